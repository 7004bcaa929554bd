import { fault } from '@bearings/core';
import { GRID_COLUMNS, type GridColumn, type GridRow, type NationalGrid, parseGrid } from '@bearings/core/fit';
import { foldText, tidyText } from '../published/tidy-text.js';
import type { RawRow, RawTable } from '../table/raw-table.js';
import { cellOf, numberOf, peopleOf } from './cell-of.js';
import { placeOf, SEARCHED_ROWS } from './find-columns.js';
import type { FactCircumstances } from './named-fact.js';

/** Whether a table is a national grid: one cell a row with our headers, or GPA down and MCAT across. */
export function isGrid(raw: RawTable): boolean {
  return listHeader(raw) >= 0 || matrixHeader(raw) >= 0;
}

/**
 * Reads a national grid of GPA by MCAT. Either one cell a row, under the headers of `GRID_COLUMNS`; or the matrix of
 * Table A-23: ranges of GPA down, ranges of MCAT across, and for each GPA acceptees, applicants and the rate, which must
 * be that of the two. Rows and columns of all people are left out, since they hold the scores of others.
 */
export function readGrid(raw: RawTable, { retrieved }: FactCircumstances): NationalGrid {
  const list = listHeader(raw);
  return parseGrid(list >= 0 ? readList(raw, list) : readMatrix(raw, retrieved), raw.file);
}

function listHeader(raw: RawTable): number {
  const has = ({ cells }: RawRow): boolean =>
    GRID_COLUMNS.every((name) => cells.some((cell) => tidyText(cell) === name));
  return raw.rows.slice(0, SEARCHED_ROWS).findIndex(has);
}

