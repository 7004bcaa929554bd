import { schoolId, type SchoolId } from '@bearings/core';
import { readSchools } from '@bearings/intake';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { affiliations } from '../../../store/test/build/golden-build.js';
import { ROOT } from '../try-command.js';

const FILE = 'cohorts/schools/fictional.csv';
const shipped = readSchools(readFileSync(join(ROOT, FILE), 'utf8'), FILE);
const golden = [...new Set(affiliations.map(({ school }) => school))].sort();

/** A fictional school that is shipped, in place of one of the golden works. */
export function fictionalOf(school: string): SchoolId {
  return shipped[golden.indexOf(schoolId(school))]!.id;
}
