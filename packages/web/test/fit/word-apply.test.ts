import {
  type ApplicationCost,
  type Deadline,
  EMPTY_PROFILE,
  type Field,
  type ListChange,
  type ListReview,
} from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import type { ReviewedFile } from '../../src/engine/fit.js';
import { costRows } from '../../src/fit/list/cost-rows.js';
import { reviewRows, reviewTable, sortReviews, wordFlags } from '../../src/fit/list/review-rows.js';
import { wordChange } from '../../src/fit/list/word-change.js';
import { unknownByField } from '../../src/fit/list/word-deadline.js';
import { wordFlag } from '../../src/fit/list/word-flag.js';
import { fieldsOf } from '../../src/fit/word-fact.js';

const COST: ApplicationCost = {
  services: [
    {
      service: 'amcas',
      schools: 2,
      assisted: 0,
      cents: 22_100,
      currency: 'USD',
      dollars: 22_100,
      cycle: 2026,
      grade: 'S',
      source: 'a page',
    },
    {
      service: 'ouac',
      schools: 1,
      assisted: 0,
      cents: 10_050,
      currency: 'CAD',
      dollars: null,
      cycle: 2026,
      grade: 'M',
      source: '',
    },
    {
      service: 'tmdsas',
      schools: 1,
      assisted: 0,
      cents: null,
      currency: '',
      dollars: null,
      cycle: null,
      grade: null,
      source: '',
    },
  ],
  secondaries: { cents: 10_000, known: 1 },
  tests: [{ test: 'casper', cents: null, year: null, grade: null, source: '' }],
  total: 32_100,
  isLeast: true,
  unknownService: ['us-a'] as never,
  unknownSecondary: ['us-b', 'us-c'] as never,
  waived: [],
  mayBeWaived: { schools: ['us-d'] as never, cents: 8_000 },
};

describe('what applying costs', () => {
  const rows = costRows(COST);

  it('is said part by part, in the currency of each', () => {
    expect(rows.map(({ amount }) => amount)).toEqual([
      '$221',
      '100.50 CAD',
      'unknown',
      'unknown',
      '$100',
      'unknown',
      '$80',
      'unknown',
    ]);
    expect(rows[0]).toMatchObject({ part: 'AMCAS, 2 schools, fee of the 2026 cycle', source: 'a page' });
  });

  it('names every school that is not counted, and makes nothing of an unknown 0', () => {
    expect(rows.flatMap(({ schools }) => schools)).toEqual(['us-a', 'us-b', 'us-c', 'us-d']);
    expect(rows.find(({ schools }) => schools.includes('us-d' as never))?.sure).toBe('not counted');
    expect(rows.some(({ amount }) => amount === '$0')).toBe(false);
  });
});

const fields = fieldsOf([
  {
    id: 'tuition-and-fees',
    label: 'Tuition',
    shape: { kind: 'number', unit: 'USD per year', least: 0, most: null },
  },
  {
    id: 'casper-use',
    label: 'Casper',
    shape: { kind: 'category', values: [{ id: 'required', label: 'needed', meaning: '' }] },
  },
] as unknown as readonly Field[]);
const said = (change: object): string => wordChange({ school: 'us-a', name: 'A', ...change } as ListChange, fields);

describe('what has changed', () => {
  it('is said in words, with units and years', () => {
    const fact = { population: null, residency: 'in-state', source: 'X' } as const;
    const told = (says: string | null, year: number | null) => ({ ...fact, field: 'tuition-and-fees', says, year });
    expect(
      said({ kind: 'fact', ...fact, field: 'tuition-and-fees', before: told('41000', 2025), now: told('43000', 2026) }),
    ).toBe('Tuition (in-state): $41,000 per year [2025] → $43,000 per year [2026]');
    expect(
      said({
        kind: 'fact',
        field: 'casper-use',
        population: null,
        residency: null,
        before: null,
        now: { says: 'required', year: null },
      }),
    ).toBe('Casper: unknown → needed');
    expect(said({ kind: 'state', before: 'applying', now: 'primary-sent' })).toBe('Status: applying → primary sent');
    expect(said({ kind: 'rank', before: { rank: 3, low: 1, high: 9 }, now: null })).toBe(
      'Your rank: 3 (1 to 9) → not placed',
    );
  });

  it('tells a deadline that nobody knows from a day of one’s own that is not there', () => {
    const before = '2026-10-15T23:59';
    expect(said({ kind: 'deadline', field: 'primary-deadline', what: '', before, now: null })).toMatch(
      /2026-10-15 23:59 → unknown$/,
    );
    expect(said({ kind: 'deadline', field: null, what: 'a letter', before: null, now: '2026-09-01' })).toBe(
      'a letter: none → 2026-09-01',
    );
  });
});

