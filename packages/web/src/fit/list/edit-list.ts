import type { ListEntry } from '@bearings/core/fit';

type List = readonly ListEntry[];

/** A list with a school at another place of it, counted from 0; past either end it stands at that end. */
export function moveEntry(list: List, school: string, to: number): List {
  const at = list.findIndex((entry) => entry.school === school);
  if (at < 0) return list;
  const rest = list.filter((_, k) => k !== at);
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, list[at]!);
}

/** A list with something else said of a school. */
export function changeEntry(list: List, school: string, change: Partial<Omit<ListEntry, 'school'>>): List {
  return list.map((entry) => (entry.school === school ? { ...entry, ...change } : entry));
}

/** A list with an entry put back where it stood; as it is where the school has come back meanwhile. */
export function putBack(list: List, entry: ListEntry, at: number): List {
  if (list.some(({ school }) => school === entry.school)) return list;
  return list.toSpliced(at, 0, entry);
}

/** Parts of an entry that a table can say otherwise. */
export const TOLD_PARTS = ['state', 'priority', 'dates', 'notes', 'added'] as const;
export type ToldPart = (typeof TOLD_PARTS)[number];

/** What taking a list over would change in one that is there. */
export interface ListChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly school: string; readonly parts: readonly ToldPart[] }[];
  readonly same: readonly string[];
  /** Whether the schools that are in both stand in another order. */
  readonly isReordered: boolean;
}

/** Compares a list that was read with the one that is there. */
export function compareLists(now: List, read: List): ListChanges {
  const old = new Map(now.map((entry) => [entry.school, entry]));
  const kept = new Set(read.map(({ school }) => school));
  const both = read.filter(({ school }) => old.has(school));
  const told = both.map((entry) => {
    const was = old.get(entry.school)!;
    const parts = TOLD_PARTS.filter((part) => JSON.stringify(entry[part]) !== JSON.stringify(was[part]));
    return { school: entry.school, parts };
  });
  const before = now.filter(({ school }) => kept.has(school));
  return {
    added: read.filter(({ school }) => !old.has(school)).map(({ school }) => school),
    removed: now.filter(({ school }) => !kept.has(school)).map(({ school }) => school),
    changed: told.filter(({ parts }) => parts.length > 0),
    same: told.filter(({ parts }) => parts.length === 0).map(({ school }) => school),
    isReordered: both.some(({ school }, at) => before[at]!.school !== school),
  };
}

/** How a list that was read is taken over. */
export const TAKE_OVERS = ['replace', 'add-new'] as const;
export type TakeOver = (typeof TAKE_OVERS)[number];

/** A list after another was taken over. */
export function takeOver(now: List, read: List, how: TakeOver): List {
  if (how === 'replace') return read;
  return [...now, ...read.filter(({ school }) => !now.some((entry) => entry.school === school))];
}
