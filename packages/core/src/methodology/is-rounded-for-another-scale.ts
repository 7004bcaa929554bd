import type { Methodology } from './methodology.js';
import { publishedChoice } from './published-choice.js';
import type { Variation } from './variation.js';

/**
 * Whether the ranks of a variation are taken from scores rounded to decimals that were declared for another scale:
 * TOPSIS gives 0 to 1, z-scores about -3 to 3, readings as they stand any scale at all. A decimal of 0 to 100 then ties
 * what it was never meant to tie, and the reader had better choose the rounding too. Nothing is done about it unasked:
 * that would be a choice of ours. Scores that are brought to a stated scale in the end are not concerned, nor are
 * Borda and Copeland, which count schools.
 */
export function isRoundedForAnotherScale(methodology: Methodology, variation: Variation): boolean {
  const { rounding, rescale } = methodology;
  if (variation.round !== undefined || rounding.rule === 'none' || rounding.ranks === 'before-rounding') return false;
  if (rescale.by !== 'none' && rescale.by !== 'factor') return false;
  const published = publishedChoice(methodology);
  const aggregate = variation.aggregate ?? methodology.aggregation.by;
  if (aggregate === 'topsis') return published.aggregate !== 'topsis';
  if (aggregate === 'borda' || aggregate === 'copeland') return false;
  const { normalize } = variation;
  return (normalize === 'z-score' || normalize === 'none') && published.normalize !== normalize;
}
