import { fault, type MissingReason, type Reading } from '@bearings/core';
import { foldText, tidyText } from '../published/tidy-text.js';
import type { RawRow, RawTable } from '../table/raw-table.js';
import type { Workbook } from '../workbook/open-workbook.js';
import { cellOf, numberOf } from './cell-of.js';
import { findAcademicYear, placeOf, seekColumns, type WantedColumns } from './find-columns.js';
import type { SkippedRow } from './named-fact.js';

/** What students pay for in their first year, as the AAMC asks. */
export const COST_TYPES = ['Tuition, Fees, and Health Insurance', 'Tuition', 'Health Insurance', 'Fees'] as const;
export type CostType = (typeof COST_TYPES)[number];
export const OWNERSHIPS = ['Public', 'Private'] as const;
export const RESIDENCES = ['Resident', 'Nonresident'] as const;
const ANSWERS = ['Yes', 'No', 'NA', 'NI', ''] as const;

/** One price of one school in one academic year. */
export interface TuitionRow {
  /** "2025-2026". */
  readonly period: string;
  /** The calendar year in which it ends. */
  readonly year: number;
  readonly name: string;
  readonly shortName: string;
  readonly costType: CostType;
  readonly ownership: (typeof OWNERSHIPS)[number];
  readonly residence: (typeof RESIDENCES)[number];
  /** As printed: "Yes", "No", "NA", "NI" or nothing. */
  readonly insuranceRequired: string;
  readonly insuranceWaived: string;
  /** USD a year. */
  readonly cost: Reading;
  readonly sheet: string;
  readonly row: number;
}

/** The prices of a workbook, in its order, and what was left out of it knowingly. */
export interface TuitionTable {
  readonly rows: readonly TuitionRow[];
  readonly skipped: readonly SkippedRow[];
}

const COLUMNS = {
  name: ['medical school name'],
  shortName: ['short name'],
  costType: ['cost type'],
  ownership: ['ownership type'],
  residence: ['residence status'],
  required: ['health insurance required'],
  waived: ['health insurance waived'],
  cost: ['reported cost'],
} satisfies WantedColumns<string>;

/** What the publisher's labels say: NA not applicable, NI not reported. */
const MISSING: Readonly<Record<string, MissingReason>> = { NA: 'not-applicable', NI: 'not-reported', '': 'unknown' };

/** Whether a sheet holds the prices of a year. */
export function isTuition(raw: RawTable): boolean {
  return seekColumns(raw, COLUMNS) !== null;
}

/** Reads every sheet that holds the prices of a year. A price that stands twice is a fault. */
export function readTuition(workbook: Workbook): TuitionTable {
  const rows: TuitionRow[] = [];
  const skipped: SkippedRow[] = [];
  const first = new Map<string, number>();
  for (const { name } of workbook.sheets) {
    const raw = workbook.readSheet(name);
    const header = seekColumns(raw, COLUMNS);
    if (header === null) {
      skipped.push({ sheet: name, row: raw.rows[0]?.number ?? 1, why: 'a sheet without prices of schools' });
      continue;
    }
    const { period, year } = findAcademicYear(raw);
    for (const row of raw.rows.slice(header.index + 1)) {
      if (row.cells.filter((cell) => cell !== null).length <= 1) {
        skipped.push({ sheet: name, row: row.number, why: 'footnote' });
        continue;
      }
      const read = readRow(raw, row, header.columns, period, year);
      const key = [period, read.name, read.costType, read.residence].join('|');
      const earlier = first.get(key);
      if (earlier !== undefined)
        throw fault('table.duplicate-school', {
          file: raw.file,
          name: `${read.name}, ${read.costType}, ${read.residence}, ${period}`,
          rows: [earlier, row.number],
        });
      first.set(key, row.number);
      rows.push(read);
    }
  }
  if (rows.length === 0)
    throw fault('table.no-header', {
      file: workbook.file,
      sheet: '',
      wanted: 'tuition and student fees ("Medical School Name", "Cost Type", "Reported Cost")',
    });
  return { rows, skipped };
}

type Columns = NonNullable<ReturnType<typeof seekColumns<keyof typeof COLUMNS>>>['columns'];

function readRow(raw: RawTable, row: RawRow, columns: Columns, period: string, year: number): TuitionRow {
  const text = (key: keyof Columns): string => tidyText(cellOf(raw, row, columns[key].at));
  const word = <W extends string>(key: keyof Columns, words: readonly W[]): W => {
    const found = words.find((one) => foldText(one) === foldText(text(key)));
    if (found !== undefined) return found;
    throw fault('fit.layout-changed', {
      ...placeOf(raw, row.number, columns[key].at),
      found: text(key).slice(0, 80) || 'nothing',
      expected: `one of ${words.filter(Boolean).join('; ')}`,
    });
  };
  const name = text('name');
  if (name === '') throw fault('table.no-name', { file: raw.file, row: row.number, column: columns.name.name });
  const reason = MISSING[text('cost')];
  const cost: Reading =
    reason === undefined
      ? { kind: 'value', value: numberOf(raw, row, columns.cost.at, 0, 1_000_000) }
      : { kind: 'missing', reason };
  return {
    period,
    year,
    name,
    shortName: text('shortName'),
    costType: word('costType', COST_TYPES),
    ownership: word('ownership', OWNERSHIPS),
    residence: word('residence', RESIDENCES),
    insuranceRequired: word('required', ANSWERS),
    insuranceWaived: word('waived', ANSWERS),
    cost,
    sheet: raw.sheet,
    row: row.number,
  };
}
