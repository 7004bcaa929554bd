import {
  type ColumnType,
  DIALECTS,
  GIVEN,
  type GivenName,
  PREPARED_NAMES,
  READABLE,
  type ReadableName,
} from '@bearings/evidence';
import { fault } from '@bearings/core';
import { resolve } from 'node:path';
import type { Engine, EngineValue, RunOptions } from '../engine/engine.js';
import { quote, quoteIdentifier } from '../engine/quote.js';
import { refuseTrinoInClear } from './trino-address.js';
import { type TrinoAccess, TrinoClient } from './trino-client.js';
import { isLostNode } from './trino-faults.js';

/** How Trino is opened: the tables of a run are those of one schema of a catalog of its Hive connector. */
export interface TrinoOptions extends TrinoAccess {
  /** Where the schema keeps its tables, as the cluster reads it; left out where the catalog has a place of its own. */
  readonly location?: string;
  /** What stands before an absolute folder so that the cluster reads it; "local://" where its machines share this file system. */
  readonly filesAt?: string;
  /** How often in all a statement is asked that a lost machine ended; 3 where it is not said. */
  readonly attempts?: number;
}

const ATTEMPTS = 3;
const TYPES = { integer: 'bigint', boolean: 'boolean', text: 'varchar' } as const;
/** Text of one insertion, in characters: a server takes statements of up to a million. */
const LONGEST_INSERTION = 200_000;
const MOST_ROWS_INSERTED = 2_000;

/** Trino, on as many machines as there are, over the same Parquet. */
export class TrinoEngine implements Engine {
  readonly dialect = DIALECTS.trino;
  readonly #client: TrinoClient;

  private constructor(private readonly options: TrinoOptions) {
    this.#client = new TrinoClient(options);
  }

  /**
   * Opens the schema, and makes it where it is not there. A fault where the cluster cannot be reached or refuses, or where a password
   * would travel in clear.
   */
  static async open(options: TrinoOptions): Promise<TrinoEngine> {
    if (options.authorization !== undefined) refuseTrinoInClear(options);
    const engine = new TrinoEngine(options);
    const { catalog, schema, location } = options;
    const place = location === undefined ? '' : ` with (location = ${quote(location)})`;
    await engine.#run(
      schema,
      `create schema if not exists ${quoteIdentifier(catalog)}.${quoteIdentifier(schema)}${place}`,
    );
    return engine;
  }

  /** The folder is one of this machine, made absolute, or an address as the cluster reads it: "s3://bucket/prepared". */
  async attach(folder: string, tables: readonly ReadableName[] = PREPARED_NAMES): Promise<void> {
    const base = /^[a-z][a-z0-9]*:\/\//.test(folder)
      ? folder.replace(/\/+$/, '')
      : `${this.options.filesAt ?? 'local://'}${resolve(folder)}`;
    for (const name of tables) await this.#again(() => this.#attachOne(name, `${base}/${name}`));
    const found = await this.#run('works', 'select work_id from works limit 1');
    if (found.length === 0) throw fault('engine.nothing-prepared', { engine: 'trino', folder: `${base}/works` });
  }

  async #attachOne(name: ReadableName, place: string): Promise<void> {
    await this.#run(name, this.dialect.dropTable(name));
    await this.#run(
      name,
      `create table ${name} (${declared(READABLE[name].columns)}) with (external_location = ${quote(place)}, format = 'PARQUET')`,
    );
  }

  async give(table: GivenName, rows: readonly (readonly EngineValue[])[]): Promise<void> {
    await this.#again(async () => {
      await this.#run(table, this.dialect.dropTable(table));
      await this.#run(table, `create table ${table} (${declared(GIVEN[table].columns)})`);
      for (const values of batches(rows)) await this.#run(table, `insert into ${table} values ${values}`);
    });
  }

  async make(table: string, select: string, options: RunOptions = {}): Promise<void> {
    await this.#again(async () => {
      await this.drop(table);
      await this.#run(table, this.dialect.createTable(table, select), options);
    });
  }

  async has(table: string): Promise<boolean> {
    const { catalog, schema } = this.options;
    const rows = await this.#run(
      table,
      `select table_name from ${quoteIdentifier(catalog)}.information_schema.tables where table_schema = ${quote(schema)} and table_name = ${quote(table)}`,
    );
    return rows.length > 0;
  }

  async drop(table: string): Promise<void> {
    await this.#run(table, this.dialect.dropTable(table));
  }

  async rows(select: string, options: RunOptions = {}): Promise<readonly (readonly EngineValue[])[]> {
    const [, table = 'rows'] = /\bfrom ([a-z_0-9]+)/.exec(select) ?? [];
    return this.#again(() => this.#run(table, select, options));
  }

  /** Nothing is held between two statements. */
  async close(): Promise<void> {}

  #run(name: string, sql: string, options: RunOptions = {}): Promise<readonly (readonly EngineValue[])[]> {
    return this.#client.run({ name, sql }, options);
  }

  /** Does again what a lost machine ended: the others take over its part. */
  async #again<T>(ask: () => Promise<T>): Promise<T> {
    const { attempts = ATTEMPTS } = this.options;
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask();
      } catch (error) {
        if (!isLostNode(error) || attempt >= attempts) throw error;
      }
    }
  }
}

function declared(columns: Readonly<Record<string, ColumnType>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${TYPES[type]}`)
    .join(', ');
}

/** Rows as the values of insertions, none too long for a server. */
function* batches(rows: readonly (readonly EngineValue[])[]): Iterable<string> {
  let batch: string[] = [];
  let length = 0;
  for (const row of rows) {
    const text = `(${row.map(literal).join(', ')})`;
    if (batch.length > 0 && (length + text.length > LONGEST_INSERTION || batch.length === MOST_ROWS_INSERTED)) {
      yield batch.join(', ');
      batch = [];
      length = 0;
    }
    batch.push(text);
    length += text.length;
  }
  if (batch.length > 0) yield batch.join(', ');
}

function literal(value: EngineValue): string {
  return typeof value === 'string' ? quote(value) : String(value);
}