it('gathers deadlines that nobody knows by what is due, and leaves known ones and own days out', () => {
  const due = (school: string, field: string | null, date: string | null) => ({ school, field, date }) as Deadline;
  expect(
    unknownByField([
      due('a', 'primary-deadline', null),
      due('b', 'secondary-deadline', null),
      due('b', 'primary-deadline', null),
      due('c', 'primary-deadline', '2026-10-01'),
      due('c', null, '2026-10-01'),
    ]),
  ).toEqual([
    ['primary-deadline', ['a', 'b']],
    ['secondary-deadline', ['b']],
  ]);
});

it('says of a flag what was found and from where on, in the currency of the person', () => {
  const money = { ...EMPTY_PROFILE.money, applications: 2500, mostDebt: 200_000 };
  expect(wordFlag({ flag: 'short', schools: [], found: 4 }, { money })).toBe('4 open, fewer than 10.');
  expect(wordFlag({ flag: 'over-budget', schools: [], found: 312_550 }, { money })).toBe(
    'What is known to be paid comes to $3,125.50, over your limit of $2,500.',
  );
  expect(wordFlag({ flag: 'debt', schools: ['a'], found: 1 }, { money: { ...money, currency: 'CAD' } })).toMatch(
    /200,000 CAD/,
  );
  expect(wordFlag({ flag: 'out-of-state-trap', schools: ['a'], found: 1 }, { money })).toMatch(/under 15%/);
});

describe('the lists of many files', () => {
  const review = (title: string, open: number, total: number, isLeast = false): ListReview =>
    ({
      title,
      open,
      labels: { reach: 1, target: 2, likely: 3, 'cannot-say': 4 },
      cost: { ...COST, total, isLeast },
      flags: [
        { flag: 'short', schools: [], found: open },
        { flag: 'deadline', schools: ['us-a', 'constructor'], found: 2 },
      ],
    }) satisfies ListReview;
  const files: readonly ReviewedFile[] = [
    { file: 'b.toml', kind: 'reviewed', review: review('Zwei', 3, 50_000), names: { 'us-a': 'Alpha' } },
    { file: 'x.json', kind: 'problem', problem: {} as never },
    { file: 'a.toml', kind: 'reviewed', review: review('', 12, 10_050, true), names: {} },
  ];
  const rows = reviewRows(files);
  const names = (some: typeof rows): string[] => some.map(({ list }) => list);

  it('are told by title, else by file; a file that could not be read is none of them', () => {
    expect(names(rows)).toEqual(['Zwei', 'a.toml']);
    expect(wordFlags(rows[0]!)).toEqual(['short list', 'deadline passed (Alpha, constructor)']);
  });

  it('are sorted by any column, either way', () => {
    expect(names(sortReviews(rows, 'list', false))).toEqual(['a.toml', 'Zwei']);
    expect(names(sortReviews(rows, 'open', true))).toEqual(['a.toml', 'Zwei']);
    expect(names(sortReviews(rows, 'cost', true))).toEqual(['Zwei', 'a.toml']);
    expect(names(sortReviews(rows, 'reach', true))).toEqual(['Zwei', 'a.toml']);
  });

  it('go into a table with a column for each count, amounts in dollars', () => {
    const { columns, rows: cells } = reviewTable(rows);
    expect(columns).toHaveLength(10);
    expect(cells[1]?.slice(0, 9)).toEqual(['a.toml', '', 12, 1, 2, 3, 4, 100.5, 'yes']);
    expect(cells.every((row) => row.length === columns.length)).toBe(true);
  });
});
