import { exactly, list, named, z } from './shape.js';
import { condition } from './words.js';

/** The schools compared with each other in one ranking. */
export const cohort = named(
  'Cohort',
  'The schools compared with each other, and the conditions that choose them.',
  exactly({
    format: z.literal(1),
    id: z.string(),
    title: z.string(),
    asOf: z.string(),
    fictional: z.boolean(),
    where: list(condition),
    notes: list(z.string()),
  }),
);
export const cohortList = exactly({ cohorts: list(cohort) });