function readList(raw: RawTable, index: number): GridRow[] {
  const header = raw.rows[index]!.cells.map(tidyText);
  return raw.rows.slice(index + 1).map((row) => ({
    row: row.number,
    values: Object.fromEntries(
      GRID_COLUMNS.map((name) => [name, tidyText(cellOf(raw, row, header.indexOf(name)))]),
    ) as Record<GridColumn, string>,
  }));
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

const MCAT = { least: 472, most: 528, step: 1 };
const GPA = { least: 0, most: 4, step: 0.01 };

/** The ends of a range as printed: "3.60-3.79", "Less than 486", "Greater than 3.79". Null where it is none. */
export function readEnds(text: string, { least, most, step }: typeof GPA): Ends | null {
  const plain = text.toLowerCase().replace(/[–—]| to /g, '-');
  const numbers = (plain.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  if (numbers.some((one) => one < least || one > most)) return null;
  const [a, b] = numbers;
  const hundredth = (value: number): number => Math.round(value * 100) / 100;
  if (numbers.length === 1 && /^(less than|below|<) ?[\d.]+$/.test(plain))
    return { from: least, to: hundredth(a! - step) };
  if (numbers.length === 1 && /^(greater than|more than|above|>) ?[\d.]+$/.test(plain))
    return { from: hundredth(a! + step), to: most };
  return numbers.length === 2 && /^[\d.]+ ?- ?[\d.]+$/.test(plain) && a! <= b! ? { from: a!, to: b! } : null;
}

function mcatColumns({ cells }: RawRow): { readonly at: number; readonly mcat: Ends }[] {
  return cells.flatMap((cell, at) => {
    const mcat = typeof cell === 'string' ? readEnds(tidyText(cell), MCAT) : null;
    return mcat === null ? [] : [{ at, mcat }];
  });
}

function matrixHeader(raw: RawTable): number {
  return raw.rows.slice(0, SEARCHED_ROWS).findIndex((row) => mcatColumns(row).length >= 3);
}

const KINDS = { acceptees: /^accept(ees|ed)/, applicants: /^applicants/, rate: /rate|^%/ } as const;

function readMatrix(raw: RawTable, retrieved: string): GridRow[] {
  const index = matrixHeader(raw);
  const header = raw.rows[index];
  if (header === undefined)
    throw fault('table.no-header', {
      file: raw.file,
      sheet: raw.sheet,
      wanted: `a national grid (${GRID_COLUMNS.join(', ')}; or ranges of MCAT across and of GPA down)`,
    });
  const [firstYear, lastYear] = findYears(raw, index);
  const columns = mcatColumns(header);
  const found: GridRow[] = [];
  let gpa: Ends | null = null;
  let rows: Partial<Record<keyof typeof KINDS, RawRow>> = {};
  const flush = (): void => {
    if (gpa === null) return;
    const { acceptees, applicants, rate } = rows;
    const at = (acceptees ?? applicants ?? rate ?? header).number;
    if (acceptees === undefined || applicants === undefined)
      throw fault('fit.layout-changed', {
        ...placeOf(raw, at, 0),
        found: Object.keys(rows).join(', ') || 'nothing',
        expected: 'a row of acceptees and a row of applicants for each range of GPA',
      });
    for (const { at: column, mcat } of columns) {
      const count = (row: RawRow): number => (isBlank(row, column) ? Number.NaN : peopleOf(raw, row, column));
      const [accepted, all] = [count(acceptees), count(applicants)];
      if (rate !== undefined && !isBlank(rate, column) && all > 0) checkRate(raw, rate, column, accepted, all);
      const text = (value: number): string => (Number.isNaN(value) ? '' : String(value));
      found.push({
        row: acceptees.number,
        values: {
          gpa_from: gpa.from.toFixed(2),
          gpa_to: gpa.to.toFixed(2),
          mcat_from: String(mcat.from),
          mcat_to: String(mcat.to),
          applicants: text(all),
          acceptees: text(accepted),
          first_year: String(firstYear),
          last_year: String(lastYear),
          source: 'AAMC-FACTS-A23',
          retrieved,
          licence: 'not-to-publish',
        },
      });
    }
  };
  for (const row of raw.rows.slice(index + 1)) {
    const labels = row.cells.slice(0, columns[0]!.at).map((cell) => tidyText(cell));
    const ends = labels.map((label) => readEnds(label, GPA)).find((one) => one !== null);
    const isAll = labels.some((label) => /^(all|total)\b/i.test(label));
    if (ends !== undefined || isAll) {
      flush();
      [gpa, rows] = [ends ?? null, {}];
    }
    const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
    const kind = kinds.find((one) => labels.some((label) => KINDS[one].test(foldText(label) || label)));
    if (kind !== undefined) rows[kind] = row;
  }
  flush();
  return found;
}

/** A cell without a count: few people are left out. */
const isBlank = (row: RawRow, at: number): boolean => /^([-–—*]|n\/?a|)$/i.test(tidyText(row.cells[at]));

function checkRate(raw: RawTable, row: RawRow, at: number, accepted: number, all: number): void {
  const printed = numberOf(raw, row, at, 0, 100);
  const isFraction = printed <= 1 && typeof row.cells[at] === 'number' && printed % 1 !== 0;
  const percent = isFraction ? 100 * printed : printed;
  if (Math.abs(percent - (100 * accepted) / all) <= (isFraction ? 0.51 : 0.0501)) return;
  throw fault('fit.layout-changed', {
    ...placeOf(raw, row.number, at),
    found: String(printed),
    expected: `the rate of ${accepted} acceptees of ${all} applicants`,
  });
}

function findYears(raw: RawTable, index: number): readonly [number, number] {
  for (const { cells } of raw.rows.slice(0, index)) {
    const years = (
      cells
        .map(tidyText)
        .join(' ')
        .match(/\b(?:19|20)\d\d\b/g) ?? []
    ).map(Number);
    if (years.length >= 2) return [Math.min(...years), Math.max(...years)];
  }
  throw fault('fit.layout-changed', {
    ...placeOf(raw, raw.rows[0]!.number, 0),
    found: tidyText(raw.rows[0]!.cells[0]).slice(0, 80),
    expected: 'a title that names the first and the last academic year',
  });
}
