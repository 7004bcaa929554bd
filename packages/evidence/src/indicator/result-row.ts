import type { Scope } from '../relation/results.js';

/** A row of `results`: whole numbers by column, of one school and scope. */
export interface ResultRow {
  readonly school: string;
  readonly scope: Scope;
  /** The number of the field or subfield in OpenAlex; 0 for all works. */
  readonly scopeId: number;
  readonly sums: Readonly<Record<string, bigint>>;
}

/** A number of a row; a bug where the run did not make it. */
export function sumIn({ sums, school }: ResultRow, column: string): number {
  const sum = sums[column];
  if (sum === undefined) throw new Error(`the results of ${school} have no column ${column}`);
  return Number(sum);
}
