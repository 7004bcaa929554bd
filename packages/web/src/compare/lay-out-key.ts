import type { Measure } from '../charts/wrap-text.js';
import type { Column } from '../table/build-table.js';

/** Where a column stands in the key of a chart: the left end of its swatch, and the line of its text. */
export interface KeyLine {
  readonly column: Column;
  readonly x: number;
  readonly y: number;
}

const LINE = 20;
const SWATCH = 15;
const GAP = 20;

/** Lays names of columns out beside each other, in as many lines as the width asks for. */
export function layOutKey(
  columns: readonly Column[],
  width: number,
  measure: Measure,
): { readonly lines: readonly KeyLine[]; readonly height: number } {
  let [x, y] = [0, 14];
  const lines = columns.map((column): KeyLine => {
    const length = SWATCH + measure(column.label);
    if (x > 0 && x + length > width) {
      x = 0;
      y += LINE;
    }
    const line = { column, x, y };
    x += length + GAP;
    return line;
  });
  return { lines, height: columns.length === 0 ? 0 : y + 6 };
}
