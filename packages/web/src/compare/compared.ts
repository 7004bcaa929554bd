import type { School } from '@bearings/core';
import type { EvidenceParcel, SchoolEvidence } from '../engine/school-evidence.js';
import type { TableModel } from '../table/build-table.js';

/** A school that is compared. */
export interface Compared {
  readonly id: string;
  readonly school: School;
  /** What it is called where there is little room. */
  readonly short: string;
  /** Its number on the page, from 1: it marks the school in charts. */
  readonly number: number;
  /** Its row in the table. */
  readonly row: number;
  readonly own: SchoolEvidence;
}

/** A school that was asked for and cannot be compared. */
export interface NotCompared {
  readonly id: string;
  /** Null where nobody has this id. */
  readonly school: School | null;
}

/** Parts the schools that were asked for into those that the edition compares, in the order asked, and the others. */
export function partCompared(
  { table }: TableModel,
  evidence: EvidenceParcel,
  asked: readonly string[],
): { readonly compared: readonly Compared[]; readonly others: readonly NotCompared[] } {
  const rows = new Map<string, number>(table.schools.map(({ id }, row) => [id, row]));
  const compared: Compared[] = [];
  const others: NotCompared[] = [];
  for (const id of asked) {
    const own = evidence.schools.find((one) => one.id === id);
    const row = rows.get(id);
    const school = row === undefined ? undefined : table.schools[row];
    if (own && row !== undefined && school) {
      compared.push({ id, school, short: school.shortName || school.name, number: compared.length + 1, row, own });
    } else others.push({ id, school: own?.school ?? null });
  }
  return { compared, others };
}

/** The list with a school moved by so many places; as it was where it would leave the list. */
export function moveSchool(schools: readonly string[], id: string, by: number): readonly string[] {
  const from = schools.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= schools.length) return schools;
  const rest = schools.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
