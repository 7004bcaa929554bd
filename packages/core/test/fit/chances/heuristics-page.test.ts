import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIZZYM, WARS, warsStats } from '../../../src/fit/index.js';

const page = readFileSync(new URL('../../../../../docs/heuristics.md', import.meta.url), 'utf8');
const rows = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
const row = (first: string) => rows.find((cells) => cells[1] === first)!;

it.each(LIZZYM)(
  'the page has the version, formula, grade and golden of $id',
  ({ id, version, formula, evidence, of }) => {
    const cells = row(`\`${id}\``);
    expect([cells[2], cells[3], cells[6], cells[7]]).toEqual([version, formula, evidence, String(of(3.8, 515))]);
  },
);

it('the page has the version, formula and grade of WARS, and its table', () => {
  expect([row('`wars`')[2], row('`wars`')[6]]).toEqual([WARS.version, WARS.evidence]);
  expect(page).toContain('5 x stats + 3 x research + clinical (9, 5, -10)');
  const gpas = {
    '3.85 +': 3.85,
    '3.70-3.84': 3.7,
    '3.55-3.69': 3.55,
    '3.40-3.54': 3.4,
    '3.25-3.39': 3.25,
    '3.00-3.24': 3,
    'to 2.99': 0,
  };
  for (const [printed, gpa] of Object.entries(gpas))
    expect(row(printed).slice(2, 9)).toEqual(
      [521, 518, 515, 511, 507, 504, 472].map((mcat) => String(warsStats(gpa, mcat))),
    );
});
