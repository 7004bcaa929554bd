import { roundDecimal } from '@bearings/core';
import { COST_TYPES, type CostType, OWNERSHIPS, RESIDENCES, type TuitionRow } from './read-tuition.js';

/** Prices of one year, kind, ownership and residence, in USD a year. */
export interface TuitionSummary {
  readonly period: string;
  readonly year: number;
  readonly costType: CostType;
  readonly ownership: TuitionRow['ownership'];
  readonly residence: TuitionRow['residence'];
  /** Schools that report a price; those of 0 count, NA and NI do not. */
  readonly schools: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
  readonly mean: number;
  /** Of the mean, from the year before, as a fraction to three decimals; null without that year, or where it was 0. */
  readonly change: number | null;
}

const WHOLE = { rule: 'half-up', decimals: 0 } as const;

/**
 * Summarizes prices as the AAMC does: every reported price counts, 0 too; the median of an even number is the middle of
 * the two. Median and mean are exact here; the publisher prints whole dollars, a half of a median up. Of the two means
 * that end in a half it prints one up and one down, so no rule gives both. The change is that of the means rounded to
 * whole dollars, to three decimals. Latest year first, then in the order of the publisher's kinds.
 */
export function summarizeTuition(rows: readonly TuitionRow[]): TuitionSummary[] {
  const groups = new Map<string, { readonly of: TuitionRow; readonly prices: number[] }>();
  for (const row of rows) {
    if (row.cost.kind !== 'value') continue;
    const key = keyOf(row, row.year);
    const group = groups.get(key) ?? { of: row, prices: [] };
    group.prices.push(row.cost.value);
    groups.set(key, group);
  }
  const means = new Map([...groups].map(([key, { prices }]) => [key, meanOf(prices)]));
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
  return years.flatMap((year) =>
    COST_TYPES.flatMap((costType) =>
      OWNERSHIPS.flatMap((ownership) =>
        RESIDENCES.flatMap((residence): TuitionSummary[] => {
          const kind = { costType, ownership, residence };
          const group = groups.get(keyOf(kind, year));
          if (group === undefined) return [];
          const prices = [...group.prices].sort((a, b) => a - b);
          const mean = means.get(keyOf(kind, year))!;
          const before = means.get(keyOf(kind, year - 1));
          return [
            {
              period: group.of.period,
              year,
              ...kind,
              schools: prices.length,
              least: prices[0]!,
              median: medianOf(prices),
              most: prices.at(-1)!,
              mean,
              change: before ? changeOf(before, mean) : null,
            },
          ];
        }),
      ),
    ),
  );
}

function keyOf(
  { costType, ownership, residence }: Pick<TuitionRow, 'costType' | 'ownership' | 'residence'>,
  year: number,
): string {
  return [year, costType, ownership, residence].join('|');
}

function changeOf(before: number, now: number): number | null {
  const [from, to] = [roundDecimal(before, WHOLE), roundDecimal(now, WHOLE)];
  return from === 0 ? null : roundDecimal(to / from - 1, { rule: 'half-up', decimals: 3 });
}

const meanOf = (prices: readonly number[]): number => prices.reduce((sum, price) => sum + price, 0) / prices.length;

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
