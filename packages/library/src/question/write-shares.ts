import { type IndicatorId, type Methodology, withShares } from '@bearings/core';

/** Shares of indicators in the whole as weights of a question: "nih-awards=0.4", group by group. */
export function writeShares(
  methodology: Methodology,
  indicators: readonly IndicatorId[],
  shares: ArrayLike<number>,
  places = 4,
): string[] {
  const shared = withShares(methodology, indicators, shares);
  const parts = [
    ...shared.pillars.map(({ id, parent, weight }) => ({ id: id as string, parent, weight })),
    ...shared.indicators.map(({ indicator, pillar, weight }) => ({ id: indicator as string, parent: pillar, weight })),
  ];
  const sums = new Map<string | null, number>();
  for (const { parent, weight } of parts) sums.set(parent, (sums.get(parent) ?? 0) + (weight ?? 0));
  // Of a pillar that weighs nothing no part is asked for: there is nothing to share out.
  return parts
    .filter(({ parent }) => (sums.get(parent) ?? 0) > 0)
    .map(({ id, weight }) => `${id}=${Number((weight ?? 0).toFixed(places))}`);
}
