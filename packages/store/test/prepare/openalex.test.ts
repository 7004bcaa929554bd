import { DIALECTS, planRun } from '@bearings/evidence';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMethod } from '../../../evidence/test/a-method.js';
import { DuckDBEngine } from '../../src/duckdb/index.js';
import { type PreparedReport, prepareSnapshot } from '../../src/prepare/index.js';
import { Place, rowsOf } from './small-snapshot.js';

const DATA = fileURLToPath(new URL('../../../../../shared/data/openalex/', import.meta.url));
const present = existsSync(DATA);
if (!present) console.log('skipped: no ../shared/data');

interface Institution {
  readonly id: string;
  readonly country_code: string | null;
  readonly type: string | null;
}

interface Record {
  readonly id: string;
  readonly publication_year: number;
  readonly is_paratext: boolean;
  readonly primary_topic: { readonly field: { readonly id: string } } | null;
  readonly topics: readonly { readonly field: { readonly id: string } }[];
  readonly authorships: readonly {
    readonly author: { readonly id: string | null };
    readonly institutions: readonly Institution[];
    readonly countries: readonly string[];
    readonly raw_affiliation_strings: readonly string[];
  }[];
}

const numberOf = (id: string): number => Number(/\d+$/.exec(id)![0]);

describe.skipIf(!present)('250 works of OpenAlex', () => {
  const place = new Place();
  let report: PreparedReport;
  let records: readonly Record[];
  beforeAll(async () => {
    const text = readFileSync(join(DATA, 'openalex_works_250_full.jsonl'), 'utf8');
    records = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record)
      .filter(({ is_paratext }) => !is_paratext);
    place.put('works/part_000.gz', gzipSync(text));
    report = await prepareSnapshot({ folder: place.folder, out: place.out, threads: 2, memory: '500MB' });
  });
  afterAll(() => place.end());

  it('are all read', () => {
    expect(report).toMatchObject({ records: 250, superseded: 0, rows: { works: records.length } });
  });

  it('have the columns that JavaScript finds in the same records', async () => {
    const merged = (country: string | null) => (country === 'HK' || country === 'MO' ? 'CN' : country);
    const expected = records.map(({ id, publication_year, authorships, topics, primary_topic }) => {
      const named = authorships.flatMap(({ institutions }) => institutions);
      const countries = [...named.map(({ country_code }) => country_code), ...authorships.flatMap((a) => a.countries)];
      return {
        work_id: numberOf(id),
        pub_year: publication_year,
        single_field: primary_topic !== null && topics.every((topic) => topic.field.id === primary_topic.field.id),
        authors: authorships.length,
        institutions: new Set(named.map((one) => one.id)).size,
        countries: new Set(countries.map(merged).filter((one) => one !== null)).size,
        has_industry: named.some(({ type }) => type === 'company'),
      };
    });
    const works = await rowsOf(place.out, 'works');
    const columns = Object.keys(expected[0]!);
    expect(works.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))).toEqual(
      expected.sort((a, b) => a.work_id - b.work_id),
    );
  });

  it('give their authors and institutions what JavaScript gives them', async () => {
    const credits = new Map<string, number>();
    const authors = new Set<string>();
    const raw = new Set<string>();
    for (const { id, authorships } of records) {
      for (const [at, authorship] of authorships.entries()) {
        const { author, institutions, raw_affiliation_strings } = authorship;
        if (author.id !== null) authors.add(`${numberOf(id)} ${numberOf(author.id)}`);
        const distinct = [...new Set(institutions.map((one) => numberOf(one.id)))];
        for (const one of distinct) {
          const key = `${numberOf(id)} ${one}`;
          const part = Math.floor(1_000_000 / (authorships.length * distinct.length) + 0.5);
          credits.set(key, (credits.get(key) ?? 0) + part);
        }
        if (distinct.length === 0)
          for (const text of raw_affiliation_strings) raw.add(`${numberOf(id)} ${at + 1} ${text}`);
      }
    }
    const made = await rowsOf(place.out, 'credits');
    expect(new Map(made.map((row) => [`${row.work_id} ${row.institution_id}`, row.credit]))).toEqual(credits);
    const named = await rowsOf(place.out, 'authors');
    expect(new Set(named.map((row) => `${row.work_id} ${row.author_id}`))).toEqual(authors);
    const kept = await rowsOf(place.out, 'raw');
    expect(new Set(kept.map((row) => `${row.work_id} ${row.author_seq} ${row.affiliation}`))).toEqual(raw);
    expect([made.length, named.length, kept.length]).toEqual([credits.size, authors.size, raw.size]);
  });
});

describe.skipIf(!present)('the h-index', () => {
  it('of 58 authors is the one that OpenAlex tells of the same works', async () => {
    const table = (name: string) => {
      const [head, ...rows] = readFileSync(join(DATA, name), 'utf8').trim().split(/\r?\n/);
      const names = head!.split(',');
      return rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [names[at]!, cell])));
    };
    const told = table('openalex_58_authors_hindex.csv');
    const works = table('openalex_58_authors_works.csv');
    const engine = await DuckDBEngine.open({ file: ':memory:', threads: 2, memory: '500MB', spill: '' });
    const d = DIALECTS.duckdb;
    // The histogram that a run makes of the works of a school, here of those of an author.
    const rows = works.map((row) => `(${numberOf(row.author_id!)}, ${row.cited_by_count})`).join(', ');
    await engine.make('counted', `select * from (values ${rows}) as v (author, n)`);
    await engine.make(
      'fine_citations',
      `select ${d.integer('author')} as school, ${d.integer('0')} as field_id, ${d.integer('0')} as subfield_id,
${d.integer('n')} as n, ${d.integer('count(*)')} as k, ${d.integer('count(*)')} as single_k
from counted where n > 0 group by author, n`,
    );
    const { select } = planRun(d, aMethod()).find(({ name }) => name === 'h_indexes')!;
    await engine.make('h_indexes', select);
    // The scope of all works is the first of four.
    const found = await engine.rows(
      'select part // 4000000, h_all from h_indexes where part % 4000000 = 0 order by part',
    );
    await engine.close();
    expect(told).toHaveLength(58);
    expect(found).toEqual(
      told
        .map((row) => [BigInt(numberOf(row.author_id!)), BigInt(row.h_index!)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
});
