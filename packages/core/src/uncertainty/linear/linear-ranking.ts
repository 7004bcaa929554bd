import { fault } from '../../fault/fault.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import { declaredWeights } from '../../methodology/declared-weights.js';
import type { Aggregation, Methodology } from '../../methodology/methodology.js';
import { requireWeights } from '../../methodology/require-weights.js';
import type { SchoolId } from '../../school.js';
import { checkPrepared } from '../../scoring/check-prepared.js';
import { findExclusions } from '../../scoring/find-gaps.js';
import { pickRows } from '../../scoring/indicator-column.js';
import type { PreparedScoring } from '../../scoring/prepare-scoring.js';

/**
 * A ranking whose score is a weighted sum: what most doubt is computed on. A rank is 1 + the number of schools with a
 * strictly higher sum; equal sums share it. Rescaling, rounding and the tolerance for ties are left out: doubt is about
 * the order at full precision.
 */
export interface LinearRanking {
  /** The scored schools, in the order of their ids. */
  readonly schools: readonly SchoolId[];
  /** The indicators with a weight, in the order of the methodology. */
  readonly indicators: readonly IndicatorId[];
  /** One column per indicator, one row per school: normalized and turned, so that more is better; no NaN. */
  readonly columns: readonly Float64Array[];
  /** The declared share of each indicator in the whole; they sum to 1. */
  readonly declared: Float64Array;
}

/** Why a methodology is not a weighted sum with the same weights for every school. */
export interface NotLinear {
  /** A level is aggregated otherwise, or a school without a reading has weights of its own. */
  readonly reason: 'aggregation' | 'renormalized';
  /** The pillar, empty for the top, or the indicator. */
  readonly at: string;
}

/** Tells a ranking that is a weighted sum from the reason why there is none. */
export function isLinear(found: LinearRanking | NotLinear): found is LinearRanking {
  return 'columns' in found;
}

/** The weighted sum that a methodology is, over the schools it scores; or why it is none. A fault where a weight is unset. */
export function linearRanking(prepared: PreparedScoring, methodology: Methodology): LinearRanking | NotLinear {
  requireWeights(methodology);
  checkPrepared(prepared, methodology);
  const shares = Object.entries(declaredWeights(methodology)).filter(([, share]) => share > 0);
  const indicators = shares.map(([id]) => id as IndicatorId);
  const curved = findCurved(methodology, new Set(indicators));
  if (curved !== null) return { reason: 'aggregation', at: curved };
  const exclusions = findExclusions(prepared, methodology);
  const rows = prepared.byId.filter((row) => exclusions[row] === null);
  const columns = indicators.map((id) => pickRows(prepared.uses.get(id)!.normalized, rows));
  const gap = columns.findIndex((column) => column.some(Number.isNaN));
  if (gap >= 0) return { reason: 'renormalized', at: indicators[gap]! };
  return {
    schools: Array.from(rows, (row) => prepared.schools[row]!),
    indicators,
    columns,
    declared: Float64Array.from(shares, ([, share]) => share),
  };
}

/** As `linearRanking`, with a fault where the methodology is no weighted sum. */
export function requireLinear(prepared: PreparedScoring, methodology: Methodology): LinearRanking {
  const found = linearRanking(prepared, methodology);
  if (isLinear(found)) return found;
  throw fault('uncertainty.not-linear', { methodology: methodology.id, ...found });
}

/** The first level above an indicator with weight that is no arithmetic mean; empty for the top, null where there is none. */
function findCurved({ pillars, indicators, aggregation }: Methodology, carrying: ReadonlySet<string>): string | null {
  const above = new Map(pillars.map((pillar) => [pillar.id, pillar]));
  const levels = new Map<string, Aggregation>([['', aggregation]]);
  for (const { indicator, pillar } of indicators) {
    if (!carrying.has(indicator)) continue;
    for (let level = above.get(pillar ?? ''); level; level = above.get(level.parent ?? ''))
      levels.set(level.id, level.aggregation);
  }
  for (const [id, { by }] of levels) if (by !== 'arithmetic') return id;
  return null;
}
