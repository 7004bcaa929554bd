import { fault } from '../fault/fault.js';
import type { IndicatorId } from '../indicator/indicator.js';
import type { Derivation, EligibilityRule, Methodology, StartsFrom, YearRule } from './methodology.js';

const LATEST: YearRule = { take: 'latest' };

/**
 * The indicators whose readings a methodology takes from the evidence, each with the years that count.
 * Parts of a derivation follow the rule of the indicator they are derived for, so that a two-year mean of a ratio
 * is the ratio of two-year means. Readings that only decide eligibility are taken from the latest year.
 * Where scores are handed in, indicators are taken as they stand and nothing is derived.
 */
export function neededIndicators(m: Methodology, startsFrom: StartsFrom): Map<IndicatorId, YearRule> {
  const parts = listParts(startsFrom === 'readings' ? m.derivations : []);
  const needed = new Map<IndicatorId, YearRule>();
  const askedBy = new Map<IndicatorId, IndicatorId>();
  for (const use of m.indicators) {
    const years = startsFrom === 'readings' ? use.years : LATEST;
    for (const part of parts.get(use.indicator) ?? [use.indicator]) {
      const before = needed.get(part);
      if (before && !sameYears(before, years)) {
        const users = [askedBy.get(part) ?? part, use.indicator];
        throw fault('methodology.years-clash', { methodology: m.id, indicator: part, users });
      }
      if (before) continue;
      needed.set(part, years);
      askedBy.set(part, use.indicator);
    }
  }
  for (const indicator of m.eligibility.flatMap(listEligibilityInputs)) {
    for (const part of parts.get(indicator) ?? [indicator]) if (!needed.has(part)) needed.set(part, LATEST);
  }
  return needed;
}

/** The indicators of the evidence from which each derived indicator comes, however many steps lie between. */
export function listParts(derivations: readonly Derivation[]): ReadonlyMap<IndicatorId, readonly IndicatorId[]> {
  const parts = new Map<IndicatorId, readonly IndicatorId[]>();
  for (const { indicator, of } of derivations) {
    parts.set(indicator, [...new Set(of.flatMap((part) => parts.get(part) ?? [part]))]);
  }
  return parts;
}

/** The indicators whose readings or scores an eligibility rule looks at. */
export function listEligibilityInputs(rule: EligibilityRule): readonly IndicatorId[] {
  if (rule.rule === 'at-least') return rule.sumOf;
  return rule.rule === 'reported' ? rule.of : [];
}

function sameYears(a: YearRule, b: YearRule): boolean {
  return countYears(a) === countYears(b);
}

/** How many years count. */
export function countYears(years: YearRule): number {
  return years.take === 'mean' ? years.count : 1;
}
