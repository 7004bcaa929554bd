import { indicatorId, type ReadingRecord, type School } from '@bearings/core';
import { chanceOf } from './fictional/chance.js';
import { drawBibliometrics } from './fictional/draw-bibliometrics.js';
import { drawOpenEvidence } from './fictional/draw-open-evidence.js';
import { drawDistrict, drawPillarScores, drawPrizes } from './fictional/draw-pillar-scores.js';
import { drawSchool, fictionalId } from './fictional/draw-school.js';
import { drawSchoolFacts } from './fictional/draw-school-facts.js';
import { namePlaces } from './fictional/name-places.js';
import { drawTraits } from './fictional/traits.js';
import { withhold } from './fictional/withhold.js';

/** The seed and the size of the fictional cohort that is shipped. */
export const FICTIONAL_SEED = 20261101;
export const FICTIONAL_COUNT = 200;

/** Schools that do not exist, by id, and their readings, by school, indicator and year. */
export interface FictionalCohort {
  readonly schools: readonly School[];
  readonly readings: readonly ReadingRecord[];
}

/**
 * Draws schools in invented places with every indicator of every methodology. The readings of a school agree as those
 * of real ones do, since the same traits stand behind them; about three in a hundred are missing, each with a reason.
 * The same seed draws the same schools and readings, and a larger count holds the schools of a smaller one unchanged.
 */
export function drawFictionalCohort(seed: number, count: number): FictionalCohort {
  const drawn = namePlaces(seed, count).map((place) => {
    const chance = chanceOf(seed, fictionalId(place));
    const school = drawSchool(chance, place);
    return { school, readings: drawReadings(seed, school) };
  });
  return { schools: drawn.map((one) => one.school), readings: drawn.flatMap((one) => one.readings) };
}

function drawReadings(seed: number, school: School): ReadingRecord[] {
  const chance = chanceOf(seed, school.id);
  const traits = drawTraits(chance);
  const facts = drawSchoolFacts(chance, traits);
  const values = [
    ...drawBibliometrics(chance, traits),
    ...facts,
    ...drawPillarScores(chance, traits),
    ...drawPrizes(chance, traits),
    ...drawDistrict(chance, traits),
    ...drawOpenEvidence(chance, traits, facts, school.control === 'public'),
  ];
  return withhold(chance, values)
    .map(({ value, reading }) => ({
      school: school.id,
      indicator: indicatorId(value.indicator),
      reading,
      unit: value.unit,
      year: value.year,
      period: String(value.year),
      population: 'invented',
      source: 'FICTIONAL',
      retrieved: '',
      licence: 'publishable' as const,
    }))
    .sort((a, b) => (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : a.year - b.year));
}
