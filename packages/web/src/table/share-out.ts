import { declaredWeights, type WeightedParts } from '@bearings/core';

/** Each indicator's share of the whole, which sum to 1. Null where a weight was not published. */
export function shareOut<Id extends string>(methodology: WeightedParts<Id>): ReadonlyMap<Id, number | null> {
  const declared = declaredWeights(methodology);
  const total = Object.values(declared).reduce((sum, share) => sum + share, 0);
  return new Map(
    methodology.indicators.map(({ indicator }) => {
      const share = declared[indicator];
      return [indicator, share === undefined || total === 0 ? null : share / total];
    }),
  );
}
