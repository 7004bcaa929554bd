import type { CellValue } from '../table/raw-table.js';

/** What a cell shows, with runs of blanks as one; empty where it is blank. */
export function tidyText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell).replace(/\s+/g, ' ').trim();
}

/** A header or a name in the form in which two of them are compared: lower case, signs as blanks. */
export function foldText(cell: CellValue | undefined): string {
  const text = tidyText(cell).normalize('NFKC').toLowerCase();
  return text
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();
}
