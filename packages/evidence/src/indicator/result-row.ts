import type { Scope } from '../relation/scope.js';

/** Whole numbers by column, of one school and scope: counted, or summed over a sample of works. */
export interface SumRow {
  readonly school: string;
  readonly scope: Scope;
  /** The number of the field, subfield or topic in OpenAlex; 0 for all works. */
  readonly scopeId: number;
  readonly sums: Readonly<Record<string, bigint | number>>;
}

/** A row of `results`. */
export interface ResultRow extends SumRow {
  readonly sums: Readonly<Record<string, bigint>>;
}

/** A number of a row; a bug where the run did not make it. */
export function sumIn({ sums, school }: SumRow, column: string): number {
  const sum = sums[column];
  if (sum === undefined) throw new Error(`the results of ${school} have no column ${column}`);
  return Number(sum);
}
