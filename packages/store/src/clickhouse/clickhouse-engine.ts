import { type ClickHouseClient, ClickHouseLogLevel, type ClickHouseSettings, createClient } from '@clickhouse/client';
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
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Engine, EngineValue, RunOptions } from '../engine/engine.js';
import { quote, quoteIdentifier } from '../engine/quote.js';
import { type ClickHouseAddress, refuseClickHouseInClear } from './clickhouse-address.js';
import { faultOfClickHouse } from './clickhouse-faults.js';
import { toValue } from './clickhouse-value.js';

/** How ClickHouse is opened: one server, the tables of a run in a database of their own. */
export interface ClickHouseOptions extends ClickHouseAddress {
  readonly password?: string;
  /** Bytes of memory that a statement may take, as for `max_memory_usage`; what the server allows where it is not said. */
  readonly memory?: number;
  /** Bytes from which joins, groups and sorts go to the disk: half of the memory, or 1 GB, where it is not said. */
  readonly spillFrom?: number;
  readonly threads?: number;
  /** A connection in place of HTTP, as ClickHouse within this process has one; its own database must be that of the address. */
  readonly connection?: NonNullable<NonNullable<Parameters<typeof createClient>[0]>['connection']>;
}

const TYPES = { integer: 'Int64', boolean: 'Bool', text: 'String' } as const;
const GIGABYTE = 2 ** 30;
/** How often progress is asked for, in milliseconds. */
const ASK_MS = 1_000;
/** A statement may take a day; the server says each two minutes that it is still there. */
const DAY_MS = 86_400_000;
const SIGN_OF_LIFE_MS = 120_000;

/** ClickHouse, on one server, over the same Parquet: as files of the server, or by addresses of S3. */
export class ClickHouseEngine implements Engine {
  readonly dialect = DIALECTS.clickhouse;

  private constructor(
    private readonly client: ClickHouseClient,
    private readonly options: ClickHouseOptions,
  ) {}

  /** Opens the database, and makes it where it is not there. A fault where the server cannot be reached or refuses, or a password would travel in clear. */
  static async open(options: ClickHouseOptions): Promise<ClickHouseEngine> {
    const { server, user, password, database, connection } = options;
    if (password !== undefined) refuseClickHouseInClear(options);
    const config = {
      url: server,
      username: user,
      ...(password === undefined ? {} : { password }),
      ...(connection === undefined ? {} : { connection }),
      application: 'bearings',
      request_timeout: DAY_MS,
      // What fails is told once, as a fault, and not logged besides.
      log: { level: ClickHouseLogLevel.OFF },
      clickhouse_settings: settingsOf(options),
    };
    const first = new ClickHouseEngine(createClient(config), options);
    await first.#command(database, `create database if not exists ${quoteIdentifier(database)}`);
    if (connection !== undefined) return first;
    await first.close();
    return new ClickHouseEngine(createClient({ ...config, database }), options);
  }

