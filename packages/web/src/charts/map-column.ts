import type { LiveTable } from '../live/live-table.js';
import { formatReading } from '../text/format-reading.js';
import { W } from '../text/language.js';
import { LOCALE } from '../text/locale.js';
import { labelOf } from '../text/say.js';
import { wordPlace } from '../text/placement-words.js';
import { formatCount, formatFixed } from '../text/words.js';

/** A column of a table that a map can be coloured by. */
export interface MapColumn {
  /** "place", "score", or the id of an indicator. */
  readonly id: string;
  readonly label: string;
  /** Of its values; empty where they have none. */
  readonly unit: string;
  /** One per row; NaN where there is none. */
  readonly values: Float64Array;
  /** Which end is drawn strongest. */
  readonly strong: 'high' | 'low';
  /** The value of a row in words, or why there is none. */
  readonly word: (row: number) => string;
  /** A value where there is little room. */
  readonly tick: (value: number) => string;
  /** Rows, the strongest first; rows without a value last. */
  readonly order: readonly number[];
}

/** The columns there are to choose from, by id. */
export function listMapColumns(table: LiveTable): { readonly id: string; readonly label: string }[] {
  const scored = table.standing.printed.some((score) => !Number.isNaN(score));
  return [
    { id: 'place', label: W.columns.rank },
    ...(scored ? [{ id: 'score', label: W.columns.score }] : []),
    ...[...table.readings.keys()].map((id) => ({ id, label: labelOf(table.indicators.get(id) ?? { id, label: id }) })),
  ];
}

/** One column; the place where there is no such column. */
export function mapColumnOf(table: LiveTable, id: string): MapColumn {
  if (id === 'score') return scoreColumn(table);
  return table.readings.has(id) ? readingColumn(table, id) : placeColumn(table);
}

function placeColumn({ schools, standing }: LiveTable): MapColumn {
  const values = Float64Array.from(schools, (_, row) => {
    const placement = standing.placement(row);
    if (placement.kind === 'ranked') return placement.rank;
    if (placement.kind === 'tiered') return placement.tier;
    return placement.kind === 'banded' ? Number.parseInt(placement.band, 10) : Number.NaN;
  });
  return {
    id: 'place',
    label: W.columns.rank,
    unit: '',
    values,
    strong: 'low',
    word: (row) => {
      const placement = standing.placement(row);
      if (placement.kind !== 'unranked') return wordPlace(placement);
      return W.row.noRankBecause(W.reasons[placement.reason] ?? placement.reason);
    },
    tick: formatCount,
    order: [...standing.order],
  };
}

function scoreColumn({ standing }: LiveTable): MapColumn {
  const rounding = standing.methodology?.rounding;
  const decimals = rounding && rounding.rule !== 'none' ? rounding.decimals : 1;
  const values = standing.printed;
  return {
    id: 'score',
    label: W.columns.score,
    unit: '',
    values,
    strong: 'high',
    word: (row) => {
      const score = values[row] ?? Number.NaN;
      return Number.isNaN(score) ? W.school.noScore : formatFixed(score, decimals);
    },
    tick: (score) => formatFixed(score, Math.min(1, decimals)),
    order: orderDown(values),
  };
}

function readingColumn(table: LiveTable, id: string): MapColumn {
  const { values, missing } = table.readings.get(id)!;
  const unit = table.indicators.get(id)?.unit ?? '';
  return {
    id,
    label: labelOf(table.indicators.get(id) ?? { id, label: id }),
    unit,
    values,
    strong: 'high',
    word: (row) => {
      const value = values[row] ?? Number.NaN;
      if (!Number.isNaN(value)) return formatReading(value, unit);
      const reason = missing[row];
      return (reason && W.reasons[reason]) ?? W.school.noReading;
    },
    tick: formatShort,
    order: orderDown(values),
  };
}

/** 319871538 as "320M". */
function formatShort(value: number): string {
  const digits = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  return `${value < 0 ? `${LOCALE.beforeSign}−` : ''}${Math.abs(value).toLocaleString(LOCALE.numbers, digits)}`;
}

/** Rows from the highest value to the lowest; equal ones and those without one as they stand. */
function orderDown(values: Float64Array): number[] {
  const key = (row: number): number => (Number.isNaN(values[row]) ? Number.NEGATIVE_INFINITY : values[row]!);
  return [...values.keys()].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x === y ? a - b : y > x ? 1 : -1;
  });
}
