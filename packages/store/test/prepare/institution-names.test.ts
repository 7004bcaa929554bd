import { INSTITUTION_NAMES } from '@bearings/evidence';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareSnapshot } from '../../src/prepare/index.js';
import { author, institution, iri, type Json, Place, rowsOf, work } from './small-snapshot.js';

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.end());

const prepare = () => prepareSnapshot({ folder: place.folder, out: place.out, threads: 2, memory: '500MB' });
const record = (id: string, more: Json = {}): Json => ({
  ...institution(id),
  updated_date: '2026-01-01',
  display_name_alternatives: ['UB', 'Universität Beispiel', 'UB'],
  display_name_acronyms: ['UB'],
  geo: { city: 'Beispielstadt', region: 'Kanton', latitude: 47.1 },
  associated_institutions: [
    { id: iri('I3'), relationship: 'related' },
    { id: iri('I4'), relationship: 'child' },
  ],
  ...more,
});
const NAMES = [
  [1, 'acronym', 'UB'],
  [1, 'alias', 'UB'],
  [1, 'alias', 'Universität Beispiel'],
  [1, 'city', 'Beispielstadt'],
  [1, 'region', 'Kanton'],
  [1, 'related', '3'],
];
const namesOf = async () => (await rowsOf(place.out, 'names')).map((row) => Object.values(row));

it('names of institutions are those of the record updated last', async () => {
  place.putLines('works/part_000.gz', [work('W1')]);
  place.putLines('institutions/part_000.gz', [
    record('I1'),
    record('I1', { updated_date: '2025-01-01', display_name_alternatives: ['Former'] }),
    { ...institution('I2'), updated_date: '2026-01-01' },
  ]);
  await prepare();
  expect(await namesOf()).toEqual(NAMES);
  expect(Object.keys((await rowsOf(place.out, 'names'))[0]!)).toEqual(Object.keys(INSTITUTION_NAMES.columns));
});

it('there are none where works alone tell of institutions', async () => {
  place.putLines('works/part_000.gz', [work('W1', { authorships: [author('A1', ['I1'])] })]);
  await prepare();
  expect(await namesOf()).toEqual([]);
});

it.each([
  ['all of them', 'i.*', NAMES],
  ['not all of them', 'i.* exclude (geo, associated_institutions)', NAMES.slice(0, 3)],
  [
    'some in another form',
    'i.* replace (cast(geo as varchar) as geo, associated_institutions[1] as associated_institutions)',
    NAMES.slice(0, 3),
  ],
])('Parquet files may have %s', async (_, columns, names) => {
  await place.putParquet('works/part_000.parquet', [work('W1')]);
  const lines = place.putLines('../lines/institutions.gz', [record('I1')]);
  const file = join(place.folder, 'institutions/part_000.parquet');
  mkdirSync(dirname(file), { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (select ${columns} from read_json('${lines}') i) to '${file}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  await prepare();
  expect(await namesOf()).toEqual(names);
});
