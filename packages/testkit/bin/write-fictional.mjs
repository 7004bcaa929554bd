// Draws the fictional cohort again and writes its tables where they are shipped. Build first: npx tsc -b packages/testkit packages/intake
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFields } from '../../core/dist/fit/index.js';
import { formatFacts } from '../../intake/dist/index.js';
import {
  drawFictionalCohort,
  drawFictionalFacts,
  FICTIONAL_COUNT,
  FICTIONAL_SEED,
  formatReadings,
  formatSchools,
} from '../dist/index.js';

const cohort = drawFictionalCohort(FICTIONAL_SEED, FICTIONAL_COUNT);
const fields = parseFields(JSON.parse(readFileSync(at('fit/fields.json'), 'utf8')), 'fit/fields.json');
write('cohorts/schools/fictional.csv', formatSchools(cohort.schools));
write('editions/fictional-200/readings.csv', formatReadings(cohort.readings));
write('fit/fictional-facts.csv', formatFacts(drawFictionalFacts(FICTIONAL_SEED, cohort), fields));

function at(path) {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

function write(path, text) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
