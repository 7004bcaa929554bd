import type { SchoolId } from '../../school.js';
import { fault } from '../../fault/fault.js';
import type { Fact, Population, Residency } from './fact.js';
import type { Field, FieldId } from './field.js';

/** Which of the facts of a field is meant; what is left out is not asked for. */
export interface FactWanted {
  readonly population?: Population | null;
  readonly residency?: Residency | null;
  readonly year?: number;
}

/** All facts, found by school and field. */
export interface FactTable {
  readonly fields: ReadonlyMap<FieldId, Field>;
  /** The fact of the latest year that is meant; null where nobody says anything, not even a reason. */
  find(school: SchoolId, field: FieldId, wanted?: FactWanted): Fact | null;
  /** All facts of a school and a field, latest first. */
  all(school: SchoolId, field: FieldId): readonly Fact[];
  /** Every fact of a school, by field, then latest first. */
  ofSchool(school: SchoolId): readonly Fact[];
}

/** Puts facts in order. Two facts of the same school, field, population, residency and year are a fault. */
export function factTable(fields: readonly Field[], facts: readonly Fact[]): FactTable {
  const known = new Map(fields.map((field) => [field.id, field]));
  const bySchool = new Map<SchoolId, Map<FieldId, Fact[]>>();
  for (const fact of facts) {
    const own = bySchool.get(fact.school) ?? new Map<FieldId, Fact[]>();
    const list = own.get(fact.field) ?? [];
    list.push(fact);
    own.set(fact.field, list);
    bySchool.set(fact.school, own);
  }
  for (const list of [...bySchool.values()].flatMap((own) => [...own.values()])) {
    list.sort(byYear);
    refuseTwins(list);
  }
  const all = (school: SchoolId, field: FieldId): readonly Fact[] => bySchool.get(school)?.get(field) ?? [];
  return {
    fields: known,
    all,
    find: (school, field, wanted = {}) => all(school, field).find((fact) => isWanted(fact, wanted)) ?? null,
    ofSchool: (school) =>
      [...(bySchool.get(school) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list),
  };
}

function isWanted(fact: Fact, { population, residency, year }: FactWanted): boolean {
  return (
    (population === undefined || fact.population === population) &&
    (residency === undefined || fact.residency === residency) &&
    (year === undefined || fact.year === year)
  );
}

function keyOf({ population, residency }: Fact): string {
  return `${population ?? ''} ${residency ?? ''}`;
}

function byYear(a: Fact, b: Fact): number {
  const years = (b.year ?? Number.NEGATIVE_INFINITY) - (a.year ?? Number.NEGATIVE_INFINITY);
  if (years !== 0 && !Number.isNaN(years)) return years;
  return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0;
}

function refuseTwins(list: readonly Fact[]): void {
  for (let i = 1; i < list.length; i++) {
    const [one, other] = [list[i - 1]!, list[i]!];
    if (one.year === other.year && keyOf(one) === keyOf(other))
      throw fault('fit.fact-twice', {
        school: one.school,
        field: one.field,
        year: one.year,
        whose: keyOf(one).trim(),
        sources: [one.source, other.source],
      });
  }
}
