import { foldText, tidyText } from '../published/tidy-text.js';
import type { CellValue, RawRow, RawTable } from '../table/raw-table.js';
import type { QsHeader } from './find-header.js';
import { foldHeader } from './label-columns.js';
import { findQsIndicator, QS_INDICATORS } from './qs-indicators.js';

/** Shares by indicator; empty where none are printed. */
export type PrintedWeights = Readonly<Record<string, number>>;

interface PrintedWeight {
  readonly indicator: string;
  readonly value: number;
  readonly percent: boolean;
}

/**
 * The weights printed above the header, as fractions: under or beside the name of an indicator, inside it
 * ("Academic 40%"), or straight above its column.
 */
export function findPrintedWeights(raw: RawTable, header: QsHeader): PrintedWeights {
  const above = raw.rows.slice(0, header.index);
  const labelled = above.flatMap((row, index) => readLabelled(row, above[index + 1]));
  if (labelled.length > 1) return asShares(labelled);
  const inHeader = readLabelled(raw.rows[header.index]!, undefined);
  if (inHeader.length > 1) return asShares(inHeader);
  for (const row of above.toReversed()) {
    const overColumns = header.indicators.flatMap(({ indicator, column }) => {
      const weight = readWeight(row.cells[column.at]);
      return weight ? [{ indicator: indicator.id, ...weight }] : [];
    });
    if (overColumns.length > 1) return asShares(overColumns);
  }
  return {};
}

function readLabelled(row: RawRow, next: RawRow | undefined): PrintedWeight[] {
  return row.cells.flatMap((cell, c) => {
    if (typeof cell !== 'string') return [];
    const indicator = findQsIndicator(foldHeader(cell))?.indicator.id;
    if (indicator === undefined) return [];
    const inside = cell.includes('%') ? /\d{1,3}(?:[.,]\d{1,9})?\s?%/.exec(tidyText(cell))?.[0] : undefined;
    const under = next && next.number === row.number + 1 ? next.cells[c] : null;
    const weight = readWeight(inside) ?? readWeight(under) ?? readWeight(row.cells[c + 1]);
    return weight ? [{ indicator, ...weight }] : [];
  });
}

function readWeight(cell: CellValue | undefined): { value: number; percent: boolean } | null {
  if (typeof cell === 'number') return cell >= 0 && cell <= 100 ? { value: cell, percent: false } : null;
  const text = tidyText(cell).replace(',', '.');
  const parts = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text);
  return parts ? { value: Number(parts[1]), percent: parts[2] === '%' } : null;
}

/** Numbers that sum to far more than one are percentages, sign or not. */
function asShares(weights: readonly PrintedWeight[]): PrintedWeights {
  const sum = weights.reduce((total, { value, percent }) => total + (percent ? value / 100 : value), 0);
  const inPercent = sum > 1.5;
  const shares: Record<string, number> = {};
  for (const { indicator } of QS_INDICATORS) {
    const weight = weights.find((one) => one.indicator === indicator.id);
    if (weight) shares[indicator.id] = weight.percent || inPercent ? weight.value / 100 : weight.value;
  }
  return shares;
}

/**
 * The weights of a subject on a sheet that lists all subjects, one a row; null where the sheet is no such list or does
 * not name the subject.
 */
export function findListedWeights(raw: RawTable, subject: string): PrintedWeights | null {
  const header = raw.rows[0];
  if (!header) return null;
  const labels = Array.from(header.cells, foldHeader);
  const name = ['subject name', 'subject'].map((label) => labels.indexOf(label)).find((at) => at >= 0);
  const columns = labels.flatMap((label, at) => {
    const known = findQsIndicator(label);
    return known ? [{ indicator: known.indicator.id, at }] : [];
  });
  if (name === undefined || columns.length < 2) return null;
  const row = raw.rows.find(({ cells }, index) => index > 0 && foldText(cells[name]) === foldText(subject));
  if (!row) return null;
  return asShares(
    columns.flatMap(({ indicator, at }) => {
      const weight = readWeight(row.cells[at]);
      return weight ? [{ indicator, ...weight }] : [];
    }),
  );
}
