import { type Difference, differenceOf } from '@bearings/core';
import type { Column, TableModel } from '../table/build-table.js';
import { roundToSum } from './round-to-sum.js';

/** What one indicator adds to the difference of two schools. */
export interface PartBetween {
  readonly column: Column;
  /** Points of the first less those of the second, before rounding. */
  readonly by: number;
  /** As it is printed; those of a pair sum to its printed total. */
  readonly printed: number;
}

/** What separates two schools. */
export interface Between {
  /** Of the first less that of the second, before rounding. */
  readonly total: number;
  readonly printed: number;
  /** Places behind the point of all that is printed: one more than scores have. */
  readonly decimals: number;
  /** The largest first, for or against. */
  readonly parts: readonly PartBetween[];
}

/** What separates the schools of two rows, by indicator; null where either has no points. */
export function pointsBetween(model: TableModel, first: number, second: number): Between | null {
  const { standing, columns } = model;
  if (standing.points.size === 0) return null;
  if (Number.isNaN(standing.values[first]!) || Number.isNaN(standing.values[second]!)) return null;
  const difference: Difference<string> = differenceOf(pointsOf(model, first), pointsOf(model, second));
  const decimals = model.decimals + 1;
  const rounded = roundToSum(
    difference.parts.map(({ by }) => by),
    decimals,
  );
  const byId = new Map(columns.map((column) => [column.id, column]));
  return {
    total: difference.total,
    printed: rounded.total,
    decimals,
    parts: difference.parts.flatMap(({ indicator, by }, at) => {
      const column = byId.get(indicator);
      return column ? [{ column, by, printed: rounded.parts[at]! }] : [];
    }),
  };
}

function pointsOf({ standing, columns }: TableModel, row: number): ReadonlyMap<string, number> {
  return new Map(columns.map(({ id }) => [id, standing.points.get(id)?.[row] ?? Number.NaN]));
}
