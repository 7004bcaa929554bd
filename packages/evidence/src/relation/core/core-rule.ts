import { whole } from '../../dialect/dialect.js';
import type { CoreRule, CountingMethod } from '../../method/method.js';

/** The rule by which a method finds core sources itself; null where it takes those that the snapshot marks, or all. */
export function coreRuleOf({ coreSources, publications, citations }: CountingMethod): CoreRule | null {
  return publications.coreOnly || citations.coreOnly ? coreSources : null;
}

/** A join to core works by the id of a work, where a method finds core sources itself and counts nothing else. */
export function joinCore(id: string, coreOnly: boolean, { coreSources }: CountingMethod): string {
  return coreOnly && coreSources !== null ? `\njoin core_works core on core.work_id = ${id}` : '';
}

/** Whether a method finds core sources itself. */
export function findsCore(method: CountingMethod): boolean {
  return coreRuleOf(method) !== null;
}

/** Whether it asks sources for their countries. */
export function asksCountries(method: CountingMethod): boolean {
  return coreRuleOf(method)?.international ?? false;
}

/** The years of works that speak for their sources, as an interval. */
export function yearsOf(method: CountingMethod): string {
  const { from, referenceYears } = coreRuleOf(method)!;
  return `${whole(from - referenceYears)} and ${whole(method.citations.to)}`;
}
