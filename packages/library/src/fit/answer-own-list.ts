import { type LinearSolver, type Placement, type School, type SchoolId, selectCohort } from '@bearings/core';
import {
  answerPrepared,
  type FactTable,
  type FitAnswer,
  type MoneyRules,
  parseMoneyRules,
  type PreparedFit,
  prepareFit,
  type Profile,
  type RankSeen,
  type RanksSeen,
} from '@bearings/core/fit';
import { parseJson } from '../archive/parse-json.js';
import { PATHS } from '../archive/paths.js';
import { computeEdition } from '../library/compute-edition.js';
import { intervalsOf } from '../library/intervals-of.js';
import type { Library } from '../library/library.js';

/** What is looked at for a person's own list. */
export interface OwnListInput {
  readonly profile: Profile;
  /** The schools that are looked at. */
  readonly cohort: string;
  readonly facts: FactTable;
}

/** What a person's own list is asked for. */
export interface OwnListQuestion extends OwnListInput {
  readonly solver: LinearSolver | null;
}

/** A person's own list of the schools of a cohort, from what is known here; nothing of the profile is kept or sent. */
export function answerOwnList(library: Library, { solver, ...input }: OwnListQuestion): Promise<FitAnswer> {
  return answerPrepared(prepareOwnList(library, input), solver);
}

/** Looks at the schools of a cohort for a profile: all of the list that no weight changes. */
export function prepareOwnList(library: Library, { profile, cohort, facts }: OwnListInput): PreparedFit {
  return prepareFit({
    schools: schoolsIn(library, cohort),
    profile,
    facts,
    ranks: ranksSeen(library, profile),
    rules: openMoneyRules(library),
  });
}

/** The rules of money: those of the home folder where it has some, else those that are shipped. */
export function openMoneyRules({ files }: Library): MoneyRules {
  const path = files.locate(PATHS.ownMoney) === null ? PATHS.money : PATHS.ownMoney;
  return files.parsed(path, 'money', (text, file) => parseMoneyRules(parseJson(text, file), file));
}

function schoolsIn(library: Library, cohort: string): readonly School[] {
  return selectCohort(library.cohort(cohort), library.schools());
}

/** Ranks of the editions that are wished by, each with how far it moves; a rank that nobody measured stands where it is. */
function ranksSeen(library: Library, { wishes }: Profile): RanksSeen {
  const editions = new Set(wishes.flatMap(({ subject }) => (subject.kind === 'ranking' ? [subject.edition] : [])));
  return new Map([...editions].sort().map((edition) => [edition, ranksOf(library, edition)]));
}

function ranksOf(library: Library, edition: string): ReadonlyMap<SchoolId, RankSeen> {
  const computed = computeEdition(library, { edition });
  const intervals = intervalsOf(library, computed);
  return new Map(
    computed.ranking.placements.flatMap((placement) => {
      const seen = seenIn(placement);
      if (seen === null) return [];
      const own = intervals?.schools.get(placement.school);
      return [[placement.school, own ? { ...seen, low: own.low, high: own.high } : seen] as const];
    }),
  );
}

/** A band lies between two ranks, and one without an end between nothing that could be told; a tier is no rank. */
function seenIn(placement: Placement): RankSeen | null {
  switch (placement.kind) {
    case 'ranked':
      return { rank: placement.rank, low: Math.floor(placement.rank), high: Math.ceil(placement.rank) };
    case 'banded': {
      const [, from, to] = /^(\d+)-(\d+)$/.exec(placement.band) ?? [];
      if (from === undefined || to === undefined) return null;
      return { rank: (Number(from) + Number(to)) / 2, low: Number(from), high: Number(to) };
    }
    default:
      return null;
  }
}
