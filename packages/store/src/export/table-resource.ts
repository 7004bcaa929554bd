import { formatCsv, neutralizeFormula, type CsvValue } from '@bearings/intake';

/** A text that stands for a missing value, and what it means. */
export interface MissingValue {
  readonly value: string;
  readonly label: string;
}

/** A column of an exported table, as a Table Schema describes it. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  readonly description: string;
  readonly missingValues?: readonly MissingValue[];
}

/** A table to be exported: what its columns mean, its rows, and the keys that hold it to other tables. */
export interface ExportTable {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly (CsvValue | boolean)[])[];
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly ForeignKey[];
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** The empty cell, in tables where it means that there is nothing to say. */
export const NOTHING: readonly MissingValue[] = [{ value: '', label: 'nothing is stated' }];

/** Writes a table as CSV that a spreadsheet can open without running any text in it as a formula. */
export function formatTable(table: ExportTable): string {
  const cell = (value: CsvValue | boolean): CsvValue => {
    if (typeof value === 'string') return neutralizeFormula(value);
    return typeof value === 'boolean' ? String(value) : value;
  };
  return formatCsv(
    table.fields.map((field) => field.name),
    table.rows.map((row) => row.map(cell)),
  );
}

/** The Table Schema (version 2) of a table. */
export function describeTable(table: ExportTable): Record<string, unknown> {
  const { primaryKey, uniqueKeys, foreignKeys } = table;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: table.fields,
    missingValues: NOTHING,
    ...(primaryKey ? { primaryKey } : {}),
    ...(uniqueKeys ? { uniqueKeys } : {}),
    ...(foreignKeys ? { foreignKeys } : {}),
  };
}
