import {
  type CompletionRank,
  completionRanks,
  type GappedRanking,
  isLinear,
  linearRanking,
  prepareScoring,
} from '@bearings/core';
import type { OpenDoubt } from './open-doubt.js';

/**
 * The ranking as weighted means with gaps, row by row of the space; null where nothing is missing, or where scores are no
 * weighted means.
 */
export function gappedRanking({ input, space }: OpenDoubt): GappedRanking | null {
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
  const { schools, indicators, declared } = space;
  return isAnyMissing ? { schools, indicators, columns, declared } : null;
}

/** The ranks over all values that missing readings may have, by row of the space, at the declared weights. */
export function completeRanks(gapped: GappedRanking | null): readonly CompletionRank[] | null {
  return gapped && completionRanks({ schools: gapped.schools, columns: gapped.columns, weights: gapped.declared });
}
