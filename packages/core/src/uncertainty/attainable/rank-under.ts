import type { LinearRanking } from '../linear/linear-ranking.js';

/** How far apart two scores may lie, as a part of the largest value of any column, for the error of computing them. */
const LEVEL = 1e-11;

/** The difference up to which two scores of a ranking are level, whatever the weights: that of rounding. */
export function levelWithin({ columns }: Pick<LinearRanking, 'columns'>): number {
  let largest = 0;
  for (const column of columns) for (const value of column) if (Math.abs(value) > largest) largest = Math.abs(value);
  return LEVEL * largest;
}

/**
 * The rank of a row by these weights: 1 + the rows whose score is higher by more than `slack`. An error where a value or a
 * weight is no finite number.
 */
export function rankUnder({ columns }: LinearRanking, weights: Float64Array, row: number, slack: number): number {
  const scores = new Float64Array(columns[0]?.length ?? 0);
  columns.forEach((column, k) => {
    const weight = weights[k]!;
    for (let i = 0; i < scores.length; i++) scores[i]! += weight * column[i]!;
  });
  const own = scores[row]!;
  let rank = 1;
  for (let i = 0; i < scores.length; i++) {
    if (!Number.isFinite(scores[i]!)) throw new RangeError(`row ${i} has the score ${scores[i]}`);
    if (i !== row && scores[i]! - own > slack) rank++;
  }
  return rank;
}
