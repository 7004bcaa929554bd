import { fitText, textWidth } from './text-width.js';

/** A column of a table on a terminal. */
export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** The column that gives way where the table is too wide; it is cut, never below this width. */
  readonly shrinkTo?: number;
}

const GAP = '  ';

/** Sets rows out in aligned columns within a width. Control characters of cells are taken out: they could drive the terminal. */
export function printColumns(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const cells = [columns.map((column) => column.head), ...rows].map((row) => row.map(tameText));
  const widths = columns.map((_, c) => Math.max(...cells.map((row) => textWidth(row[c] ?? ''))));
  let over = widths.reduce((sum, w) => sum + w, GAP.length * (columns.length - 1)) - width;
  columns.forEach(({ shrinkTo }, c) => {
    if (shrinkTo === undefined || over <= 0) return;
    const narrower = Math.max(Math.min(shrinkTo, widths[c] ?? 0), (widths[c] ?? 0) - over);
    over -= (widths[c] ?? 0) - narrower;
    widths[c] = narrower;
  });
  const lines = cells.map((row) =>
    row
      .map((cell, c) => padCell(fitText(cell, widths[c] ?? 0), widths[c] ?? 0, columns[c]?.align ?? 'left'))
      .join(GAP)
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** Breaks a text into lines of a width at its spaces. */
export function wrapText(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of tameText(text).split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Lines of a note, each broken to a width, and what is broken off set in. */
export function wrapLines(lines: readonly string[], width: number): string {
  return `${lines.map((line) => wrapText(line, width, '  ')).join('\n')}\n`;
}

/** A text without the control characters that could drive a terminal. */
export function tameText(text: string): string {
  return text.replaceAll(/\p{Control}+/gu, ' ');
}

function padCell(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + space : space + text;
}
