import type { IndicatorId } from '../indicator/indicator.js';
import type { IndicatorUse } from '../methodology/methodology.js';
import { checkDomain } from './check-domain.js';
import { deriveColumns, missingColumn } from './derive/derive-columns.js';
import { pickRows, type ReadingColumn } from './indicator-column.js';
import type { Domain } from './method.js';
import { fillColumn } from './missing/fill-column.js';
import { MISSING_RULES } from './missing/missing-rules.js';
import { normalizeColumn } from './normalize/normalize-column.js';
import type { ScoringInput } from './scoring-input.js';

const FINITE: Domain = { needs: 'a finite number', holds: Number.isFinite };

/** One indicator from its readings to its normalized scores; NaN where there is none. */
export interface PreparedColumn {
  readonly own: ReadingColumn;
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
  readonly uses: ReadonlyMap<IndicatorId, PreparedColumn>;
}

/** Derives, fills, treats and normalizes every indicator that a methodology uses. */
export function prepareColumns({ methodology, evidence, startsFrom }: ScoringInput): PreparedColumns {
  const schools = evidence.schools.map(({ id }) => id);
  const derivations = startsFrom === 'readings' ? methodology.derivations : [];
  const readings = deriveColumns(evidence.columns, derivations, schools);
  const previous = deriveColumns(evidence.previous, evidence.previous.size > 0 ? derivations : [], schools);
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
    const column = fillColumn(use.indicator, question);
    const steps = startsFrom === 'readings' ? use : { ...use, treat: [], normalize: [] };
    const reported = pickRows(own.values, column.reported);
    const { treated, normalized } = normalizeColumn(column.values, reported, steps, schools);
    const zero = MISSING_RULES[use.missing.by].becomes === 'zero';
    const scores = zero ? normalized.map((v, row) => (Number.isNaN(own.values[row]) ? 0 : v)) : normalized;
    const gaps = findGaps(scores);
    if (Number.isNaN(column.best)) return { own, treated, normalized: scores, best: scores, gaps };
    const lifted = own.values.map((v) => (Number.isNaN(v) ? column.best : v));
    const best = normalizeColumn(lifted, reported, steps, schools).normalized;
    return { own, treated, normalized: scores, best, gaps };
  };
  return { readings, uses: new Map(methodology.indicators.map((use) => [use.indicator, prepare(use)])) };
}

function findGaps(column: Float64Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row])) rows.push(row);
  return Int32Array.from(rows);
}
