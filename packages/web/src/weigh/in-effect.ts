import { AGGREGATIONS, type EffectiveWeight, type Methodology } from '@bearings/core';

/**
 * What an indicator does in effect. Where scores are sums of points it is its share of their variance; elsewhere points
 * are only a way of sharing a score out, and the part of the scores that it tells by itself is taken instead.
 */
export function inEffect(effective: EffectiveWeight | null, methodology: Methodology): number | null {
  const levels = [methodology.aggregation, ...methodology.pillars.map(({ aggregation }) => aggregation)];
  const linear = levels.every(({ by }) => AGGREGATIONS[by].linear);
  return (linear ? effective?.varianceShare : effective?.importance) ?? null;
}
