import { fault } from '../../fault/fault.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import type { EvidenceColumn, EvidenceTable } from '../../scoring/evidence-table.js';
import { normalDraws } from '../draw/draw-gamma.js';
import { requireSeed, streamsUnder } from '../stream.js';
import { drawPoisson } from './poisson.js';
import type { ReadingError } from './reading-error.js';
import { type Bounds, boundsOf } from './unit-bounds.js';

/** Evidence as it could have been, by the number of a draw. */
export interface EvidenceDraws {
  at(index: number): EvidenceTable;
}

/**
 * Readings drawn from their errors. A missing reading stays missing, and an indicator without a stated error stays as it is;
 * so do the readings of the edition before. A draw beyond what the unit allows ("percent": 0 to 100) is set to the bound,
 * and one below 0 to 0 where nothing in the evidence is below; a column that itself breaks the bounds of its unit has none.
 * School, indicator and draw have a stream of their own, `errors/<indicator>/<school>/<index>`, so that nothing shifts
 * anything else. Faults: an error of what there are no readings of, a second one of an indicator, counts below 0.
 */
export function errorDraws(
  evidence: EvidenceTable,
  errors: readonly ReadingError[],
  seed: number,
  units: ReadonlyMap<IndicatorId, string> = new Map(),
): EvidenceDraws {
  requireSeed(seed);
  checkErrors(evidence, errors);
  const drawn = errors.map((error) => layOut(evidence, error, seed, units.get(error.indicator)));
  return {
    at: (index) => {
      const columns = new Map(evidence.columns);
      for (const one of drawn) columns.set(one.error.indicator, drawColumn(one, String(index)));
      return { ...evidence, columns };
    },
  };
}

interface Drawn {
  readonly error: ReadingError;
  /** By row. */
  readonly schools: readonly string[];
  readonly column: EvidenceColumn;
  readonly bounds: Bounds;
  /** The streams of each school, by row; null where its reading is missing. */
  readonly streams: readonly (((index: string) => () => number) | null)[];
}

function layOut(evidence: EvidenceTable, error: ReadingError, seed: number, unit: string | undefined): Drawn {
  const { indicator } = error;
  const column = evidence.columns.get(indicator)!;
  const streams = evidence.schools.map(({ id }, row) =>
    Number.isNaN(column.values[row]) ? null : streamsUnder(seed, `errors/${indicator}/${id}/`),
  );
  const schools = evidence.schools.map(({ id }) => id);
  return { error, schools, column, bounds: boundsOf(column.values, unit), streams };
}

function drawColumn({ error, schools, column, bounds, streams }: Drawn, index: string): EvidenceColumn {
  const values = column.values.slice();
  for (let row = 0; row < values.length; row++) {
    const from = streams[row];
    if (!from) continue;
    const drawn = drawReading(values[row]!, schools[row]!, error, from(index));
    values[row] = Math.min(bounds.high, Math.max(bounds.low, drawn));
  }
  return { values, missing: column.missing };
}

function drawReading(value: number, school: string, error: ReadingError, next: () => number): number {
  switch (error.kind) {
    case 'normal':
      return value + normalDraws(next)() * error.sd * (error.relative ? Math.abs(value) : 1);
    case 'interval':
      return value + (2 * next() - 1) * error.half * (error.relative ? Math.abs(value) : 1);
    case 'rounding':
      return value + (next() - 0.5) * error.step;
    case 'count':
      return drawPoisson(value, next);
    case 'sampled':
      return value + normalDraws(next)() * (error.errors[school] ?? 0);
  }
}

function checkErrors({ schools, columns }: EvidenceTable, errors: readonly ReadingError[]): void {
  const seen = new Set<IndicatorId>();
  for (const { indicator, kind } of errors) {
    const column = columns.get(indicator);
    if (!column) throw fault('uncertainty.errors-unknown', { indicator, known: [...columns.keys()].sort() });
    const option = `errors/${indicator}`;
    if (seen.has(indicator))
      throw fault('uncertainty.option-refused', { option, found: 'stated twice', expected: 'one error' });
    seen.add(indicator);
    const below = kind === 'count' ? column.values.findIndex((value) => value < 0) : -1;
    if (below < 0) continue;
    const found = `of kind "count", and ${schools[below]!.id} has ${column.values[below]}`;
    throw fault('uncertainty.option-refused', { option, found, expected: 'counts of 0 or more' });
  }
}
