import type { IndicatorId } from '../../indicator/indicator.js';
import { neededIndicators } from '../../methodology/needed-indicators.js';
import type { SchoolId } from '../../school.js';
import { findExclusions } from '../../scoring/find-gaps.js';
import { prepareScoring } from '../../scoring/prepare-scoring.js';
import type { ScoringInput } from '../../scoring/scoring-input.js';

/**
 * The readings that a methodology needs and schools with a rank do not have, by indicator: a rule of the methodology
 * stands in for them, and another value could. Schools without a rank stay out: who is ranked does not change.
 */
export function findGapsToDraw(input: ScoringInput): ReadonlyMap<IndicatorId, readonly SchoolId[]> {
  const prepared = prepareScoring(input);
  const exclusions = findExclusions(prepared, input.methodology);
  const { schools, columns } = input.evidence;
  const gaps = new Map<IndicatorId, SchoolId[]>();
  for (const id of neededIndicators(input.methodology, input.startsFrom).keys()) {
    const column = columns.get(id);
    if (!column) continue;
    const missing = schools.flatMap((school, row) =>
      column.missing[row] !== null && exclusions[row] === null ? [school.id] : [],
    );
    // An indicator that nobody reports has nothing to draw from.
    if (missing.length > 0 && column.missing.some((reason) => reason === null)) gaps.set(id, missing);
  }
  return gaps;
}
