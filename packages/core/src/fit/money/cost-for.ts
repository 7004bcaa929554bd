import type { SchoolId } from '../../school.js';
import type { Fact, Residency } from '../fact/fact.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FieldId } from '../fact/field.js';
import { factFor, numberOf } from '../fact/find-fact.js';
import { type Cents, toCents } from './cents.js';

const COST = 'cost-of-attendance' as FieldId;
/** What a cost is made of where nobody states it whole. */
const PARTS = ['tuition-and-fees', 'health-insurance', 'living-costs'] as readonly string[] as readonly FieldId[];

/** What a year at a school costs a person. */
export type YearlyCost =
  /** As the school states it. */
  | { readonly kind: 'known'; readonly cents: Cents; readonly facts: readonly Fact[] }
  /** The sum of the parts that are known: it costs that at least. */
  | {
      readonly kind: 'at-least';
      readonly cents: Cents;
      readonly facts: readonly Fact[];
      readonly unknown: readonly FieldId[];
    }
  | { readonly kind: 'unknown' };

/** The cost of attendance for a residency, or what is known of its parts. A part that is not known is not 0. */
export function costFor(school: SchoolId, residency: Exclude<Residency, 'all'> | null, facts: FactTable): YearlyCost {
  const whose = { residency, population: null };
  const whole = factFor(facts, school, COST, whose);
  const amount = numberOf(whole);
  if (whole && amount !== null) return { kind: 'known', cents: toCents(amount), facts: [whole] };
  const parts = PARTS.map((field) => ({ field, fact: factFor(facts, school, field, whose) }));
  const known = parts.flatMap(({ fact }) => (fact && numberOf(fact) !== null ? [fact] : []));
  if (known.length === 0) return { kind: 'unknown' };
  return {
    kind: 'at-least',
    cents: known.reduce((sum, fact) => sum + toCents(numberOf(fact)!), 0),
    facts: known,
    unknown: parts.flatMap(({ field, fact }) => (numberOf(fact) === null ? [field] : [])),
  };
}
