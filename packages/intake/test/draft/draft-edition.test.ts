import { indicatorId, schoolId, type Reading, type SchoolId } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { draftEdition, type PublishedTable, type PublishedTableRow } from '../../src/index.js';
import { faultOf } from '../tiny/fault-of.js';

const B = indicatorId('b-score');
const A = indicatorId('a-score');
const indicator = (id: typeof A) =>
  ({ id, label: id, definition: '', unit: 'score of 100', direction: 'higher', kind: 'output', warning: '' }) as const;
const row = (
  order: number,
  nameAsPrinted: string,
  country: string,
  a: Reading = { kind: 'value', value: 9 },
): PublishedTableRow => ({
  order,
  sheetRow: order + 4,
  nameAsPrinted,
  city: '',
  state: '',
  country,
  place: String(order),
  overall: 100 - order,
  readings: new Map([
    [B, { kind: 'value', value: order }],
    [A, a],
  ]),
});
const table = (rows: readonly PublishedTableRow[]): PublishedTable => ({
  title: 'Fictional table',
  publisher: 'Fen Press',
  file: 't.xlsx',
  sheet: 'Medicine',
  startsFrom: 'indicator-scores',
  indicators: [indicator(B), indicator(A)],
  circumstances: new Map([
    [B, { year: 2024, period: 'fiscal 2024', population: 'all', source: 'fen' }],
    [A, { year: null, period: '', population: '', source: '' }],
  ]),
  rows,
  printedWeights: { 'a-score': 0.4, 'b-score': 0.6 },
  notes: ['read as UTF-16'],
});
const matched = (...pairs: [string, string | null][]): ReadonlyMap<string, SchoolId | null> =>
  new Map(pairs.map(([name, id]) => [name, id === null ? null : schoolId(id)]));

describe('draftEdition', () => {
  it('keeps printed rows in order and readings by school and indicator, with source and licence', () => {
    const published = table([
      row(1, 'Tarn', 'Fenland'),
      row(2, 'Fen', 'Fenland', { kind: 'missing', reason: 'unknown' }),
    ]);
    const draft = draftEdition(published, {
      id: 'fen-2024',
      matches: matched(['Tarn', 'us-tarn'], ['Fen', 'us-fen']),
      methodology: 'qs-medicine-2023',
      retrieved: '2026-11-24',
    });
    expect(draft.edition).toEqual({
      format: 1,
      id: 'fen-2024',
      kind: 'published',
      title: 'Fictional table',
      publisher: 'Fen Press',
      released: '',
      fictional: false,
      methodology: 'qs-medicine-2023',
      cohort: 'fen-2024',
      startsFrom: 'indicator-scores',
      seed: 0,
      previous: null,
      licence: 'not-to-publish',
      printedWeights: { 'a-score': 0.4, 'b-score': 0.6 },
      notes: ['read as UTF-16'],
    });
    expect(draft.printed.map(({ school, order, overall }) => [school, order, overall])).toEqual([
      ['us-tarn', 1, 99],
      ['us-fen', 2, 98],
    ]);
    expect(draft.readings.map(({ school, indicator: id, reading }) => [school, id, reading.kind])).toEqual([
      ['us-fen', 'a-score', 'missing'],
      ['us-fen', 'b-score', 'value'],
      ['us-tarn', 'a-score', 'value'],
      ['us-tarn', 'b-score', 'value'],
    ]);
    expect(draft.readings[1]).toMatchObject({
      year: 2024,
      period: 'fiscal 2024',
      source: 'fen',
      retrieved: '2026-11-24',
      licence: 'not-to-publish',
    });
    expect(draft.readings[0]).toMatchObject({ year: null, source: 'fen-2024' });
    expect(draft.schools).toEqual([]);
  });

  it('gives names without a match a school of the edition, by country where it is known, each once', () => {
    const published = table([
      row(1, 'Universität Fen', 'Germany'),
      row(2, 'Moor & Tarn', 'Fenland'),
      row(3, 'Moor – Tarn', 'Moorland'),
      row(4, '东方', 'China (Mainland)'),
      row(5, 'Fen', 'United States of America'),
    ]);
    const draft = draftEdition(published, {
      id: 'fen',
      matches: matched(['Fen', null]),
      shippedSchools: new Set(['us-fen']),
    });
    expect(draft.printed.map(({ school }) => school)).toEqual([
      'de-universitat-fen',
      'xx-moor-tarn',
      'xx-moor-tarn-2',
      'cn-school',
      'us-fen-2',
    ]);
    expect(draft.schools.map(({ id }) => id)).toEqual([
      'cn-school',
      'de-universitat-fen',
      'us-fen-2',
      'xx-moor-tarn',
      'xx-moor-tarn-2',
    ]);
    expect(draft.schools[1]).toMatchObject({ name: 'Universität Fen', country: 'DE', sources: ['fen'], place: null });
  });

  it('calls schools of a fictional table fictional by their country', () => {
    const draft = draftEdition(table([row(1, 'Fen', 'Germany')]), { id: 'fen', matches: new Map(), fictional: true });
    expect(draft.edition.fictional).toBe(true);
    expect(draft.schools[0]).toMatchObject({ id: 'zz-fen', country: 'ZZ' });
  });

  it('defines only the indicators that are not shipped', () => {
    const draft = draftEdition(table([row(1, 'Fen', '')]), {
      id: 'fen',
      matches: new Map(),
      shippedIndicators: new Set(['b-score']),
    });
    expect(draft.indicators.map(({ id }) => id)).toEqual(['a-score']);
  });

  it('makes a list of a table without indicators', () => {
    const published = { ...table([{ ...row(1, 'Fen', ''), readings: new Map() }]), indicators: [] };
    const { edition, readings } = draftEdition(published, {
      id: 'fen',
      matches: new Map(),
      methodology: 'qs-medicine-2023',
    });
    expect(edition).toMatchObject({ kind: 'list', methodology: null });
    expect(readings).toEqual([]);
  });

  it('refuses one school for two rows, with both', () => {
    const published = table([row(1, 'Fen', ''), row(2, 'Fen University', '')]);
    const matches = matched(['Fen', 'us-fen'], ['Fen University', 'us-fen']);
    expect(faultOf(() => draftEdition(published, { id: 'fen', matches }))).toMatchObject({
      code: 'table.matched-twice',
      facts: { school: 'us-fen', names: ['Fen', 'Fen University'], rows: [5, 6] },
    });
  });

  it.each(['', 'Fen', 'fen 2024', '../fen', '-fen', '2024', 'con/aux'])('refuses the id "%s"', (id) => {
    expect(faultOf(() => draftEdition(table([row(1, 'Fen', '')]), { id, matches: new Map() })).code).toBe(
      'table.malformed-id',
    );
  });
});
