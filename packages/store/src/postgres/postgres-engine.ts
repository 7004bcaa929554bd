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
import pg from 'pg';
import { resolve } from 'node:path';
import type { Engine, EngineValue, RunOptions } from '../engine/engine.js';
import { quote, quoteIdentifier } from '../engine/quote.js';
import { type PostgresAddress, refusePostgresInClear } from './postgres-address.js';
import { faultOfPostgres } from './postgres-faults.js';
import { describeFiles, readPrepared } from './read-prepared.js';

/** How PostgreSQL is opened: the tables of a run are those of one schema. */
export interface PostgresOptions extends PostgresAddress {
  readonly password?: string;
  /** Memory of each sort and join before it goes to the disk, as PostgreSQL reads it: "256MB". */
  readonly workMemory?: string;
}

const TYPES = { integer: 'bigint', boolean: 'boolean', text: 'text' } as const;
/** Numbers of PostgreSQL's own types for whole numbers of 64, 16 and 32 bits. */
const WHOLE: readonly number[] = [20, 21, 23];
const KNOWN: readonly number[] = [...WHOLE, 16, 19, 25, 1043];

/** PostgreSQL, for small installations: it holds the prepared relations as tables of its own, a dozen times the bytes. */
export class PostgresEngine implements Engine {
  readonly dialect = DIALECTS.postgres;

  private constructor(
    private readonly client: pg.Client,
    private readonly options: PostgresOptions,
  ) {}

  /** Opens the schema, and makes it where it is not there. A fault where the server cannot be reached or refuses, or a password would travel in clear. */
  static async open(options: PostgresOptions): Promise<PostgresEngine> {
    if (options.password !== undefined) refusePostgresInClear(options);
    const engine = new PostgresEngine(clientOf(options), options);
    // A connection that is lost between two statements is told by the next one.
    engine.client.on('error', () => undefined);
    await engine.#told('connection', 'connect', () => engine.client.connect());
    const schema = quoteIdentifier(options.schema);
    await engine.#run('schema', `create schema if not exists ${schema}`);
    await engine.#run('schema', `set search_path to ${schema}`);
    await engine.#run('schema', 'set client_min_messages to warning');
    if (options.workMemory !== undefined) await engine.#run('schema', `set work_mem to ${quote(options.workMemory)}`);
    return engine;
  }

  /** Loads the relations of a folder of this machine; those that an earlier attempt loaded from the same files stay. */
  async attach(folder: string, tables: readonly ReadableName[] = PREPARED_NAMES): Promise<void> {
    const place = resolve(folder);
    for (const name of tables) await this.#load(name, place);
    const found = await this.rows('select work_id from works limit 1');
    if (found.length === 0) throw fault('engine.nothing-prepared', { engine: 'postgres', folder: `${place}/works` });
  }

