import type { SchoolLabel } from '../chances/label-school.js';
import type { Population, Residency } from '../fact/fact.js';
import type { ListState } from '../profile/profile.js';
import type { Outcome, Requirement } from '../requirement/judgement.js';
import { DEADLINE_FIELDS } from './deadlines.js';
import type { FactLook, Look, RequirementLook, SchoolLook } from './look.js';

/** Something that is no longer as it was; null before or now where it was not or is not there. */
export type ListChange = { readonly school: string; readonly name: string } & (
  | { readonly kind: 'added'; readonly state: ListState }
  | { readonly kind: 'removed'; readonly state: ListState }
  | { readonly kind: 'state'; readonly before: ListState; readonly now: ListState }
  | {
      readonly kind: 'deadline';
      /** Null for a day of the person's own. */
      readonly field: string | null;
      /** In the person's own words; empty for a field. */
      readonly what: string;
      readonly before: string | null;
      readonly now: string | null;
    }
  | {
      readonly kind: 'requirement';
      readonly requirement: Requirement;
      readonly field: string;
      readonly before: Outcome | null;
      readonly now: Outcome | null;
    }
  | { readonly kind: 'label'; readonly before: SchoolLabel | null; readonly now: SchoolLabel | null }
  | { readonly kind: 'rank'; readonly before: SchoolLook['rank']; readonly now: SchoolLook['rank'] }
  | {
      readonly kind: 'edition';
      readonly edition: string;
      readonly before: number | null;
      readonly now: number | null;
    }
  | {
      readonly kind: 'fact';
      readonly field: string;
      readonly population: Population | null;
      readonly residency: Residency | null;
      readonly before: FactLook | null;
      readonly now: FactLook | null;
    }
);

/** What has changed in a list between two looks. */
export interface ListDiff {
  readonly from: string;
  readonly to: string;
  /** False where ranks and labels are of two cohorts; they are then not held against each other. */
  readonly isSameCohort: boolean;
  /** By school; of one school, its state first, then deadlines, requirements, label, ranks and facts. */
  readonly changes: readonly ListChange[];
}

/**
 * Tells what has changed between two looks. Of schools that came or went nothing else is told. A fact has changed where it
 * says something else or is of another year; that another source says the same of the same year is no change. A rank has
 * changed where the rank itself has: its interval alone is no news.
 */
export function diffList(before: Look, now: Look): ListDiff {
  const isSameCohort = before.cohort === now.cohort;
  const old = new Map(before.schools.map((school) => [school.school, school]));
  const current = new Map(now.schools.map((school) => [school.school, school]));
  const all = [...new Set([...old.keys(), ...current.keys()])].sort();
  const changes = all.flatMap((id): ListChange[] => {
    const [was, is] = [old.get(id), current.get(id)];
    if (was && is) return changesOf(was, is, isSameCohort);
    if (is) return [{ school: id, name: is.name, kind: 'added', state: is.state }];
    return was ? [{ school: id, name: was.name, kind: 'removed', state: was.state }] : [];
  });
  return { from: before.taken, to: now.taken, isSameCohort, changes };
}

function changesOf(was: SchoolLook, is: SchoolLook, isSameCohort: boolean): ListChange[] {
  const who = { school: is.school, name: is.name || was.name };
  const facts = pairs(was.facts, is.facts, keyOfFact).filter(([a, b]) => a?.says !== b?.says || a?.year !== b?.year);
  const isDeadline = ([a, b]: Pair<FactLook>) => DEADLINE_FIELDS.some((field) => field === (b ?? a)?.field);
  return [
    ...(was.state === is.state ? [] : [{ ...who, kind: 'state' as const, before: was.state, now: is.state }]),
    ...facts.filter(isDeadline).flatMap(([a, b]) => {
      const [before, now] = [a?.says ?? null, b?.says ?? null];
      // The same day in another year's table is no other deadline.
      return before === now
        ? []
        : [{ ...who, kind: 'deadline' as const, field: (b ?? a)!.field, what: '', before, now }];
    }),
    ...datesChanged(was, is).map((one) => ({ ...who, kind: 'deadline' as const, field: null, ...one })),
    ...requirementsChanged(was, is, isSameCohort).map((one) => ({ ...who, kind: 'requirement' as const, ...one })),
    ...(isSameCohort && was.label !== is.label
      ? [{ ...who, kind: 'label' as const, before: was.label, now: is.label }]
      : []),
    ...(isSameCohort && was.rank?.rank !== is.rank?.rank
      ? [{ ...who, kind: 'rank' as const, before: was.rank, now: is.rank }]
      : []),
    ...pairs(was.editions, is.editions, ({ edition }) => edition)
      .filter(([a, b]) => a?.rank !== b?.rank)
      .map(([a, b]) => ({
        ...who,
        kind: 'edition' as const,
        edition: (b ?? a)!.edition,
        before: a?.rank ?? null,
        now: b?.rank ?? null,
      })),
    ...facts
      .filter((pair) => !isDeadline(pair))
      .map(([before, now]) => {
        const { field, population, residency } = (now ?? before)!;
        return { ...who, kind: 'fact' as const, field, population, residency, before, now };
      }),
  ];
}

type Pair<T> = readonly [before: T | null, now: T | null];

/** Items of two lists beside each other, by key; of equal keys the first with the first. */
function pairs<T>(before: readonly T[], now: readonly T[], keyOf: (item: T) => string): Pair<T>[] {
  const byKey = new Map<string, { before: T[]; now: T[] }>();
  const at = (item: T) => {
    const key = keyOf(item);
    const found = byKey.get(key) ?? { before: [], now: [] };
    byKey.set(key, found);
    return found;
  };
  for (const item of before) at(item).before.push(item);
  for (const item of now) at(item).now.push(item);
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, both]) =>
      Array.from(
        { length: Math.max(both.before.length, both.now.length) },
        (_, i): Pair<T> => [both.before[i] ?? null, both.now[i] ?? null],
      ),
    );
}

const keyOfFact = ({ field, population, residency }: FactLook): string =>
  `${field} ${population ?? ''} ${residency ?? ''}`;

/** Days of one's own by their words; those that are in both looks are no change, the others pair by date. */
function datesChanged(was: SchoolLook, is: SchoolLook) {
  const left = (from: SchoolLook, other: SchoolLook) =>
    from.dates
      .filter(({ date, what }) => !other.dates.some((one) => one.date === date && one.what === what))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  return pairs(left(was, is), left(is, was), ({ what }) => what).map(([a, b]) => ({
    what: (b ?? a)!.what,
    before: a?.date ?? null,
    now: b?.date ?? null,
  }));
}

/** In the order of the requirements as they are looked at. A school outside the cohort was not looked at. */
function requirementsChanged(was: SchoolLook, is: SchoolLook, isSameCohort: boolean) {
  if (!isSameCohort && (was.requirements.length === 0 || is.requirements.length === 0)) return [];
  const order = [...is.requirements, ...was.requirements].map(keyOfRequirement);
  return pairs(was.requirements, is.requirements, keyOfRequirement)
    .filter(([a, b]) => a?.outcome !== b?.outcome)
    .map(([a, b]) => ({ a, b, either: (b ?? a)! }))
    .sort((x, y) => order.indexOf(keyOfRequirement(x.either)) - order.indexOf(keyOfRequirement(y.either)))
    .map(({ a, b, either: { requirement, field } }) => ({
      requirement,
      field,
      before: a?.outcome ?? null,
      now: b?.outcome ?? null,
    }));
}

const keyOfRequirement = ({ requirement, field }: RequirementLook): string => `${requirement} ${field}`;
