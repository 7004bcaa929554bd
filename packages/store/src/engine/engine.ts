import type { Dialect, GivenName, ReadableName } from '@bearings/evidence';

/** A value of a row, as every engine hands it over: whole numbers as bigint. */
export type EngineValue = bigint | string | boolean | null;

/** What is told of a statement while it runs. */
export interface EngineProgress {
  /** 0 to 1; null where the engine does not say. */
  readonly part: number | null;
  /** Bytes that lie on the disk because they do not fit into memory; absent where the engine does not say. */
  readonly spilled?: number | undefined;
}

export interface RunOptions {
  /** Ends the statement; what it made is gone. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: EngineProgress) => void;
}

/**
 * Where the relations run. Every engine gives the same bytes. Tables are the run's own: an engine is opened for one run, and
 * what it made in an earlier attempt is still there.
 */
export interface Engine {
  readonly dialect: Dialect;
  /** Makes the prepared relations of a folder, or those that are named, readable under their names: one folder of Parquet files for each. */
  attach(folder: string, tables?: readonly ReadableName[]): Promise<void>;
  /** Puts rows into a table of its own, in place of what it held. */
  give(table: GivenName, rows: readonly (readonly EngineValue[])[]): Promise<void>;
  /** Makes a table of a selection; a table that was begun and not finished is made anew. */
  make(table: string, select: string, options?: RunOptions): Promise<void>;
  has(table: string): Promise<boolean>;
  drop(table: string): Promise<void>;
  /** The rows of a selection, all of them, in the order that it asks for. */
  rows(select: string, options?: RunOptions): Promise<readonly (readonly EngineValue[])[]>;
  close(): Promise<void>;
}
