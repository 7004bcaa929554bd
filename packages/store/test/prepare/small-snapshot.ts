import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { recordsOf, workFields } from '../../src/prepare/work-columns.js';

export type Json = Readonly<Record<string, unknown>>;

export const iri = (id: string): string => `https://openalex.org/${id}`;

/** The institutions of the small world: two universities, a hospital of the first, a company. */
const INSTITUTIONS: Readonly<Record<string, Json>> = {
  I1: { country_code: 'US', type: 'education', lineage: [iri('I1')] },
  I2: { country_code: 'HK', type: 'education', lineage: [iri('I2')] },
  I3: { country_code: 'US', type: 'healthcare', lineage: [iri('I3'), iri('I9'), iri('I1')] },
  I4: { country_code: 'CH', type: 'company', lineage: [iri('I4')] },
};

export function institution(id: string): Json {
  return {
    id: iri(id),
    display_name: `Institution ${id}`,
    ror: `https://ror.org/0${id.toLowerCase()}`,
    ...INSTITUTIONS[id],
  };
}

/** An authorship: its author ('' for one without id), its institutions, and what else is given. */
export function author(id: string, institutions: readonly string[], more: Json = {}): Json {
  return {
    author: { id: id === '' ? null : iri(id) },
    institutions: institutions.map(institution),
    countries: [],
    is_corresponding: false,
    raw_affiliation_strings: [],
    ...more,
  };
}

export function work(id: string, more: Json = {}): Json {
  return {
    id: iri(id),
    title: 'A title',
    publication_year: 2020,
    type: 'article',
    language: 'en',
    is_retracted: false,
    is_paratext: false,
    is_xpac: false,
    primary_topic: topic('T5', 'subfields/2700', 'fields/27'),
    topics: [topic('T5', 'subfields/2700', 'fields/27')],
    primary_location: { source: { id: iri('S7'), type: 'journal', is_core: true } },
    open_access: { is_oa: true },
    authorships: [],
    referenced_works: [],
    updated_date: '2026-06-24T10:11:12.131415',
    abstract_inverted_index: { words: [0, 1] },
    ...more,
  };
}

export function topic(id: string, subfield: string, field: string): Json {
  return { id: iri(id), subfield: { id: iri(subfield) }, field: { id: iri(field) } };
}

export const linesOf = (records: readonly Json[]): string => records.map((one) => `${JSON.stringify(one)}\n`).join('');

/** A folder of its own for a snapshot and what is made of it. */
export class Place {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'bearings-prepare-')));
  readonly folder = join(this.root, 'snapshot');
  readonly out = join(this.root, 'prepared');

  /** Puts a file below the folder of the snapshot. */
  put(path: string, content: string | Uint8Array): string {
    const full = join(this.folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
    return full;
  }

  putLines(path: string, records: readonly Json[]): string {
    return this.put(path, gzipSync(linesOf(records)));
  }

  /** The same records as a Parquet file. */
  async putParquet(path: string, records: readonly Json[]): Promise<void> {
    const lines = this.putLines(`../lines/${path}.gz`, records);
    const full = join(this.folder, path);
    mkdirSync(dirname(full), { recursive: true });
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(
      `copy (select * from ${recordsOf([lines], 'jsonl', workFields(true))}) to '${full}' (format parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
  }

  /** The manifest of the layout since 2026 for parts of an entity, with their records. */
  putManifest(base: string, entity: string, parts: Readonly<Record<string, number>>, date = '2026-06-26'): void {
    const files = Object.entries(parts).map(([name, records]) => ({
      url: `s3://openalex/data/${base}/${entity}/${name}`,
      meta: { content_length: statSync(join(this.folder, base, entity, name)).size, record_count: records },
    }));
    const sum = (key: 'content_length' | 'record_count') => files.reduce((total, { meta }) => total + meta[key], 0);
    const totals = { record_count: sum('record_count'), content_length: sum('content_length') };
    this.put(join(base, entity, 'manifest.json'), JSON.stringify({ format: base, entity, date, ...totals, files }));
  }

  end(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The rows of a prepared relation, whole, in the order of all their columns. */
export async function rowsOf(out: string, relation: string): Promise<readonly Json[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(
    `select * from read_parquet('${out}/${relation}/*.parquet') order by all`,
  );
  const rows = reader.getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
    ),
  );
}
