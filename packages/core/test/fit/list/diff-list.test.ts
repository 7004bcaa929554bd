import { describe, expect, it } from 'vitest';
import { diffList, type FactLook, type Look, readLook, type SchoolLook } from '../../../src/fit/index.js';

const fact = (field: string, says: string | null, year = 2026, more: Partial<FactLook> = {}): FactLook => ({
  field,
  population: null,
  residency: null,
  year,
  says,
  source: 'FICTIONAL',
  ...more,
});

const school = (id: string, more: Partial<SchoolLook> = {}): SchoolLook => ({
  school: id,
  name: `${id} (fictional)`,
  state: 'applying',
  rank: { rank: 3, low: 2, high: 6 },
  label: 'target',
  requirements: [
    { requirement: 'residency', field: 'accepts-out-of-state', outcome: 'kept' },
    { requirement: 'casper', field: 'casper-use', outcome: 'cannot-say' },
  ],
  editions: [{ edition: 'zz-five', rank: 12 }],
  dates: [{ date: '2026-09-01', what: 'second letter' }],
  facts: [
    fact('class-size', '120'),
    fact('primary-deadline', '2026-10-15T23:59 America/New_York'),
    fact('secondary-fee', null),
    fact('tuition-and-fees', '41000', 2025, { residency: 'in-state' }),
  ],
  ...more,
});

const lookOf = (taken: string, schools: readonly SchoolLook[], cohort = 'zz-cohort'): Look => ({
  format: 1,
  taken,
  title: 'first try',
  cohort,
  schools,
});

const before = lookOf('2026-08-01', [school('zz-ash'), school('zz-birch'), school('zz-elm')]);
const now = lookOf('2026-11-27', [
  school('zz-ash', {
    state: 'primary-sent',
    rank: { rank: 2, low: 1, high: 6 },
    label: 'reach',
    requirements: [
      { requirement: 'residency', field: 'accepts-out-of-state', outcome: 'dropped' },
      { requirement: 'casper', field: 'casper-use', outcome: 'cannot-say' },
      { requirement: 'own', field: 'class-size', outcome: 'kept' },
    ],
    editions: [{ edition: 'zz-five', rank: 10 }],
    dates: [
      { date: '2026-09-15', what: 'second letter' },
      { date: '2026-12-01', what: 'interview' },
    ],
    facts: [
      fact('class-size', '120', 2027),
      fact('primary-deadline', '2026-11-01T23:59 America/New_York'),
      fact('secondary-fee', '85'),
      fact('tuition-and-fees', '42500', 2026, { residency: 'in-state' }),
    ],
  }),
  // Its source is another, and it says the same of the same year.
  school('zz-birch', {
    rank: { rank: 3, low: 1, high: 9 },
    facts: [
      fact('class-size', '120', 2026, { source: 'OTHER' }),
      fact('primary-deadline', '2026-10-15T23:59 America/New_York', 2027),
      fact('secondary-fee', null),
      fact('tuition-and-fees', '41000', 2025, { residency: 'in-state' }),
    ],
  }),
  school('zz-gum', { state: 'considering' }),
]);

describe('a diff of two looks', () => {
  it('is the list that was written by hand', () => {
    const ash = { school: 'zz-ash', name: 'zz-ash (fictional)' };
    expect(diffList(before, now)).toEqual({
      from: '2026-08-01',
      to: '2026-11-27',
      isSameCohort: true,
      changes: [
        { ...ash, kind: 'state', before: 'applying', now: 'primary-sent' },
        {
          ...ash,
          kind: 'deadline',
          field: 'primary-deadline',
          what: '',
          before: '2026-10-15T23:59 America/New_York',
          now: '2026-11-01T23:59 America/New_York',
        },
        { ...ash, kind: 'deadline', field: null, what: 'interview', before: null, now: '2026-12-01' },
        { ...ash, kind: 'deadline', field: null, what: 'second letter', before: '2026-09-01', now: '2026-09-15' },
        {
          ...ash,
          kind: 'requirement',
          requirement: 'residency',
          field: 'accepts-out-of-state',
          before: 'kept',
          now: 'dropped',
        },
        { ...ash, kind: 'requirement', requirement: 'own', field: 'class-size', before: null, now: 'kept' },
        { ...ash, kind: 'label', before: 'target', now: 'reach' },
        { ...ash, kind: 'rank', before: { rank: 3, low: 2, high: 6 }, now: { rank: 2, low: 1, high: 6 } },
        { ...ash, kind: 'edition', edition: 'zz-five', before: 12, now: 10 },
        {
          ...ash,
          kind: 'fact',
          field: 'class-size',
          population: null,
          residency: null,
          before: fact('class-size', '120'),
          now: fact('class-size', '120', 2027),
        },
        {
          ...ash,
          kind: 'fact',
          field: 'secondary-fee',
          population: null,
          residency: null,
          before: fact('secondary-fee', null),
          now: fact('secondary-fee', '85'),
        },
        {
          ...ash,
          kind: 'fact',
          field: 'tuition-and-fees',
          population: null,
          residency: 'in-state',
          before: fact('tuition-and-fees', '41000', 2025, { residency: 'in-state' }),
          now: fact('tuition-and-fees', '42500', 2026, { residency: 'in-state' }),
        },
        { school: 'zz-elm', name: 'zz-elm (fictional)', kind: 'removed', state: 'applying' },
        { school: 'zz-gum', name: 'zz-gum (fictional)', kind: 'added', state: 'considering' },
      ],
    });
  });

  it('has nothing to tell of two equal looks', () => {
    expect(diffList(before, { ...before, taken: '2026-11-27' }).changes).toEqual([]);
  });

  it('holds no ranks and labels of two cohorts against each other', () => {
    const other = diffList(before, { ...now, cohort: 'zz-other' });
    expect(other.isSameCohort).toBe(false);
    expect(other.changes.filter(({ kind }) => kind === 'rank' || kind === 'label')).toEqual([]);
    expect(other.changes.some(({ kind }) => kind === 'state')).toBe(true);
  });

  it('tells the way back where the looks change places', () => {
    const back = diffList(now, before).changes;
    expect(back).toHaveLength(diffList(before, now).changes.length);
    expect(back.find(({ kind }) => kind === 'label')).toMatchObject({ before: 'reach', now: 'target' });
    expect(back.find(({ kind }) => kind === 'added')).toMatchObject({ school: 'zz-elm' });
  });
});

describe('a look that was kept', () => {
  it('is read as it was written, and refused where something is misspelt or missing', () => {
    expect(readLook(JSON.parse(JSON.stringify(now)), 'look.json')).toEqual(now);
    expect(() => readLook({ ...now, taken: 'yesterday' }, 'look.json')).toThrow(/look.json has .* at \/taken/);
    expect(() => readLook({ ...now, more: 1 }, 'look.json')).toThrow(/unknown field/);
  });
});
