import type { SchoolId } from '../../school.js';
import type { Fact, Population, Residency } from './fact.js';
import type { FactTable } from './fact-table.js';
import type { FieldId } from './field.js';

/** Whom a fact is asked for. */
export interface FactWhose {
  /** Of the person at the school; null where it is not known. */
  readonly residency: Exclude<Residency, 'all'> | null;
  /** Null where the field is not told apart by it; a field that is has no fact of nobody. */
  readonly population: Population | null;
}

/**
 * The fact of a population that holds for a person of a residency: their own first, then that of all; only that of all where
 * the residency is not known. A field that is not told apart by one of the two is not asked for it.
 */
export function factFor(
  facts: FactTable,
  school: SchoolId,
  field: FieldId,
  { residency, population }: FactWhose,
): Fact | null {
  const known = facts.fields.get(field);
  const whose = known?.byPopulation === true ? { population } : {};
  if (known?.byResidency !== true) return facts.find(school, field, whose);
  const own = residency === null ? null : facts.find(school, field, { ...whose, residency });
  return own ?? facts.find(school, field, { ...whose, residency: 'all' });
}

/** What a fact says as a category; null where it is unknown. */
export function categoryOf(fact: Fact | null): string | null {
  return fact?.value.kind === 'category' ? fact.value.category : null;
}

/** What a fact says as a number; null where it is unknown. */
export function numberOf(fact: Fact | null): number | null {
  return fact?.value.kind === 'value' ? fact.value.value : null;
}
