import { formatCsv, neutralizeFormula, type CsvValue } from '@bearings/intake';
import type { Job } from '../program/job.js';

/** One answer in each form it can be asked for; only the form asked for is made. */
export interface Answer {
  readonly json: () => unknown;
  readonly csv: () => CsvTable;
  readonly table: () => string;
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (CsvValue | boolean | undefined)[])[];
}

/** Writes an answer to standard output in the form that was asked for. */
export function printAnswer({ world, format }: Pick<Job, 'world' | 'format'>, answer: Answer): void {
  if (format === 'json') world.out(`${JSON.stringify(answer.json())}\n`);
  else if (format === 'csv') world.out(writeCsv(answer.csv()));
  else world.out(answer.table());
}

function writeCsv({ columns, rows }: CsvTable): string {
  return formatCsv(
    columns,
    rows.map((row) => row.map(writeCell)),
  );
}

function writeCell(value: CsvValue | boolean | undefined): CsvValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? neutralizeFormula(value) : value;
}
