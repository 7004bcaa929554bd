import type { CellValue } from '../table/raw-table.js';

const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole.
const PLAIN = /^[\x00-\x7f]*$/;

/** What a cell shows, with runs of blanks as one; empty where it is blank. */
export function tidyText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  return UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** A header or a name in the form in which two of them are compared: lower case, signs as blanks. */
export function foldText(cell: CellValue | undefined): string {
  const text = tidyText(cell);
  if (PLAIN.test(text)) return joinWords(text.toLowerCase(), /[^a-z0-9#%]+/g);
  return joinWords(text.normalize('NFKC').toLowerCase(), /[^\p{L}\p{N}#%]+/gu);
}

function joinWords(text: string, signs: RegExp): string {
  const words = text.includes('&') ? text.replaceAll('&', ' and ') : text;
  return words.replace(signs, ' ').trim();
}
