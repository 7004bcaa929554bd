import type { Deadline } from '@bearings/core/fit';
import { type Fields, labelOfField } from '../word-fact.js';

/** What is due: the name of a field of deadlines, or the person's own words. */
export function wordDue({ field, what }: Pick<Deadline, 'field' | 'what'>, fields: Fields): string {
  return field === null ? what : labelOfField(field, fields);
}

/** The day or minute of a deadline: "2026-10-15 23:59". */
export function wordDay({ date }: Pick<Deadline, 'date'>): string {
  return (date ?? '').replace('T', ' ');
}

/** Deadlines that nobody knows here, by what is due: the ids of the schools. */
export function unknownByField(deadlines: readonly Deadline[]): readonly (readonly [string, readonly string[]])[] {
  const open = new Map<string, string[]>();
  for (const { field, date, school } of deadlines) {
    if (field === null || date !== null) continue;
    open.set(field, [...(open.get(field) ?? []), school]);
  }
  return [...open];
}
