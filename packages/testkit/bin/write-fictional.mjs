// Draws the fictional cohort again and writes its two tables where they are shipped. Build first: npx tsc -b packages/testkit
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawFictionalCohort, FICTIONAL_COUNT, FICTIONAL_SEED, formatReadings, formatSchools } from '../dist/index.js';

const { schools, readings } = drawFictionalCohort(FICTIONAL_SEED, FICTIONAL_COUNT);
write('cohorts/schools/fictional.csv', formatSchools(schools));
write('editions/fictional-200/readings.csv', formatReadings(readings));

function write(path, text) {
  const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
