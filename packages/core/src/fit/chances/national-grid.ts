import { fault } from '../../fault/fault.js';
import type { Licence } from '../../indicator/reading.js';
import { roundDecimal } from '../../scoring/round-decimal.js';
import { type Rate, type RateInterval, rateOf } from './rate.js';

/** Columns of a national grid as a table. */
export const GRID_COLUMNS = [
  'gpa_from',
  'gpa_to',
  'mcat_from',
  'mcat_to',
  'applicants',
  'acceptees',
  'first_year',
  'last_year',
  'source',
  'retrieved',
  'licence',
] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

/**
 * People with such a GPA and MCAT in a whole country, and how many of them were accepted by at least one school. It
 * knows no school, and there is no way from it to one.
 */
export interface GridCell {
  /** Ends as printed, both of them in the cell: 3.60 to 3.79. The next cell begins a hundredth, or a point, above. */
  readonly gpa: { readonly from: number; readonly to: number };
  readonly mcat: { readonly from: number; readonly to: number };
  /** Null where the source leaves it out, as it does for few people. */
  readonly applicants: number | null;
  readonly acceptees: number | null;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly source: string;
  readonly retrieved: string;
  readonly licence: Licence;
}

/** A national grid; cells by GPA, then MCAT, lowest first, no two of which hold the same scores. */
export interface NationalGrid {
  readonly cells: readonly GridCell[];
}

/** What the rate of a grid means; it never travels without. */
export const GRID_CAVEAT = 'at-least-one-acceptance-anywhere';

/** What a grid says of people with given scores, with what it stands on. */
export type GridAnswer =
  | {
      readonly kind: 'found';
      readonly cell: GridCell;
      /** Acceptees of applicants; the interval is that of `rateOf`. */
      readonly rate: Rate;
      /** The number of applicants; null where the source leaves it out. */
      readonly people: number | null;
      readonly years: readonly [first: number, last: number];
      readonly caveat: typeof GRID_CAVEAT;
    }
  | {
      readonly kind: 'cannot-say';
      readonly reason: 'score-unknown' | 'outside-grid';
      readonly caveat: typeof GRID_CAVEAT;
    };

/** A row of a grid as text, counted from 1 with the header. */
export interface GridRow {
  readonly row: number;
  readonly values: Readonly<Record<GridColumn, string>>;
}

/** Reads a grid from the rows of its table. A cell that is malformed, or holds scores that another holds, is a fault. */
export function parseGrid(rows: readonly GridRow[], file: string): NationalGrid {
  const read = rows.map((row) => ({ row: row.row, cell: readGridCell(row, file) }));
  read.forEach(({ row, cell }, at) => {
    const twin = read
      .slice(0, at)
      .find((earlier) => overlap(earlier.cell.gpa, cell.gpa) && overlap(earlier.cell.mcat, cell.mcat));
    if (twin !== undefined)
      throw fault('record.duplicate', {
        file,
        row,
        what: `a cell with GPA ${cell.gpa.from} to ${cell.gpa.to} and MCAT ${cell.mcat.from} to ${cell.mcat.to}, or part of it,`,
        first: twin.row,
      });
  });
  const cells = read.map(({ cell }) => cell).sort((a, b) => a.gpa.from - b.gpa.from || a.mcat.from - b.mcat.from);
  return { cells };
}

/** Finds the cell of a person's scores. The GPA is rounded to hundredths, half up, as the ends of the cells are printed. */
export function findCell(
  grid: NationalGrid,
  gpa: number | null,
  mcat: number | null,
  interval: RateInterval = 'wilson',
): GridAnswer {
  if (gpa === null || mcat === null) return { kind: 'cannot-say', reason: 'score-unknown', caveat: GRID_CAVEAT };
  const printed = roundDecimal(gpa, { rule: 'half-up', decimals: 2 });
  const cell = grid.cells.find((one) => holds(one.gpa, printed) && holds(one.mcat, mcat));
  if (cell === undefined) return { kind: 'cannot-say', reason: 'outside-grid', caveat: GRID_CAVEAT };
  const rate = rateOf(cell.acceptees, cell.applicants, interval);
  return {
    kind: 'found',
    cell,
    rate,
    people: cell.applicants,
    years: [cell.firstYear, cell.lastYear],
    caveat: GRID_CAVEAT,
  };
}

type Ends = GridCell['gpa'];

const holds = ({ from, to }: Ends, score: number): boolean => from <= score && score <= to;
const overlap = (a: Ends, b: Ends): boolean => a.from <= b.to && b.from <= a.to;

const HUNDREDTHS = /^\d(\.\d{1,2})?$/;
const WHOLE = /^\d{1,9}$/;
const YEAR = /^\d{4}$/;
const DAY = /^(\d{4}-\d{2}-\d{2})?$/;

function readGridCell({ row, values }: GridRow, file: string): GridCell {
  const refuse = (column: GridColumn, expected: string): Error =>
    fault('record.malformed', { file, row, column, text: values[column].slice(0, 80), expected });
  const number = (column: GridColumn, pattern: RegExp, expected: string, least: number, most: number): number => {
    const value = pattern.test(values[column]) ? Number(values[column]) : Number.NaN;
    if (!(value >= least && value <= most)) throw refuse(column, expected);
    return value;
  };
  const gpa = (column: GridColumn, least: number) =>
    number(column, HUNDREDTHS, `a GPA in hundredths from ${least} to 4`, least, 4);
  const mcat = (column: GridColumn, least: number) =>
    number(column, WHOLE, `an MCAT score from ${least} to 528`, least, 528);
  const people = (column: GridColumn, most: number) =>
    values[column] === ''
      ? null
      : number(
          column,
          WHOLE,
          most < Number.MAX_SAFE_INTEGER ? `a number of people up to ${most}` : 'a number of people',
          0,
          most,
        );
  const year = (column: GridColumn, least: number) => number(column, YEAR, `a year from ${least}`, least, 9999);
  const gpaFrom = gpa('gpa_from', 0);
  const mcatFrom = mcat('mcat_from', 472);
  const applicants = people('applicants', Number.MAX_SAFE_INTEGER);
  const firstYear = year('first_year', 1900);
  if (values.source === '') throw refuse('source', 'the code or name of a source');
  if (!DAY.test(values.retrieved)) throw refuse('retrieved', 'a day such as 2026-05-31, or nothing');
  if (values.licence !== 'publishable' && values.licence !== 'not-to-publish')
    throw refuse('licence', 'one of publishable, not-to-publish');
  return {
    gpa: { from: gpaFrom, to: gpa('gpa_to', gpaFrom) },
    mcat: { from: mcatFrom, to: mcat('mcat_to', mcatFrom) },
    applicants,
    acceptees: people('acceptees', applicants ?? Number.MAX_SAFE_INTEGER),
    firstYear,
    lastYear: year('last_year', firstYear),
    source: values.source,
    retrieved: values.retrieved,
    licence: values.licence,
  };
}
