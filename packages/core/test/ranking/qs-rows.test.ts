import { describe, expect, it } from 'vitest';
import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import { rankSchools, type Rounding } from '../../src/index.js';

/** Published indicator scores and overall scores of QS by Subject, Medicine, 2024: five of the eleven shipped rows. */
const ROWS: readonly (readonly [string, readonly number[], number])[] = [
  ['us-harvard', [100, 100, 95.5, 100, 100], 99.1],
  ['gb-oxford', [95.6, 96, 97.1, 92.5, 96.5], 95.4],
  ['us-stanford', [93.1, 94.2, 95.5, 93.5, 85.4], 93.0],
  ['us-jhu', [91.2, 81, 94.7, 94.2, 96.7], 92.0],
  ['de-charite', [88.1, 74.4, 87.2, 73.6, Number.NaN], 74.8],
];
const NAMES = ['ar', 'er', 'cpp', 'h', 'irn'];
const WEIGHTS = [0.4, 0.1, 0.2, 0.2, 0.1];

function printed(rounding: Rounding) {
  const methodology = methodologyOf(
    NAMES.map((id, k) => useOf(id, WEIGHTS[k]!, { missing: { by: 'zero' } })),
    { startsFrom: ['indicator-scores'], rounding },
  );
  const columns = Object.fromEntries(NAMES.map((id, k) => [id, ROWS.map(([, scores]) => scores[k]!)]));
  const evidence = tableOf(
    ROWS.map(([school]) => school),
    columns,
  );
  const { scores } = rankSchools({ methodology, evidence, startsFrom: 'indicator-scores' });
  return new Map(scores.map((s) => [s.school as string, s.kind === 'scored' ? s.printed : null]));
}

describe('published rows of QS Medicine', () => {
  it.each(ROWS)('%s has the overall score that QS printed', (school, _, overall) => {
    expect(printed({ rule: 'half-up', decimals: 1, ranks: 'after-rounding' }).get(school)).toBe(overall);
  });

  it('puts a decimal half up where binary falls short of it', () => {
    const halves = printed({ rule: 'none', decimals: 0, ranks: 'before-rounding' });
    expect(halves.get('de-charite')).toBeCloseTo(74.84, 10);
  });
});
