import type { Methodology } from './methodology.js';

/** A pillar or an indicator as a part of what it stands in. */
export interface Sibling {
  readonly id: string;
  readonly weight: number | null;
  /** JSON pointer of the weight. */
  readonly at: string;
}

/** The key of the group that stands at the top. */
export const TOP = '';

/** The parts of each pillar by its id, and of the top by `TOP`; pillars before indicators, in their order. */
export function groupSiblings(methodology: Methodology): Map<string, Sibling[]> {
  const groups = new Map<string, Sibling[]>([[TOP, []]]);
  for (const pillar of methodology.pillars) groups.set(pillar.id, []);
  methodology.pillars.forEach(({ id, weight, parent }, i) => {
    groups.get(parent ?? TOP)?.push({ id, weight, at: `/pillars/${i}/weight` });
  });
  methodology.indicators.forEach(({ indicator, weight, pillar }, i) => {
    groups.get(pillar ?? TOP)?.push({ id: indicator, weight, at: `/indicators/${i}/weight` });
  });
  return groups;
}
