/** JSON in the one form of RFC 8785. */
export function canonicalJson(value: unknown): string {
  throw new Error(`not built yet: ${typeof value}`);
}
