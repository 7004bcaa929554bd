import type { MethodologyShape, Ranking, RankingLine } from '@bearings/contract';
import { W } from '../text/language.js';
import { labelOf } from '../text/say.js';
import { type Axis, axisOf } from './axis.js';
import { assignSlots } from './indicator-slot.js';
import { shareOut } from './share-out.js';

/** The column of the constant that rescaling adds. */
export const CONSTANT = 'constant';

/** One indicator as the table shows it. */
export interface Column {
  readonly id: string;
  readonly label: string;
  /** Of its readings. */
  readonly unit: string;
  /** Number of its colour; null for grey. */
  readonly slot: number | null;
  /** Share of the score; null where its publisher printed none. */
  readonly share: number | null;
}

/** What the table needs to know of an indicator. */
export interface NamedIndicator {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

export interface Row {
  readonly line: RankingLine;
  /** Position in the ranking, from 0. */
  readonly at: number;
  /** Points by column; empty where the school was not scored. */
  readonly points: ReadonlyMap<string, number>;
  /** Points behind the school above, as printed; null where there is none. */
  readonly gap: number | null;
  /** Whether another band, tier or kind of placement begins here. */
  readonly breaks: boolean;
}

export interface TableModel {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly axis: Axis;
  /** Places behind the point of a score. */
  readonly decimals: number;
  readonly scored: boolean;
}

/** Shapes a ranking for the table: columns in the order of the methodology, rows in the order of their places. */
export function buildTable(
  ranking: Ranking,
  methodology: MethodologyShape | null,
  indicators: readonly NamedIndicator[],
): TableModel {
  const columns = columnsOf(ranking, methodology, indicators);
  const rows = ranking.placements.map((line, at) => rowOf(line, at, ranking.placements[at - 1]));
  return {
    columns,
    rows,
    axis: axisOf(rows.map((row) => [...row.points.values()])),
    decimals: decimalsOf(ranking, methodology),
    scored: rows.some((row) => row.line.score !== undefined),
  };
}

function columnsOf(
  ranking: Ranking,
  methodology: MethodologyShape | null,
  indicators: readonly NamedIndicator[],
): Column[] {
  const used = methodology?.indicators.map((use) => use.indicator) ?? [];
  const paid = ranking.placements.flatMap((line) => line.contributions ?? []);
  const seen = new Set(paid.map((part) => part.indicator ?? CONSTANT));
  const ids = [...used, ...[...seen].filter((id) => id !== CONSTANT && !used.includes(id)).sort()];
  const slots = assignSlots(ids);
  const shares = methodology ? shareOut(methodology) : new Map<string, number | null>();
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const columns: Column[] = ids.map((id) => ({
    id,
    label: labelOf(known.get(id) ?? { id, label: id }),
    unit: known.get(id)?.unit ?? '',
    slot: slots.get(id) ?? null,
    share: shares.get(id) ?? null,
  }));
  if (seen.has(CONSTANT)) columns.push({ id: CONSTANT, label: W.columns.constant, unit: '', slot: null, share: null });
  return columns;
}

function rowOf(line: RankingLine, at: number, above: RankingLine | undefined): Row {
  const points = new Map<string, number>();
  for (const part of line.contributions ?? []) {
    if (part.points !== null) points.set(part.indicator ?? CONSTANT, part.points);
  }
  const gap = line.score !== undefined && above?.score !== undefined ? above.score - line.score : null;
  return { line, at, points, gap, breaks: above !== undefined && groupOf(line) !== groupOf(above) };
}

function groupOf(line: RankingLine): string {
  return line.kind === 'banded' ? line.band : line.kind === 'tiered' ? `tier ${line.tier}` : line.kind;
}

/** What the methodology declares; for printed tables, what the printed scores carry, at most 3. */
function decimalsOf(ranking: Ranking, methodology: MethodologyShape | null): number {
  if (methodology && methodology.rounding.rule !== 'none') return methodology.rounding.decimals;
  const most = ranking.placements.map((line) => String(line.score ?? '').split('.')[1]?.length ?? 0);
  return Math.min(3, Math.max(0, ...most));
}
