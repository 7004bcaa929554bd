import type { Cohort, Edition } from '@bearings/core';

/** The cohort of an edition that names none but itself: the schools its table prints. */
export function printedCohort(edition: Edition): Cohort {
  return {
    format: 1,
    id: edition.id,
    title: `Schools of ${edition.title}`,
    asOf: edition.released,
    fictional: edition.fictional,
    where: [],
    notes: ['The schools that the table prints.'],
  };
}
