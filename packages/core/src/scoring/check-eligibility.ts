import { hasProperty } from '../cohort/school-property.js';
import type { IndicatorId } from '../indicator/indicator.js';
import type { MissingReason } from '../indicator/reading.js';
import type { EligibilityRule } from '../methodology/methodology.js';
import type { School } from '../school.js';
import type { ReadingColumn } from './indicator-column.js';
import type { UnrankedReason } from './score.js';

/** For the error of adding up. */
const SLACK = 1e-9;

/** Why a school is not ranked. */
export interface Exclusion {
  readonly reason: UnrankedReason;
  readonly because: string;
}

/** What eligibility rules look at. */
export interface EligibilityQuestion {
  readonly schools: readonly School[];
  readonly readings: ReadonlyMap<IndicatorId, ReadingColumn>;
  /** Normalized scores; a missing one counts 0 in a sum, as it does in QS's threshold. */
  readonly scores: ReadonlyMap<IndicatorId, Float64Array>;
}

/** The first rule that a school does not meet; null where it meets all. */
export function findExclusion(
  rules: readonly EligibilityRule[],
  question: EligibilityQuestion,
  row: number,
): Exclusion | null {
  for (const rule of rules) {
    const exclusion = apply(rule, question, row);
    if (exclusion) return exclusion;
  }
  return null;
}

function apply(
  rule: EligibilityRule,
  { schools, readings, scores }: EligibilityQuestion,
  row: number,
): Exclusion | null {
  if (rule.rule === 'property')
    return hasProperty(schools[row]!, rule.property, rule.oneOf)
      ? null
      : { reason: 'not-eligible', because: rule.because };
  if (rule.rule === 'at-least') {
    if (rule.atLeast === null) return null;
    const columns = rule.sumOf.map((id) => (rule.on === 'scores' ? scores.get(id) : readings.get(id)?.values));
    const sum = columns.reduce((total, column) => total + (column && !Number.isNaN(column[row]) ? column[row]! : 0), 0);
    return sum >= rule.atLeast - SLACK ? null : { reason: 'not-eligible', because: rule.because };
  }
  const reasons = rule.of.flatMap(
    (id) => readings.get(id)?.missing[row] ?? (readings.has(id) ? [] : ['unknown' as const]),
  );
  return rule.of.length - reasons.length >= rule.count ? null : { reason: commonest(reasons), because: rule.because };
}

/** The reason that stands most often; of equals, the first. */
export function commonest(reasons: readonly MissingReason[]): MissingReason {
  const counts = new Map<MissingReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'unknown';
}
