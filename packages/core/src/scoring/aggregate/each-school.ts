import type { AggregatedLevel, Part } from './aggregation-method.js';

/** What one school brings to a level: the parts that are there, with weights that sum to 1. */
export interface SchoolParts {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** Value and points of one school; points stand in the order of its parts. */
export interface SchoolLevel {
  readonly value: number;
  readonly points: readonly number[];
}

/**
 * Aggregates school by school. Where parts are missing, the weights of the others are divided by their sum; a school
 * without any part has no value.
 */
export function aggregateEachSchool(
  parts: readonly Part[],
  rows: number,
  combine: (school: SchoolParts) => SchoolLevel,
): AggregatedLevel {
  const values = new Float64Array(rows);
  const points = parts.map(() => new Float64Array(rows));
  const declared = parts.reduce((sum, part) => sum + part.weight, 0);
  for (let row = 0; row < rows; row++) {
    const there = parts.flatMap((part, i) => (Number.isNaN(part.values[row]) ? [] : [i]));
    const total = there.length === parts.length ? declared : there.reduce((sum, i) => sum + parts[i]!.weight, 0);
    if (there.length === 0 || total === 0) {
      values[row] = Number.NaN;
      for (const column of points) column[row] = Number.NaN;
      continue;
    }
    const whole = Math.abs(total - 1) < 1e-9 ? 1 : total;
    const level = combine({
      values: there.map((i) => parts[i]!.values[row]!),
      weights: there.map((i) => parts[i]!.weight / whole),
    });
    values[row] = level.value;
    there.forEach((i, k) => {
      points[i]![row] = level.points[k]!;
    });
  }
  return { values, points };
}
