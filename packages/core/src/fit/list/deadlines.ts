import type { School, SchoolId } from '../../school.js';
import type { Fact } from '../fact/fact.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FieldId } from '../fact/field.js';
import { isOpenState, type Profile } from '../profile/profile.js';

/** Fields of deadlines, in the order in which they come. */
export const DEADLINE_FIELDS = [
  'early-decision-deadline',
  'primary-deadline',
  'letters-deadline',
  'secondary-deadline',
] as readonly string[] as readonly FieldId[];

/** A day or minute by which something is due at a school of a list. */
export interface Deadline {
  readonly school: SchoolId;
  readonly name: string;
  /** A field of deadlines, or null for a day of the person's own. */
  readonly field: FieldId | null;
  /** In the person's own words; empty for a field. */
  readonly what: string;
  /** "2026-10-15" or "2026-10-15T23:59"; null where nobody says: an unknown deadline is no deadline that has passed. */
  readonly date: string | null;
  /** IANA time zone of a minute; empty for a day. */
  readonly zone: string;
  readonly fact: Fact | null;
}

/** The deadlines of the schools of a list that are open, those that are known by date, then those that nobody knows. */
export function deadlinesOf(
  { list }: Pick<Profile, 'list'>,
  schools: ReadonlyMap<string, School>,
  facts: FactTable,
): readonly Deadline[] {
  const all = list
    .filter(({ state }) => isOpenState(state))
    .flatMap(({ school: id, dates }) => {
      const school = schools.get(id);
      if (school === undefined) return [];
      const { name } = school;
      const due = DEADLINE_FIELDS.map((field): Deadline => {
        const fact = facts.find(school.id, field);
        const known = fact?.value.kind === 'date' ? fact.value : null;
        return { school: school.id, name, field, what: '', date: known?.date ?? null, zone: known?.zone ?? '', fact };
      });
      const own = dates.map(
        ({ date, what }): Deadline => ({ school: school.id, name, field: null, what, date, zone: '', fact: null }),
      );
      return [...due, ...own];
    });
  const key = ({ date, school, field, what }: Deadline): string => [date ?? '~', school, field ?? '~', what].join(' ');
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Of deadlines by date, the first known from a day on, else the last that is known; null where none is. */
export function nextDeadline(deadlines: readonly Deadline[], day: string): Deadline | null {
  const known = deadlines.filter(({ date }) => date !== null);
  return known.find(({ date }) => date!.slice(0, 10) >= day) ?? known.at(-1) ?? null;
}
