/** Reads CSV by the letter of RFC 4180, one character after the other, without any code of the project. */
export function readCsvPlainly(text: string): {
  readonly header: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
} {
  const lines: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      lines.at(-1)?.push(cell);
      cell = '';
      if (character === '\n') lines.push([]);
    } else cell += character;
  }
  const [header = [], ...rest] = lines.slice(0, -1);
  return { header, rows: rest.map((row) => Object.fromEntries(header.map((name, c) => [name, row[c] ?? '']))) };
}