  /** The folder is one that the server reads below its `user_files_path`, or an address of S3: "s3://bucket/prepared". */
  async attach(folder: string, tables: readonly ReadableName[] = PREPARED_NAMES): Promise<void> {
    const address = /^[a-z][a-z0-9]*:\/\//.test(folder) ? folder.replace(/\/+$/, '') : null;
    for (const name of tables) {
      const files = `${address ?? resolve(folder)}/${name}/*.parquet`;
      const columns = declared(READABLE[name].columns);
      await this.#command(
        name,
        `create or replace view ${name} as select * from ${address === null ? 'file' : 's3'}(${quote(files)}, 'Parquet', ${quote(columns)})`,
      );
    }
    const found = await this.rows(`select work_id from works limit 1`);
    if (found.length === 0) throw fault('engine.nothing-prepared', { engine: 'clickhouse', folder: `${folder}/works` });
  }

  async give(table: GivenName, rows: readonly (readonly EngineValue[])[]): Promise<void> {
    await this.drop(table);
    await this.#command(
      table,
      `create table ${table} (${declared(GIVEN[table].columns)}) engine = MergeTree order by tuple()`,
    );
    if (rows.length === 0) return;
    const values = rows.map((row) => row.map((value) => (typeof value === 'bigint' ? String(value) : value)));
    await this.#told(table, `insert into ${table}`, () =>
      this.client.insert({ table: table, values, format: 'JSONCompactEachRow' }),
    );
  }

  /** Makes the table under another name first: a selection that breaks off would leave the rows it had so far. */
  async make(table: string, select: string, options: RunOptions = {}): Promise<void> {
    const begun = `${table}_begun`;
    await this.drop(begun);
    await this.drop(table);
    try {
      await this.#watched(table, this.dialect.createTable(begun, select), options, (sql, id) =>
        this.client.command({ query: sql, query_id: id }),
      );
    } catch (error) {
      await this.drop(begun).catch(() => undefined);
      throw error;
    }
    await this.#command(table, `rename table ${begun} to ${table}`);
  }

  async has(table: string): Promise<boolean> {
    const rows = await this.rows(
      `select name from system.tables where database = ${quote(this.options.database)} and name = ${quote(table)}`,
    );
    return rows.length > 0;
  }

  async drop(table: string): Promise<void> {
    await this.#command(table, this.dialect.dropTable(table));
  }

  async rows(select: string, options: RunOptions = {}): Promise<readonly (readonly EngineValue[])[]> {
    const [, table = 'rows'] = /\bfrom ([a-z_0-9]+)/.exec(select) ?? [];
    return this.#watched(table, select, options, async (sql, id) => {
      const format = 'JSONCompactEachRowWithNamesAndTypes';
      const answer = await this.client.query({ query: sql, query_id: id, format });
      const given: EngineValue[][] = [];
      let head: readonly string[][] = [];
      for await (const lines of answer.stream<unknown[]>())
        for (const line of lines) {
          const row = line.json<unknown[]>();
          if (head.length < 2) head = [...head, row as string[]];
          else given.push(row.map((value, k) => toValue(value, head[0]![k]!, head[1]![k]!)));
        }
      return given;
    });
  }

  async close(): Promise<void> {
    await this.client.close();
  }

  async #command(name: string, sql: string): Promise<void> {
    await this.#told(name, sql, () => this.client.command({ query: sql }));
  }

  async #told<T>(name: string, sql: string, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw faultOfClickHouse(error, name, this.options.server, sql);
    }
  }

  /** Runs a statement that can be ended, and tells how far it has come. */
  async #watched<T>(
    name: string,
    sql: string,
    { signal, onProgress }: RunOptions,
    ask: (sql: string, id: string) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    const id = randomUUID();
    const stop = (): void => {
      this.client.command({ query: `kill query where query_id = ${quote(id)} async` }).catch(() => undefined);
    };
    signal?.addEventListener('abort', stop);
    const timer = onProgress && setInterval(() => void this.#partOf(id).then((part) => onProgress({ part })), ASK_MS);
    try {
      return await this.#told(name, sql, () => ask(sql, id));
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      clearInterval(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  /** How much of what a statement reads it has read; null where the server does not tell. */
  async #partOf(id: string): Promise<number | null> {
    const sql = `select read_rows, total_rows_approx from system.processes where query_id = ${quote(id)}`;
    const [row] = await this.rows(sql).catch(() => []);
    const [read, all] = (row ?? []) as readonly bigint[];
    return read === undefined || all === undefined || all === 0n ? null : Math.min(1, Number(read) / Number(all));
  }
}

/** Rules of SQL that hold for every statement, and where memory ends. */
function settingsOf({ memory, spillFrom, threads }: ClickHouseOptions): ClickHouseSettings {
  const spill = String(spillFrom ?? (memory === undefined ? GIGABYTE : Math.floor(memory / 2)));
  return {
    join_use_nulls: 1,
    // Its reader of Parquet loses a sum or difference of columns that a condition has, where it reads for the condition first.
    optimize_move_to_prewhere: 0,
    output_format_json_quote_64bit_integers: 1,
    max_bytes_before_external_join: spill,
    max_bytes_before_external_group_by: spill,
    max_bytes_before_external_sort: spill,
    send_progress_in_http_headers: 1,
    http_headers_progress_interval_ms: String(SIGN_OF_LIFE_MS),
    wait_end_of_query: 1,
    ...(memory === undefined ? {} : { max_memory_usage: String(memory) }),
    ...(threads === undefined ? {} : { max_threads: threads }),
  };
}

function declared(columns: Readonly<Record<string, ColumnType>>): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${TYPES[type]}`)
    .join(', ');
}
