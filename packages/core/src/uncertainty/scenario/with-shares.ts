import type { IndicatorId } from '../../indicator/indicator.js';
import type { Methodology } from '../../methodology/methodology.js';

/**
 * The same methodology where each indicator has a given share in the whole: pillars weigh what their indicators add up to,
 * and indicators divide that. Indicators that are not named weigh nothing. Shares are 0 or more and sum to 1.
 */
export function withShares(
  methodology: Methodology,
  indicators: readonly IndicatorId[],
  shares: ArrayLike<number>,
  from = 0,
): Methodology {
  const share = new Map<string, number>(indicators.map((id, k) => [id, shares[from + k]!]));
  const above = new Map(methodology.pillars.map((pillar) => [pillar.id, pillar.parent]));
  const sums = new Map<string, number>();
  for (const { indicator, pillar } of methodology.indicators)
    for (let at = pillar; at !== null; at = above.get(at) ?? null)
      sums.set(at, (sums.get(at) ?? 0) + (share.get(indicator) ?? 0));
  const partOf = (own: number, parent: string | null): number => {
    const whole = parent === null ? 1 : (sums.get(parent) ?? 0);
    return whole > 0 ? own / whole : 0;
  };
  return {
    ...methodology,
    pillars: methodology.pillars.map((pillar) => ({
      ...pillar,
      weight: partOf(sums.get(pillar.id) ?? 0, pillar.parent),
    })),
    indicators: methodology.indicators.map((use) => ({
      ...use,
      weight: partOf(share.get(use.indicator) ?? 0, use.pillar),
    })),
  };
}
