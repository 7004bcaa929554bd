import type { IndicatorId } from '../indicator/indicator.js';
import type { IndicatorUse, Methodology } from '../methodology/methodology.js';
import { checkDomain } from './check-domain.js';
import { deriveColumns, missingColumn } from './derive/derive-columns.js';
import { type IndicatorColumn, pickRows, type ReadingColumn } from './indicator-column.js';
import type { Domain } from './method.js';
import { fillColumn } from './missing/fill-column.js';
import { MISSING_RULES } from './missing/missing-rules.js';
import { normalizeColumn } from './normalize/normalize-column.js';
import type { ScoringInput } from './scoring-input.js';

const FINITE: Domain = { needs: 'a finite number', holds: Number.isFinite };

/** One indicator from its readings to its normalized scores; NaN where there is none. */
export interface PreparedColumn {
  readonly use: IndicatorUse;
  readonly own: ReadingColumn;
  /** After the missing rule, before treatment. */
  readonly filled: IndicatorColumn;
  readonly treated: Float64Array;
  readonly normalized: Float64Array;
  /** The normalized scores if each reading under the rule `bounds` were the best one; else the same. */
  readonly best: Float64Array;
  /** The rows without a normalized score, in order. */
  readonly gaps: Int32Array;
}

export interface PreparedColumns {
  /** Readings as handed in and derived. */
  readonly readings: ReadonlyMap<IndicatorId, ReadingColumn>;
  /** The same of the edition before. */
  readonly previous: ReadonlyMap<IndicatorId, ReadingColumn>;
  readonly uses: ReadonlyMap<IndicatorId, PreparedColumn>;
}

/** Columns that were prepared before, from the same evidence, and by what. */
export interface PreparedBefore extends PreparedColumns {
  readonly methodology: Methodology;
}

/**
 * Derives, fills, treats and normalizes every indicator that a methodology uses. What was derived and filled `before` from
 * the same evidence is taken from there as long as the methodologies share the very rules.
 */
export function prepareColumns(
  { methodology, evidence, startsFrom }: ScoringInput,
  before: PreparedBefore | null = null,
): PreparedColumns {
  const schools = evidence.schools.map(({ id }) => id);
  const derivations = startsFrom === 'readings' ? methodology.derivations : [];
  const isSame = before !== null && before.methodology.derivations === methodology.derivations;
  const readings = isSame ? before.readings : deriveColumns(evidence.columns, derivations, schools);
  const previous = isSame
    ? before.previous
    : deriveColumns(evidence.previous, evidence.previous.size > 0 ? derivations : [], schools);
  const prepare = (use: IndicatorUse): PreparedColumn => {
    const own = readings.get(use.indicator) ?? missingColumn(schools.length);
    checkDomain(own.values, FINITE, { indicator: use.indicator, method: 'scoring', schools });
    const question = {
      rule: use.missing,
      direction: use.direction,
      schools: evidence.schools,
      own,
      previous: previous.get(use.indicator) ?? null,
    };
    const known = isSame ? before.uses.get(use.indicator) : undefined;
    const column =
      known && known.use.missing === use.missing && known.use.direction === use.direction
        ? known.filled
        : fillColumn(use.indicator, question);
    const steps = startsFrom === 'readings' ? use : { ...use, treat: [], normalize: [] };
    const reported = pickRows(own.values, column.reported);
    const { treated, normalized } = normalizeColumn(column.values, reported, steps, schools);
    const zero = MISSING_RULES[use.missing.by].becomes === 'zero';
    const scores = zero ? normalized.map((v, row) => (Number.isNaN(own.values[row]) ? 0 : v)) : normalized;
    const gaps = findGaps(scores);
    if (Number.isNaN(column.best)) return { use, own, filled: column, treated, normalized: scores, best: scores, gaps };
    const lifted = own.values.map((v) => (Number.isNaN(v) ? column.best : v));
    const best = normalizeColumn(lifted, reported, steps, schools).normalized;
    return { use, own, filled: column, treated, normalized: scores, best, gaps };
  };
  return { readings, previous, uses: new Map(methodology.indicators.map((use) => [use.indicator, prepare(use)])) };
}

function findGaps(column: Float64Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row])) rows.push(row);
  return Int32Array.from(rows);
}
