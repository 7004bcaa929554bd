import { load, type Chance } from './chance.js';

/** What stands behind the readings of a fictional school and makes them agree with each other. All standard normal. */
export interface Traits {
  /** Research standing: lifts reputation, citations, money and selectivity alike. */
  readonly standing: number;
  /** Size, which follows standing in part. */
  readonly size: number;
  /** How much the school turns to primary care, a little against its standing. */
  readonly primaryCare: number;
  /** How well off the invented district is; independent of the school. */
  readonly district: number;
}

/** Draws the traits of a school. */
export function drawTraits(chance: Chance): Traits {
  const standing = chance.normal('trait/standing');
  return {
    standing,
    size: load(0.5, standing, chance.normal('trait/size')),
    primaryCare: load(0.3, -standing, chance.normal('trait/primary-care')),
    district: chance.normal('trait/district'),
  };
}
