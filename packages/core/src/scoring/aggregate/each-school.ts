import type { AggregatedLevel, Part } from './aggregation-method.js';
import { settle } from './settle.js';

/**
 * What one school brings to a level: the first `count` numbers are the parts that are there, with weights that sum to 1,
 * and room for the points of each. One record serves all schools in turn, so nothing of it may be kept.
 */
export interface SchoolParts {
  count: number;
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly points: Float64Array;
}

/**
 * Aggregates school by school: `combine` returns the value of a school and writes the points of its parts. Where parts
 * are missing, the weights of the others are divided by their sum; a school without any part has no value.
 */
export function aggregateEachSchool(
  parts: readonly Part[],
  rows: number,
  combine: (school: SchoolParts) => number,
): AggregatedLevel {
  const values = new Float64Array(rows);
  const points = parts.map(() => new Float64Array(rows));
  const columns = parts.map((part) => part.values);
  const declared = Float64Array.from(parts, (part) => part.weight);
  const there = new Int32Array(parts.length);
  const school = {
    count: 0,
    values: new Float64Array(parts.length),
    weights: new Float64Array(parts.length),
    points: new Float64Array(parts.length),
  };
  for (let row = 0; row < rows; row++) {
    let count = 0;
    let total = 0;
    for (let k = 0; k < columns.length; k++) {
      const value = columns[k]![row]!;
      if (Number.isNaN(value)) continue;
      there[count] = k;
      school.values[count] = value;
      total += declared[k]!;
      count++;
    }
    if (count === 0 || total === 0) {
      values[row] = Number.NaN;
      for (const column of points) column[row] = Number.NaN;
      continue;
    }
    const whole = settle(total);
    for (let i = 0; i < count; i++) school.weights[i] = declared[there[i]!]! / whole;
    school.count = count;
    values[row] = combine(school);
    for (let i = 0; i < count; i++) points[there[i]!]![row] = school.points[i]!;
  }
  return { values, points };
}

/** Writes the positions 0 to `count` - 1 in the order of rising values, equal ones in the order they came in. */
export function sortParts(values: Float64Array, count: number, order: Int32Array): void {
  for (let k = 0; k < count; k++) {
    let position = k;
    while (position > 0 && values[order[position - 1]!]! > values[k]!) {
      order[position] = order[position - 1]!;
      position--;
    }
    order[position] = k;
  }
}
