import { fault } from '../fault/fault.js';
import type { SchoolId } from '../school.js';
import type { Domain } from './method.js';

/** Refuses a column with a value for which a method is not defined, naming the first such school. NaN passes. */
export function checkDomain(
  values: Float64Array,
  domain: Domain,
  facts: { readonly indicator: string; readonly method: string; readonly schools: readonly SchoolId[] },
): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value) || domain.holds(value)) continue;
    const { indicator, method } = facts;
    const school = facts.schools[row] ?? 'the best reading';
    throw fault('evidence.out-of-domain', { indicator, school, value, method, domain: domain.needs });
  }
}
