import { isCalendarDay } from '../../document/calendar-day.js';
import { listOf, number, oneOf, orNull, readDocument, text, textThat, words } from '../../document/reader.js';
import { exactly, recordOf } from '../../document/record-reader.js';
import { fault } from '../../fault/fault.js';
import type { FitAnswer, FitSchool } from '../answer/answer-fit.js';
import { SCHOOL_LABELS, type SchoolLabel } from '../chances/label-school.js';
import { type Fact, POPULATIONS, type Population, RESIDENCIES, type Residency } from '../fact/fact.js';
import type { FactTable } from '../fact/fact-table.js';
import { LIST_STATES, type ListEntry, type ListState, type Profile } from '../profile/profile.js';
import { type Outcome, OUTCOMES, type Requirement, REQUIREMENTS } from '../requirement/judgement.js';

/**
 * What was seen of a list on a day: small, and enough to tell later what has changed. It is the person's own, and may hold
 * what a source lets nobody pass on.
 */
export interface Look {
  readonly format: 1;
  /** ISO date on which it was taken. */
  readonly taken: string;
  readonly title: string;
  /** The cohort that ranks are among; ranks of two cohorts are not held against each other. */
  readonly cohort: string;
  /** By id. */
  readonly schools: readonly SchoolLook[];
}

/** What was seen of one school of a list. */
export interface SchoolLook {
  readonly school: string;
  /** Empty where nobody knows the school. */
  readonly name: string;
  readonly state: ListState;
  /** The person's own rank with its interval; null where it was not placed. */
  readonly rank: { readonly rank: number; readonly low: number; readonly high: number } | null;
  /** Null where the school was outside the cohort. */
  readonly label: SchoolLabel | null;
  readonly requirements: readonly RequirementLook[];
  /** Ranks in the editions that are wished by. */
  readonly editions: readonly { readonly edition: string; readonly rank: number }[];
  /** Days of the person's own. */
  readonly dates: ListEntry['dates'];
  /** The latest fact of each field, population and residency. */
  readonly facts: readonly FactLook[];
}

export interface RequirementLook {
  readonly requirement: Requirement;
  readonly field: string;
  readonly outcome: Outcome;
}

export interface FactLook {
  readonly field: string;
  readonly population: Population | null;
  readonly residency: Residency | null;
  readonly year: number | null;
  /** A number, a category, or a day or minute with its zone; null where it is missing. */
  readonly says: string | null;
  readonly source: string;
}

/** What a look is taken of. */
export interface LookInput {
  readonly profile: Pick<Profile, 'title' | 'list' | 'wishes'>;
  readonly answer: Pick<FitAnswer, 'schools'>;
  readonly facts: FactTable;
  readonly cohort: string;
  /** ISO date of the day. */
  readonly taken: string;
}

/** Takes a look at a list: states, ranks, labels, requirements and facts of its schools. */
export function takeLook({ profile, answer, facts, cohort, taken }: LookInput): Look {
  const bySchool = new Map<string, FitSchool>(answer.schools.map((school) => [school.school, school]));
  const schools = profile.list
    .map((entry) => lookAt(entry, bySchool.get(entry.school) ?? null, profile, facts))
    .sort((a, b) => (a.school < b.school ? -1 : 1));
  return { format: 1, taken, title: profile.title, cohort, schools };
}

function lookAt(
  { school, state, dates }: ListEntry,
  seen: FitSchool | null,
  { wishes }: LookInput['profile'],
  facts: FactTable,
): SchoolLook {
  const editionOf = new Map(
    wishes.flatMap(({ id, subject }) => (subject.kind === 'ranking' ? [[id, subject.edition] as const] : [])),
  );
  const ranks = new Map<string, number>();
  for (const { wish, seen: what } of seen?.parts ?? []) {
    const edition = editionOf.get(wish);
    if (edition !== undefined && what.kind === 'rank') ranks.set(edition, what.rank.rank);
  }
  return {
    school,
    name: seen?.name ?? '',
    state,
    rank:
      seen?.rank != null && seen.interval
        ? { rank: seen.rank, low: seen.interval.low, high: seen.interval.high }
        : null,
    label: seen?.chances.label.label ?? null,
    requirements: (seen?.judgement.lines ?? []).map(({ requirement, field, outcome }) => ({
      requirement,
      field,
      outcome,
    })),
    editions: [...ranks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([edition, rank]) => ({ edition, rank })),
    dates: dates.map(({ date, what }) => ({ date, what })),
    facts: latest(facts.ofSchool(school as Fact['school'])).map(lookAtFact),
  };
}

/** The first of each field, population and residency: a table of facts gives the latest first. */
function latest(facts: readonly Fact[]): readonly Fact[] {
  const seen = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.field} ${fact.population ?? ''} ${fact.residency ?? ''}`;
    if (!seen.has(key)) seen.set(key, fact);
  }
  return [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
}

function lookAtFact({ field, population, residency, year, value, source }: Fact): FactLook {
  return { field, population, residency, year, says: sayingOf(value), source };
}

function sayingOf(value: Fact['value']): string | null {
  switch (value.kind) {
    case 'value':
      return String(value.value);
    case 'category':
      return value.category;
    case 'date':
      return value.zone === '' ? value.date : `${value.date} ${value.zone}`;
    case 'missing':
      return null;
  }
}

const day = textThat((t): t is string => isCalendarDay(t), 'a day as 2026-05-20');

const look = recordOf<Look>({
  format: exactly(1),
  taken: day,
  title: text,
  cohort: words,
  schools: listOf(
    recordOf<SchoolLook>({
      school: words,
      name: text,
      state: oneOf(LIST_STATES),
      rank: orNull(recordOf({ rank: number, low: number, high: number })),
      label: orNull(oneOf(SCHOOL_LABELS)),
      requirements: listOf(
        recordOf<RequirementLook>({ requirement: oneOf(REQUIREMENTS), field: words, outcome: oneOf(OUTCOMES) }),
      ),
      editions: listOf(recordOf({ edition: words, rank: number })),
      dates: listOf(recordOf({ date: day, what: words })),
      facts: listOf(
        recordOf<FactLook>({
          field: words,
          population: orNull(oneOf(POPULATIONS)),
          residency: orNull(oneOf(RESIDENCIES)),
          year: orNull(number),
          says: orNull(text),
          source: text,
        }),
      ),
    }),
  ),
});

/** Reads a look that was kept. A fault where it is malformed. */
export function readLook(json: unknown, file: string): Look {
  return readDocument(json, look, (at, found, expected) => fault('fit.look-malformed', { file, at, found, expected }));
}
