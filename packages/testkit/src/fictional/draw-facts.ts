import type { ReadingRecord, School, SchoolId } from '@bearings/core';
import type { Fact, FieldId } from '@bearings/core/fit';
import type { FictionalCohort } from '../fictional-cohort.js';
import { chanceOf } from './chance.js';
import { drawApplicants } from './draw-applicants.js';
import { drawBands } from './draw-bands.js';
import { drawCosts } from './draw-costs.js';
import { drawDeadlines } from './draw-deadlines.js';
import { drawPrerequisites, drawRules, sayRules } from './draw-rules.js';
import { drawSchoolLife } from './draw-school-life.js';
import { readKnown, repeatReadings } from './read-known.js';

/**
 * Draws facts for choosing among the schools of a fictional cohort: what its readings say under the names of the fields, and
 * the rest such that it agrees with them and with itself. Some are missing, with their reason, and some schools say
 * nothing of a field at all. The same seed and cohort draw the same facts.
 */
export function drawFictionalFacts(seed: number, { schools, readings }: FictionalCohort): readonly Fact[] {
  const bySchool = new Map<SchoolId, ReadingRecord[]>();
  for (const reading of readings) bySchool.set(reading.school, [...(bySchool.get(reading.school) ?? []), reading]);
  return schools.flatMap((school) => factsOf(seed, school, bySchool.get(school.id) ?? []));
}

function factsOf(seed: number, school: School, readings: readonly ReadingRecord[]): Fact[] {
  const chance = chanceOf(seed, school.id);
  const known = readKnown(readings);
  const rules = drawRules(chance, school);
  return [
    ...repeatReadings(known),
    ...drawApplicants(chance, school, known, rules),
    ...drawBands(chance, known),
    ...sayRules(chance, school, known, rules),
    ...drawPrerequisites(chance),
    ...drawCosts(chance, school, known, rules),
    ...drawDeadlines(chance, school),
    ...drawSchoolLife(chance, known),
  ].map((fact) => ({
    ...fact,
    school: school.id,
    field: fact.field as FieldId,
    period: 'fictional',
    source: 'FICTIONAL',
    retrieved: '',
    licence: 'publishable',
  }));
}
