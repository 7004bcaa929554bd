import { parseFields, factTable, type Fact, type Field, FIELD_GROUPS } from '@bearings/core/fit';
import { isFieldTable, readFieldTable, readTable } from '@bearings/intake';
import { FACT_KINDS } from '@bearings/library/fit';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SchoolId, Source } from '@bearings/core';
import { filledBy } from '../../src/fit/facts/filled-by.js';
import { FIT_FACTS } from '../../src/text/en/fit-facts.js';
import { FIT_FACTS_ES } from '../../src/text/es/fit-facts.js';
import { coverFields, sourcesOf, weighKept } from '../../src/worker/fit-coverage.js';
import { writeTemplate } from '../../src/worker/fit-template.js';

const FIELDS: readonly Field[] = parseFields(
  JSON.parse(readFileSync(new URL('../../../../fit/fields.json', import.meta.url), 'utf8')),
  'fit/fields.json',
);
const ASH = 'zz-ash' as SchoolId;
const ELM = 'zz-elm' as SchoolId;
const OAK = 'zz-oak' as SchoolId;
const fact = (school: SchoolId, value: number | null, year: number | null, rest: Partial<Fact> = {}): Fact => ({
  school,
  field: 'class-size' as Fact['field'],
  value: value === null ? { kind: 'missing', reason: 'suppressed' } : { kind: 'value', value },
  year,
  period: '',
  population: null,
  residency: null,
  source: 'SHIPPED',
  retrieved: '',
  licence: 'publishable',
  ...rest,
});

describe('what is known of schools', () => {
  const own = fact(ELM, 90, 2026, { source: 'OWN', licence: 'not-to-publish' });
  const facts = [fact(ASH, 100, 2023), fact(ASH, 101, 2024), own, fact(OAK, null, 2024)];
  const known = { facts: factTable(FIELDS, facts), fields: FIELDS, own: new Set([own]) };
  const covered = coverFields([ASH, ELM, OAK], known);
  const ofClass = covered.find(({ field }) => field === 'class-size');

  it('is counted by school, and a reason why there is none is not taken for knowledge', () => {
    expect(ofClass).toEqual({
      field: 'class-size',
      known: 2,
      missing: 1,
      own: 1,
      years: { from: 2023, to: 2026 },
      sources: ['OWN', 'SHIPPED'],
      isLicensed: true,
    });
    expect(coverFields([OAK], known).find(({ field }) => field === 'class-size')).toMatchObject({
      known: 0,
      missing: 1,
      years: null,
      sources: [],
      isLicensed: false,
    });
  });

  it('lists every field in the order of the catalogue, also those that nobody knows', () => {
    expect(covered.map(({ field }) => field)).toEqual(FIELDS.map(({ id }) => id));
    expect(covered.filter((row) => row.known > 0)).toHaveLength(1);
  });

  it('names its sources as the register does, and one that is in none by its code', () => {
    const shipped: Source = {
      code: 'SHIPPED',
      title: 'Shipped',
      publisher: 'Somebody',
      version: '1',
      licence: 'CC0 1.0',
      url: 'https://example.org',
      note: '',
    };
    expect(sourcesOf(covered, [shipped])).toEqual([
      { code: 'OWN', title: '', publisher: '', version: '', licence: '', note: '' },
      { code: 'SHIPPED', title: 'Shipped', publisher: 'Somebody', version: '1', licence: 'CC0 1.0', note: '' },
    ]);
  });
});

describe('an empty table to fill in', () => {
  const schools = [{ name: 'Ash, School of "Medicine"', state: 'OH' }];
  const text = writeTemplate(FIELDS, { groups: FIELD_GROUPS, population: 'matriculated', schools });

  it('is understood by the reader of such tables, to its last column', () => {
    const raw = readTable(new TextEncoder().encode(text), 'own.csv');
    expect(isFieldTable(raw, FIELDS)).toBe(true);
    expect(readFieldTable(raw, FIELDS, { retrieved: '' })).toMatchObject({ facts: [], skipped: [], notes: [] });
  });

  it('has a column for each field, by the people and residence that it is told apart by', () => {
    const [head = ''] = text.split('\n');
    const columns = head.split(',');
    expect(columns.slice(0, 3)).toEqual(['school', 'state', 'year']);
    for (const { id } of FIELDS)
      expect(columns.some((column) => column === id || column.startsWith(`${id} `))).toBe(true);
    expect(columns).toContain('headcount applied in-state');
    expect(columns.filter((column) => column.startsWith('mcat-p50'))).toEqual(['mcat-p50 matriculated all']);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('takes the facts that are filled in', () => {
    const groups = ['money'] as const;
    const empty = writeTemplate(FIELDS, {
      groups,
      population: 'matriculated',
      schools: [{ name: 'Ash', state: 'OH' }],
    });
    const [head = '', row = ''] = empty.split('\n');
    const cells = row.split(',');
    cells[2] = '2026';
    cells[head.split(',').indexOf('tuition-and-fees out-of-state')] = '61000';
    const raw = readTable(new TextEncoder().encode(`${head}\n${cells.join(',')}\n`), 'own.csv');
    expect(readFieldTable(raw, FIELDS, { retrieved: '' }).facts).toMatchObject([
      { field: 'tuition-and-fees', residency: 'out-of-state', year: 2026, value: { kind: 'value', value: 61000 } },
    ]);
  });
});

describe('files that fill what is not known', () => {
  it('are of known kinds, and each kind has words in both languages', () => {
    for (const words of [FIT_FACTS.kinds, FIT_FACTS_ES.kinds])
      expect(Object.keys(words).sort()).toEqual([...FACT_KINDS, 'facts'].sort());
    const kinds = FIELDS.flatMap((field) => filledBy(field));
    for (const kind of kinds) expect(FACT_KINDS).toContain(kind);
  });

  it('are told of every field, and of published tables only where they tell of it', () => {
    const published = FIELDS.filter((field) => filledBy(field).length > 1).map(({ id }) => id);
    expect(published).toEqual([
      'headcount',
      'tuition-and-fees',
      'health-insurance',
      'median-debt',
      'setting',
      'median-earnings-1-year-after',
      'median-earnings-5-years-after',
    ]);
  });
});

it('tells how large what is kept is, in bytes and not in letters', () => {
  const facts = {
    name: 'a',
    file: 'a.csv',
    kind: 'facts',
    facts: 1,
    schools: 1,
    isLicensed: false,
    text: 'é',
  } as const;
  const look = { taken: '2026-11-27' } as never;
  const grid = { name: 'grid.csv', bytes: new Uint8Array(7) };
  expect(weighKept({ profile: '{"title":"ü"}', facts: [facts], looks: [look], grid })).toEqual([
    { kind: 'profile', name: '', bytes: 14 },
    { kind: 'facts', name: 'a', bytes: 2 },
    { kind: 'grid', name: 'grid.csv', bytes: 7 },
    { kind: 'look', name: '2026-11-27', bytes: 22 },
  ]);
  expect(weighKept({ profile: null, facts: [], looks: [], grid: null })).toEqual([]);
});
