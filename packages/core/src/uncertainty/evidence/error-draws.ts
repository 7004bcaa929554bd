import { fault } from '../../fault/fault.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import type { EvidenceColumn, EvidenceTable } from '../../scoring/evidence-table.js';
import { normalDraws } from '../draw/draw-gamma.js';
import { stream } from '../stream.js';
import { drawPoisson } from './poisson.js';
import type { ReadingError } from './reading-error.js';

/** Evidence as it could have been, by the number of a draw. */
export interface EvidenceDraws {
  at(index: number): EvidenceTable;
}

/**
 * Readings drawn from their errors. A missing reading stays missing, and an indicator without a stated error stays as it is.
 * What is 0 or more in all of the evidence stays 0 or more: a draw below is set to 0. Each draw of an indicator has a stream
 * of its own and takes the schools in the order of their ids, so that no other indicator or draw shifts it.
 */
export function errorDraws(evidence: EvidenceTable, errors: readonly ReadingError[], seed: number): EvidenceDraws {
  for (const { indicator } of errors)
    if (!evidence.columns.has(indicator))
      throw fault('uncertainty.errors-unknown', { indicator, known: [...evidence.columns.keys()].sort() });
  const rows = byId(evidence);
  return {
    at: (index) => {
      const columns = new Map(evidence.columns);
      for (const error of errors) {
        const column = evidence.columns.get(error.indicator)!;
        columns.set(
          error.indicator,
          drawColumn(column, error, rows, stream(seed, `errors/${error.indicator}/${index}`)),
        );
      }
      return { ...evidence, columns };
    },
  };
}

/** Rows in the order of school ids. */
export function byId({ schools }: EvidenceTable): readonly number[] {
  return [...schools.keys()].sort((a, b) => (schools[a]!.id < schools[b]!.id ? -1 : 1));
}

/**
 * How the printed decimals of indicators leave their readings open: each is taken as rounded to the largest power of ten
 * of which all its values are whole multiples. Without those where nothing is printed.
 */
export function printedErrors(evidence: EvidenceTable, indicators: Iterable<IndicatorId>): readonly ReadingError[] {
  return [...indicators].flatMap((indicator): ReadingError[] => {
    const step = printedStep(evidence.columns.get(indicator)?.values ?? []);
    return step === null ? [] : [{ indicator, source: 'rounding of the printed values', kind: 'rounding', step }];
  });
}

/** The largest power of ten, from a billionth to a million, of which all values are whole multiples; null where none is. */
export function printedStep(values: ArrayLike<number>): number | null {
  const known = Array.from(values).filter((value) => !Number.isNaN(value) && value !== 0);
  if (known.length === 0) return null;
  for (let power = 6; power >= -9; power--) {
    const step = Number(`1e${power}`);
    // Decimal text tells multiples exactly; a quotient of doubles does not.
    if (known.every((value) => Number(value.toFixed(Math.max(0, -power))) === value && isWhole(value, power)))
      return step;
  }
  return null;
}

function isWhole(value: number, power: number): boolean {
  return power <= 0 || value % Number(`1e${power}`) === 0;
}

function drawColumn(
  column: EvidenceColumn,
  error: ReadingError,
  rows: readonly number[],
  next: () => number,
): EvidenceColumn {
  const normal = normalDraws(next);
  const values = column.values.slice();
  const floor = column.values.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  for (const row of rows) {
    const value = column.values[row]!;
    // Drawn for the missing too: whether one school reports shifts no other.
    const drawn = drawReading(Number.isNaN(value) ? 0 : value, error, next, normal);
    if (!Number.isNaN(value)) values[row] = Math.max(floor, drawn);
  }
  return { values, missing: column.missing };
}

function drawReading(value: number, error: ReadingError, next: () => number, normal: () => number): number {
  switch (error.kind) {
    case 'normal':
      return value + normal() * error.sd * (error.relative ? Math.abs(value) : 1);
    case 'interval':
      return value + (2 * next() - 1) * error.half * (error.relative ? Math.abs(value) : 1);
    case 'rounding':
      return value + (next() - 0.5) * error.step;
    case 'count':
      return drawPoisson(value, next);
  }
}
