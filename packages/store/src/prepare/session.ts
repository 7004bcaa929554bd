import { Fault, fault } from '@bearings/core';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder } from '../archive/write-whole.js';
import { quote } from '../engine/quote.js';

export interface SessionOptions {
  /** The folder that is prepared into. */
  readonly out: string;
  readonly threads: number;
  /** As DuckDB reads it: "2GB". */
  readonly memory: string;
  readonly signal?: AbortSignal | undefined;
}

/** DuckDB in memory, for making Parquet files: what does not fit goes to a folder beside them. */
export class PrepareSession {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly options: SessionOptions,
  ) {}

  /** Opens it for as many connections as are given: where each thread has one, statements are not split among threads. */
  static async open(options: SessionOptions, connections: number): Promise<PrepareSession> {
    const { out, memory } = options;
    const threads = connections >= options.threads ? 1 : options.threads;
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(threads),
      memory_limit: memory,
      temp_directory: join(out, 'unfinished', 'spill'),
      // Records keep the order of their file: of two with one id the later counts, and years stay together.
      preserve_insertion_order: 'true',
    });
    return new PrepareSession(instance, options);
  }

  /** A connection with temporary tables of its own. */
  async connect(): Promise<PrepareConnection> {
    return new PrepareConnection(await this.instance.connect(), this.options);
  }

  /**
   * Does the same with each of several things, on as many connections at once as are given. Where one fails the others end what they are at, and the
   * first fault is told: none goes on behind a session that is closed.
   */
  async each<T>(
    things: readonly T[],
    connections: number,
    work: (on: PrepareConnection, thing: T) => Promise<void>,
  ): Promise<void> {
    const failed = new AbortController();
    const queue = things.values();
    const line = async (): Promise<void> => {
      const connection = await this.connect();
      try {
        for (const thing of queue) {
          if (failed.signal.aborted) return;
          await work(connection, thing);
        }
      } catch (error) {
        failed.abort();
        throw error;
      } finally {
        connection.close();
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: Math.min(connections, things.length) }, line));
    const end = ends.find(({ status }) => status === 'rejected');
    if (end?.status === 'rejected') throw end.reason;
  }

  close(): void {
    this.instance.closeSync();
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** One line of work: a statement at a time, each of which can be ended. */
export class PrepareConnection {
  constructor(
    private readonly connection: DuckDBConnection,
    private readonly options: SessionOptions,
  ) {}

  async run(statement: string): Promise<void> {
    await this.#watched(() => this.connection.run(statement));
  }

  /** Lets one statement use all threads, when no other connection is at work; or each only one, so that files have the same bytes however many there are. */
  async useThreads(how: 'all' | 'one'): Promise<void> {
    await this.run(`set threads = ${how === 'one' ? 1 : Math.max(1, Math.trunc(this.options.threads))}`);
  }

  /** The only row of a selection of numbers. */
  async numbers(select: string): Promise<readonly number[]> {
    const reader = await this.#watched(() => this.connection.runAndReadAll(select));
    return reader.getRows()[0]!.map(Number);
  }

  /** The first column of a selection of numbers. */
  async list(select: string): Promise<readonly number[]> {
    const reader = await this.#watched(() => this.connection.runAndReadAll(select));
    return reader.getRows().map(([value]) => Number(value));
  }

  /** The rows of a selection, some at a time. */
  async *stream(select: string): AsyncIterable<readonly (readonly unknown[])[]> {
    const result = await this.#watched(() => this.connection.stream(select));
    const rows = result.yieldRows();
    for (;;) {
      const { done, value } = await this.#watched(() => rows.next());
      if (done === true) return;
      yield value;
    }
  }

  /** Writes a selection into a Parquet file, which is there whole or not at all. */
  async write(select: string, path: string): Promise<void> {
    const beside = join(this.options.out, 'unfinished', path.replaceAll('/', '-'));
    const target = join(this.options.out, path);
    mkdirSync(dirname(target), { recursive: true });
    await this.run(`copy (${select}) to ${quote(beside)} (format parquet, compression zstd, row_group_size 122880)`);
    syncFile(beside);
    renameSync(beside, target);
    syncFolder(dirname(target));
  }

  close(): void {
    this.connection.closeSync();
  }

  async #watched<T>(run: () => Promise<T>): Promise<T> {
    const { signal, memory, out } = this.options;
    signal?.throwIfAborted();
    const stop = (): void => this.connection.interrupt();
    signal?.addEventListener('abort', stop);
    try {
      return await run();
    } catch (error) {
      signal?.throwIfAborted();
      throw faultOfMachine(error, memory, out) ?? error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }
}

/** The fault of a machine that has too little memory or room, by what DuckDB or the system says; null for anything else. */
export function faultOfMachine(error: unknown, memory: string, folder: string): Error | null {
  if (!(error instanceof Error) || error instanceof Fault) return null;
  const [why] = error.message.split('\n') as [string];
  if (
    /No space left on device|Disk quota exceeded|File too large|ENOSPC|EDQUOT|max_temp_directory_size/.test(
      error.message,
    )
  )
    return fault('snapshot.out-of-room', { folder, why });
  if (/Out of Memory Error|std::bad_alloc/.test(error.message)) return fault('snapshot.out-of-memory', { memory, why });
  return null;
}
