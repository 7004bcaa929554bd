import type { Dialect } from '../dialect/dialect.js';
import type { CountingMethod } from '../method/method.js';

/** One table of a run: what a row is, what it is made from, and the statement that makes it. */
export interface Relation {
  /** The name of its table. */
  readonly name: string;
  /** What a row is, in a sentence. */
  readonly row: string;
  /** The columns that tell a row from every other. */
  readonly grain: readonly string[];
  /** Tables it is made from: prepared ones, given ones, or those of earlier relations. */
  readonly reads: readonly string[];
  /** What is selected, in the words of an engine. */
  select(dialect: Dialect, method: CountingMethod): string;
  /** Of a relation that is made again until nothing changes: the two rounds before it. Where they have as many rows, it is the last of them. */
  readonly repeats?: readonly [before: string, last: string];
  /** False where a method has no use for it. */
  isWanted?(method: CountingMethod): boolean;
}

/** A million: credits and scores are whole numbers of millionths. */
export const MILLION = 1_000_000;
