import type { SchoolId } from '../../school.js';
import type { Fact, Residency } from './fact.js';
import type { FactTable } from './fact-table.js';
import type { FieldId } from './field.js';

/**
 * The fact that holds for a person of a residency: their own first, then that of all; only that of all where the residency
 * is not known. A field that is not told apart by residency has one.
 */
export function factFor(
  facts: FactTable,
  school: SchoolId,
  field: FieldId,
  residency: Exclude<Residency, 'all'> | null,
): Fact | null {
  if (facts.fields.get(field)?.byResidency !== true) return facts.find(school, field);
  const own = residency === null ? null : facts.find(school, field, { residency });
  return own ?? facts.find(school, field, { residency: 'all' });
}

/** What a fact says as a category; null where it is unknown. */
export function categoryOf(fact: Fact | null): string | null {
  return fact?.value.kind === 'category' ? fact.value.category : null;
}

/** What a fact says as a number; null where it is unknown. */
export function numberOf(fact: Fact | null): number | null {
  return fact?.value.kind === 'value' ? fact.value.value : null;
}
