/** The name of a column as a spreadsheet shows it: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The place of a cell as a spreadsheet shows it ("C7"); row and column from 1. */
export function cellPlace(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column, from 1, of a place ("C7", "$C$7"); null where the text is none. */
export function parsePlace(place: string): { readonly row: number; readonly column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(place);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]), column };
}
