/** An address in the page's document that starts at the folder the document lies in. */
const HERE = /((?:src|href|content)=")\.\//g;

/**
 * The page's document for an address that lies deeper than its front: "./assets/" becomes "../../assets/" at depth 2.
 * The depth is how many folders lie between the front and the address: 0 for "" and "editions", 1 for "editions/x",
 * 2 for "editions/x/".
 */
export function pageAt(html: string, depth: number): string {
  return depth === 0 ? html : html.replace(HERE, `$1${'../'.repeat(depth)}`);
}

/** How deep an address lies; it is given relative to the front of the page, without a slash before it. */
export function depthOf(address: string): number {
  return address.split('/').length - 1;
}
