/**
 * The page's own faces of a family as `@font-face` rules with the fonts inside, so that a picture reads the same
 * anywhere. Only faces that some text needs; empty where the page uses the system's.
 */
export async function embedFonts(families: string, text: string): Promise<string> {
  const family = unquote(families.split(',')[0] ?? '');
  const codes = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const faces = [...document.styleSheets].flatMap((sheet) =>
    facesOf(sheet).filter(({ style }) => {
      const range = style.getPropertyValue('unicode-range');
      return unquote(style.getPropertyValue('font-family')) === family && coversAny(range, codes);
    }),
  );
  const rules = await Promise.all(faces.map((face) => embedFace(face, family)));
  return rules.join('\n');
}

function facesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
}

async function embedFace(face: CSSFontFaceRule, family: string): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(face.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const answer = await fetch(new URL(address, face.parentStyleSheet?.href ?? location.href));
  if (!answer.ok) return '';
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const parts = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  const weight = face.style.getPropertyValue('font-weight') || '400';
  const range = face.style.getPropertyValue('unicode-range');
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${btoa(parts.join(''))}) format("woff2")${range && `;unicode-range:${range}`}}`;
}

/** Whether a unicode-range ("U+0000-00FF, U+2122, U+4??") holds any of some code points; an empty one holds all. */
export function coversAny(range: string, codes: ReadonlySet<number>): boolean {
  if (range.trim() === '') return true;
  const spans = range.split(',').flatMap((part) => {
    const found = /^\s*U\+([0-9A-F]*)(\?*)(?:-([0-9A-F]+))?\s*$/i.exec(part);
    if (!found) return [];
    const [, head = '', marks = '', end] = found;
    const from = Number.parseInt(head + marks.replaceAll('?', '0'), 16);
    return [[from, Number.parseInt(end ?? head + marks.replaceAll('?', 'F'), 16)] as const];
  });
  return [...codes].some((code) => spans.some(([from, to]) => code >= from && code <= to));
}

const unquote = (text: string): string => text.trim().replace(/^["']|["']$/g, '');
