export { drawFictionalCohort, FICTIONAL_COUNT, FICTIONAL_SEED, type FictionalCohort } from './fictional-cohort.js';
export { formatReadings, formatSchools } from './fictional/format-fictional.js';
