import type { IndicatorUse, Methodology, Pillar } from '../../methodology/methodology.js';
import { groupSiblings, TOP } from '../../methodology/siblings.js';

/**
 * The same methodology without a pillar and all below it, or without an indicator. What stands beside it fills the
 * whole in the proportions it had; where nothing with a weight stands beside it, the pillar above goes too. Null where
 * nothing with a weight would be left. Positions of an ordered weighted mean are drawn out over what is left, as for a
 * missing part. Weights must be set.
 */
export function withoutPart(methodology: Methodology, id: string): Methodology | null {
  const gone = findRoot(methodology, id);
  if (gone === null) return null;
  const below = listBelow(methodology.pillars, gone);
  const pillars = methodology.pillars.filter((pillar) => !below.has(pillar.id));
  const indicators = methodology.indicators.filter(
    (use) => use.indicator !== gone && !(use.pillar !== null && below.has(use.pillar)),
  );
  const level = levelOf(methodology, gone);
  const sum = [
    ...pillars.filter((pillar) => (pillar.parent ?? TOP) === level),
    ...indicators.filter((use) => (use.pillar ?? TOP) === level),
  ].reduce((total, { weight }) => total + weight!, 0);
  const fill = <Part extends Pillar | IndicatorUse>(part: Part, at: string | null): Part =>
    (at ?? TOP) === level ? { ...part, weight: part.weight! / sum } : part;
  return {
    ...methodology,
    pillars: pillars.map((pillar) => fill(pillar, pillar.parent)),
    indicators: indicators.map((use) => fill(use, use.pillar)),
  };
}

/** The part itself, or the first pillar above it that something with a weight stands beside; null where there is none. */
function findRoot(methodology: Methodology, id: string): string | null {
  const groups = groupSiblings(methodology);
  for (let at = id; at !== TOP; at = levelOf(methodology, at)) {
    const siblings = groups.get(levelOf(methodology, at)) ?? [];
    if (siblings.some((sibling) => sibling.id !== at && sibling.weight! > 0)) return at;
  }
  return null;
}

/** The pillar in which a part stands; `TOP` where it stands in none. */
function levelOf({ pillars, indicators }: Methodology, id: string): string {
  const pillar = pillars.find((each) => each.id === id);
  if (pillar) return pillar.parent ?? TOP;
  const use = indicators.find((each) => each.indicator === id);
  if (use) return use.pillar ?? TOP;
  throw new RangeError(`there is no part "${id}"`);
}

/** A pillar and the pillars below it. */
function listBelow(pillars: readonly Pillar[], id: string): ReadonlySet<string> {
  const below = new Set([id]);
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const { id: own, parent } of pillars) if (parent !== null && below.has(parent)) below.add(own);
  }
  return below;
}
