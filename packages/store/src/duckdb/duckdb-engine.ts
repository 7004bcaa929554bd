import { DIALECTS, GIVEN, type GivenName, PREPARED_NAMES, type ReadableName, tablesNamed } from '@bearings/evidence';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, EngineValue, RunOptions } from '../engine/engine.js';
import { quote } from '../engine/quote.js';

/** How DuckDB is opened. */
export interface DuckDBOptions {
  /** The file of the run's tables; ":memory:" for none. */
  readonly file: string;
  readonly threads: number;
  /** As DuckDB reads it: "2GB". */
  readonly memory: string;
  /** A folder on a real disk for what does not fit into memory. */
  readonly spill: string;
}

const TYPES = { integer: 'bigint', boolean: 'boolean', text: 'varchar' } as const;
/** How often progress is asked for, in milliseconds. */
const ASK_MS = 200;
/**
 * From so many rows in the longest table that a statement reads, it has all threads. Below, they take more processor time from each other than the
 * clock gains, so that it has one; of a few rows it does not matter, and changing costs milliseconds.
 */
const MANY_ROWS = 1_000_000;
const FEW_ROWS = 20_000;
/**
 * Tables of a run live for minutes. Numbers are packed into bits, and no other way of making them smaller is tried; what is small stays in the log
 * until the file is closed, since most of it is dropped before.
 */
const SHORT_LIVED = [
  "disabled_compression_methods = 'rle,dictionary,fsst,dict_fsst,zstd,chimp,patas,alp,alprd,roaring'",
  "checkpoint_threshold = '256MB'",
];

/** DuckDB in this process: the engine that needs nothing else. */
export class DuckDBEngine implements Engine {
  readonly dialect = DIALECTS.duckdb;

  /** How many threads are set at present. */
  #threads: number;
  /** Rows of the tables that were made here. */
  readonly #rows = new Map<string, number>();

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    /** Asks how much is spilled while the other one is at work. */
    private readonly asking: DuckDBConnection,
    private readonly threads: number,
  ) {
    this.#threads = threads;
  }

  static async open({ file, threads, memory, spill }: DuckDBOptions): Promise<DuckDBEngine> {
    const instance = await DuckDBInstance.create(file, {
      threads: String(threads),
      memory_limit: memory,
      temp_directory: spill,
      preserve_insertion_order: 'false',
    });
    const connection = await instance.connect();
    // Progress is told only where the bar is on; it is never drawn.
    const told = ['enable_progress_bar = true', 'enable_progress_bar_print = false', 'progress_bar_time = 0'];
    for (const setting of [...told, ...SHORT_LIVED]) await connection.run(`set ${setting}`);
    return new DuckDBEngine(instance, connection, await instance.connect(), threads);
  }

  async attach(folder: string, tables: readonly ReadableName[] = PREPARED_NAMES): Promise<void> {
    for (const name of tables) {
      const place = join(folder, name);
      const files = readdirSync(place).filter((file) => file.endsWith('.parquet'));
      if (files.length === 0) throw new Error(`${place} holds no Parquet file`);
      const all = quote(join(place, '*.parquet'));
      await this.connection.run(
        `create or replace view ${name} as select * from read_parquet(${all}, hive_partitioning = false)`,
      );
      const rows = await this.connection.runAndReadAll(
        `select cast(sum(num_rows) as bigint) from parquet_file_metadata(${all})`,
      );
      this.#rows.set(name, Number(rows.getRows()[0]![0]));
    }
  }

  async give(table: GivenName, rows: readonly (readonly EngineValue[])[]): Promise<void> {
    const columns = Object.entries(GIVEN[table].columns);
    const declared = columns.map(([name, type]) => `${name} ${TYPES[type as keyof typeof TYPES]}`).join(', ');
    await this.connection.run(`create or replace table ${table} (${declared})`);
    const appender = await this.connection.createAppender(table);
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'bigint') appender.appendBigInt(value);
        else if (typeof value === 'boolean') appender.appendBoolean(value);
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.closeSync();
    this.#rows.set(table, rows.length);
  }

  async make(table: string, select: string, options: RunOptions = {}): Promise<void> {
    await this.connection.run(this.dialect.dropTable(table));
    const most = Math.max(0, ...tablesNamed(select).map((name) => this.#rows.get(name) ?? MANY_ROWS));
    if (most > FEW_ROWS) await this.#useThreads(most < MANY_ROWS ? 1 : this.threads);
    const create = this.dialect.createTable(table, select);
    const made = await this.#watched(() => this.connection.runAndReadAll(create), options);
    this.#rows.set(table, Number(made.getRows()[0]![0]));
  }

  async #useThreads(threads: number): Promise<void> {
    if (threads === this.#threads) return;
    await this.connection.run(`set threads = ${threads}`);
    this.#threads = threads;
  }

  async has(table: string): Promise<boolean> {
    const { rows } = {
      rows: await this.rows(`select table_name from duckdb_tables() where table_name = ${quote(table)}`),
    };
    return rows.length > 0;
  }

  async drop(table: string): Promise<void> {
    await this.connection.run(this.dialect.dropTable(table));
  }

  async rows(select: string, options: RunOptions = {}): Promise<readonly (readonly EngineValue[])[]> {
    await this.#useThreads(this.threads);
    const reader = await this.#watched(() => this.connection.runAndReadAll(select), options);
    return reader.getRows().map((row) => row.map(toValue));
  }

  async close(): Promise<void> {
    this.connection.closeSync();
    this.asking.closeSync();
    this.instance.closeSync();
  }

  /** Bytes in the files that hold what does not fit into memory. */
  async #spilled(): Promise<number> {
    const reader = await this.asking.runAndReadAll(
      'select coalesce(sum(size), 0)::bigint from duckdb_temporary_files()',
    );
    return Number(reader.getRows()[0]![0]);
  }

  /** Runs a statement that can be ended, and tells how far it has come. */
  async #watched<T>(run: () => Promise<T>, { signal, onProgress }: RunOptions): Promise<T> {
    signal?.throwIfAborted();
    const stop = (): void => this.connection.interrupt();
    signal?.addEventListener('abort', stop);
    let asked = Promise.resolve();
    let isOver = false;
    const ask = async (): Promise<void> => {
      const spilled = await this.#spilled();
      if (!isOver) onProgress?.({ part: partOf(this.connection.progress.percentage), spilled });
    };
    const timer =
      onProgress &&
      setInterval(() => {
        asked = asked.then(ask);
      }, ASK_MS);
    try {
      return await run();
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      isOver = true;
      clearInterval(timer);
      await asked;
      signal?.removeEventListener('abort', stop);
    }
  }
}

function partOf(percentage: number): number | null {
  return percentage < 0 ? null : Math.min(1, percentage / 100);
}

function toValue(value: DuckDBValue): EngineValue {
  switch (typeof value) {
    case 'bigint':
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return BigInt(value);
    default:
      if (value === null) return null;
      throw new Error(`a value of a form that no relation has: ${String(value)}`);
  }
}
