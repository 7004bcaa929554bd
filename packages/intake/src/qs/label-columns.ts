import { foldText, tidyText } from '../published/tidy-text.js';
import type { CellValue, RawRow, RawTable } from '../table/raw-table.js';
import { findQsIndicator } from './qs-indicators.js';

/** Bounded, so that a cell full of digits costs no more than its length. */
const PERCENTAGE = /\(?\s?\d{1,3}(?:[.,]\d{1,9})?\s?%\s?\)?/g;
const PARTS = new Set(['score', 'rank']);

/** A header without the weight that some years print into it, folded. */
export function foldHeader(cell: CellValue | undefined): string {
  const text = tidyText(cell);
  return foldText(text.includes('%') ? text.replace(PERCENTAGE, ' ') : text);
}

export interface LabelledColumns {
  /** One folded header per column. */
  readonly labels: readonly string[];
  /** Index of the first row below the header. */
  readonly below: number;
}

/**
 * The headers of the columns if the row at `index` is the header row. Some years part it in two rows, "Academic
 * Reputation" above "Score" and "Rank": the parts are joined, whichever of the two rows has the names of the schools.
 */
export function labelColumns(raw: RawTable, index: number): LabelledColumns {
  const row = raw.rows[index]!;
  const own = foldRow(row);
  const next = neighbour(raw, index, 1);
  const under = next ? foldRow(next) : [];
  const partsBelow =
    under.some((label) => PARTS.has(label)) && under.every((label) => label === '' || PARTS.has(label));
  if (partsBelow) {
    const width = Math.max(own.length, under.length);
    const labels = Array.from({ length: width }, (_, c) => {
      const part = under[c] ?? '';
      return part === '' ? (own[c] ?? '') : joinPart(own, under, c);
    });
    return { labels, below: index + 2 };
  }
  const previous = neighbour(raw, index, -1);
  const over = previous ? foldRow(previous) : [];
  return { labels: own.map((label, c) => (PARTS.has(label) ? joinPart(over, own, c) : label)), below: index + 1 };
}

/** The part of column `c` behind the group it belongs to: the nearest one to the left that has no such part yet. */
function joinPart(groups: readonly string[], parts: readonly string[], c: number): string {
  const part = parts[c]!;
  for (let at = c; at >= 0; at--) {
    if (at < c && parts[at] === part) return part;
    const group = groups[at] ?? '';
    if (group === '') continue;
    return at === c || findQsIndicator(group) ? `${group} ${part}` : part;
  }
  return part;
}

function neighbour(raw: RawTable, index: number, step: 1 | -1): RawRow | null {
  const row = raw.rows[index + step];
  return row && row.number === raw.rows[index]!.number + step ? row : null;
}

function foldRow(row: RawRow): string[] {
  return Array.from(row.cells, foldHeader);
}