  async #load(name: ReadableName, place: string): Promise<void> {
    const files = describeFiles(place, name);
    const [loaded] = await this.rows(`select obj_description(to_regclass(${quote(name)}), 'pg_class') as files`);
    if (loaded?.[0] === files) return;
    const { columns } = READABLE[name];
    await this.#wholly(name, async () => {
      await this.#run(name, this.dialect.dropTable(name));
      await this.#run(name, `create table ${name} (${declared(columns)})`);
      for await (const chunk of readPrepared(place, name)) await this.#insert(name, columns, chunk);
      await this.#run(name, `comment on table ${name} is ${quote(files)}`);
    });
    await this.#run(name, `analyze ${name}`);
  }

  async give(table: GivenName, rows: readonly (readonly EngineValue[])[]): Promise<void> {
    const { columns } = GIVEN[table];
    await this.#wholly(table, async () => {
      await this.#run(table, this.dialect.dropTable(table));
      await this.#run(table, `create table ${table} (${declared(columns)})`);
      await this.#insert(
        table,
        columns,
        Object.keys(columns).map((_, k) => rows.map((row) => row[k]!)),
      );
    });
    await this.#run(table, `analyze ${table}`);
  }

  async make(table: string, select: string, options: RunOptions = {}): Promise<void> {
    await this.drop(table);
    await this.#watched(table, this.dialect.createTable(table, select), options);
    // Without it the next step is planned as if this table were small.
    await this.#run(table, `analyze ${table}`);
  }

  async has(table: string): Promise<boolean> {
    const { schema } = this.options;
    const rows = await this.rows(
      `select tablename from pg_tables where schemaname = ${quote(schema)} and tablename = ${quote(table)}`,
    );
    return rows.length > 0;
  }

  async drop(table: string): Promise<void> {
    await this.#run(table, this.dialect.dropTable(table));
  }

  async rows(select: string, options: RunOptions = {}): Promise<readonly (readonly EngineValue[])[]> {
    const [, table = 'rows'] = /\bfrom ([a-z_0-9]+)/.exec(select) ?? [];
    return this.#watched(table, select, options);
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** Rows column by column, as one array each. */
  async #insert(
    table: string,
    columns: Readonly<Record<string, ColumnType>>,
    values: readonly (readonly EngineValue[])[],
  ): Promise<void> {
    const arrays = Object.values(columns).map((type, k) => `$${k + 1}::${TYPES[type]}[]`);
    const sql = `insert into ${table} select * from unnest(${arrays.join(', ')})`;
    await this.#told(table, sql, () => this.client.query(sql, [...values]));
  }

  /** All of it or nothing. */
  async #wholly(table: string, work: () => Promise<void>): Promise<void> {
    await this.#run(table, 'begin');
    try {
      await work();
      await this.#run(table, 'commit');
    } catch (error) {
      await this.#run(table, 'rollback').catch(() => undefined);
      throw error;
    }
  }

  async #run(name: string, sql: string): Promise<readonly (readonly EngineValue[])[]> {
    const { rows, fields } = await this.#told(name, sql, () =>
      this.client.query<EngineValue[]>({ text: sql, rowMode: 'array' }),
    );
    for (const { name: column, dataTypeID } of fields ?? [])
      if (!KNOWN.includes(dataTypeID))
        throw new Error(`the column ${column} of ${name} has a type that no relation has`);
    return rows;
  }

  async #told<T>(name: string, sql: string, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw faultOfPostgres(error, name, `${this.options.host}:${this.options.port}`, sql);
    }
  }

  /** Runs a statement that can be ended, by a second connection; PostgreSQL does not tell how far a statement has come. */
  async #watched(name: string, sql: string, { signal }: RunOptions): Promise<readonly (readonly EngineValue[])[]> {
    signal?.throwIfAborted();
    const stop = (): void => void endStatement(this.options, this.client);
    signal?.addEventListener('abort', stop);
    try {
      return await this.#run(name, sql);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }
}

function clientOf({ host, port, user, database, password, tls }: PostgresOptions): pg.Client {
  return new pg.Client({
    ...{ host, port, user, database, ssl: tls, application_name: 'bearings' },
    ...(password === undefined ? {} : { password }),
    types: { getTypeParser: (type: number) => parserOf(type) } as pg.CustomTypesConfig,
  });
}

function parserOf(type: number): (text: string) => EngineValue {
  if (WHOLE.includes(type)) return BigInt;
  if (type === 16) return (text) => text === 't';
  return (text) => text;
}

/** Asks the server to give up what a connection runs; where it cannot be asked, the statement ends by itself. */
async function endStatement(options: PostgresOptions, running: pg.Client): Promise<void> {
  const { processID } = running as pg.Client & { readonly processID: number };
  const other = clientOf(options);
  other.on('error', () => undefined);
  try {
    await other.connect();
    await other.query('select pg_cancel_backend($1)', [processID]);
  } catch {
    return;
  } finally {
    await other.end().catch(() => undefined);
  }
}

function declared(columns: Readonly<Record<string, ColumnType>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${TYPES[type]}`)
    .join(', ');
}
