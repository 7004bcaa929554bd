import type { EligibilityRule, IndicatorUse, Methodology } from '../methodology/methodology.js';
import type { PreparedScoring } from './prepare-scoring.js';

/**
 * Refuses, as a bug, to score by a methodology that differs from the prepared one in something the preparation saw:
 * indicators, derivations, eligibility, missing rules, treatments, normalizers, directions, years. Weights, pillars,
 * aggregations and what comes after them are free. Parts that two methodologies share are compared by identity.
 */
export function checkPrepared(prepared: PreparedScoring, methodology: Methodology): void {
  const before = prepared.methodology;
  if (methodology === before) return;
  const asked = methodology.indicators;
  if (asked.length !== before.indicators.length) throw refuse('indicators');
  const starts = prepared.startsFrom === 'readings';
  if (starts && !isSame(before.derivations, methodology.derivations)) throw refuse('derivations');
  if (!isSame<readonly EligibilityRule[]>(before.eligibility, methodology.eligibility)) throw refuse('eligibility');
  const uses = new Map(before.indicators.map((use) => [use.indicator, use]));
  for (const use of asked) {
    const own = uses.get(use.indicator);
    if (!own) throw refuse(`indicator ${use.indicator}`);
    const off = (starts ? SEEN_IN_READINGS : SEEN_IN_SCORES).find((field) => !isSame(own[field], use[field]));
    if (off) throw refuse(`${off} of ${use.indicator}`);
  }
}

const SEEN_IN_SCORES: readonly (keyof IndicatorUse)[] = ['missing', 'direction'];
const SEEN_IN_READINGS: readonly (keyof IndicatorUse)[] = [...SEEN_IN_SCORES, 'normalize', 'treat', 'years'];

const refuse = (what: string): Error => new Error(`scores were prepared by another methodology: ${what}`);

/** Whether two values of a methodology say the same, whatever the order of their fields. */
function isSame<T>(a: T, b: T): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
