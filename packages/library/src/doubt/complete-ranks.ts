import { type CompletionRank, completionRanks, isLinear, linearRanking, prepareScoring } from '@bearings/core';
import type { OpenDoubt } from './open-doubt.js';

/**
 * The ranks over all values that missing readings may have, by row of the space, at the declared weights; null where
 * nothing is missing, or where scores are no weighted means.
 */
export function completeRanks({ input, space }: OpenDoubt): readonly CompletionRank[] | null {
  const prepared = prepareScoring(input);
  const linear = linearRanking(prepared, input.methodology);
  if (!isLinear(linear) && linear.reason === 'aggregation') return null;
  const rowOf = new Map(prepared.schools.map((id, row) => [id, row]));
  const rows = space.schools.map((id) => rowOf.get(id)!);
  let isAnyMissing = false;
  const columns = space.indicators.map((id) => {
    const { normalized, own } = prepared.uses.get(id)!;
    return Float64Array.from(rows, (row) => {
      if (own.missing[row] === null) return normalized[row]!;
      isAnyMissing = true;
      return Number.NaN;
    });
  });
  return isAnyMissing ? completionRanks({ schools: space.schools, columns, weights: space.declared }) : null;
}
