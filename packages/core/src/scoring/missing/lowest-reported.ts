import type { Direction } from '../../indicator/indicator.js';
import type { MissingRuleMethod } from './missing-rule-method.js';

export const lowestReported: MissingRuleMethod = {
  label: 'Lowest reported',
  meaning:
    'The worst reading that any school of the cohort reported: the lowest, or the highest where lower is better.',
  formula: 'min x, or max x where lower is better',
  source: 'U.S. News, online programmes: an estimate equal to the lowest value reported',
  canImprove: 'yes',
  because: 'Only a school whose reading would have been the worst of all gains: it gets the next one.',
  becomes: 'reading',
  fill: ({ own, direction }) => new Float64Array(own.values.length).fill(findExtreme(own.values, direction, 'worst')),
};

/** The worst or the best value of a column in the direction of its indicator; NaN where there is none. */
export function findExtreme(values: Float64Array, direction: Direction, which: 'worst' | 'best'): number {
  const sign = (direction === 'higher') === (which === 'best') ? 1 : -1;
  let found = Number.NaN;
  for (const value of values) if (!Number.isNaN(value) && !(value * sign <= found * sign)) found = value;
  return found;
}
