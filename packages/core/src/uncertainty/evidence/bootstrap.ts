import { fault } from '../../fault/fault.js';
import type { SchoolId } from '../../school.js';
import { streamsUnder } from '../stream.js';

/** What one respondent of a survey said. */
export interface Ballot {
  /** One ballot for each respondent of an institution. */
  readonly respondent: string;
  /** Where the respondent works: colleagues answer alike, so that institutions are resampled and not people. */
  readonly institution: string;
  /** Each school counts once, however often it is named. */
  readonly nominees: readonly SchoolId[];
  /** How much the ballot counts, 0 or more. */
  readonly weight: number;
}

/**
 * The weighted nominations of each school in one resample of a survey: as many institutions as there are, drawn with
 * replacement, each with all its ballots (cluster bootstrap; A. C. Davison and D. V. Hinkley, Bootstrap Methods and their
 * Application, 1997, 3.8). Schools come in the order of their ids; one that no drawn institution names has 0. Ballots count
 * in the order of institution and respondent, so that the order they come in changes no bit. The mean of draws is the count
 * itself; their variance falls short of that of new institutions by the part 1 / institutions. Faults: a weight below 0 or
 * none, a respondent twice.
 */
export function bootstrapRespondents(ballots: readonly Ballot[], next: () => number): ReadonlyMap<SchoolId, number> {
  const sorted = [...ballots].sort(
    (a, b) => compare(a.institution, b.institution) || compare(a.respondent, b.respondent),
  );
  for (const [i, ballot] of sorted.entries()) checkBallot(ballot, sorted[i - 1]);
  const institutions = new Map<string, Ballot[]>();
  for (const ballot of sorted) {
    const own = institutions.get(ballot.institution) ?? [];
    institutions.set(ballot.institution, own);
    own.push(ballot);
  }
  const all = [...institutions.values()];
  const schools = new Set(sorted.flatMap(({ nominees }) => nominees));
  const nominations = new Map<SchoolId, number>([...schools].sort(compare).map((school) => [school, 0]));
  for (let i = 0; i < all.length; i++)
    for (const { nominees, weight } of all[Math.floor(next() * all.length)]!)
      for (const school of new Set(nominees)) nominations.set(school, nominations.get(school)! + weight);
  return nominations;
}

/** A paper, by an id that no other paper of the school has. */
export interface Paper {
  readonly id: string;
}

/**
 * A statistic of each school's papers in one resample: as many papers as it has, drawn with replacement; NaN where it has
 * none. School, indicator and draw have a stream of their own, `papers/<indicator>/<school>/<index>`, so that no other
 * school shifts it. Papers stand in the order of their ids, in which the statistic gets them: the order they come in changes
 * no bit. A fault where a school has a paper twice.
 */
export function bootstrapPapers<P extends Paper>(
  papers: ReadonlyMap<SchoolId, readonly P[]>,
  statistic: (papers: readonly P[]) => number,
  { seed, indicator, index }: { readonly seed: number; readonly indicator: string; readonly index: number },
): ReadonlyMap<SchoolId, number> {
  const streams = streamsUnder(seed, `papers/${indicator}/`);
  return new Map(
    [...papers]
      .sort(([a], [b]) => compare(a, b))
      .map(([school, own]) => {
        const sorted = [...own].sort((a, b) => compare(a.id, b.id));
        sorted.forEach(({ id }, i) => {
          if (sorted[i - 1]?.id === id) throw refused(`papers/${school}`, `${id} twice`, 'each paper once');
        });
        if (sorted.length === 0) return [school, Number.NaN] as const;
        return [school, statistic(resample(sorted, streams(`${school}/${index}`)))] as const;
      }),
  );
}

/**
 * The mean of yearly values in one resample of years; NaN where there is no year. Values are taken from the lowest, so that
 * the order they come in changes no bit. A fault where one of them is no number.
 */
export function bootstrapYears(values: readonly number[], next: () => number): number {
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) throw refused(`years/${i}`, String(value), 'a number');
  });
  if (values.length === 0) return Number.NaN;
  const drawn = resample(
    [...values].sort((a, b) => a - b),
    next,
  );
  return drawn.reduce((sum, value) => sum + value, 0) / values.length;
}

/** As many as there are, drawn with replacement, in the order in which they stand. */
function resample<T>(all: readonly T[], next: () => number): readonly T[] {
  const drawn = all.map(() => Math.floor(next() * all.length));
  return drawn.sort((a, b) => a - b).map((at) => all[at]!);
}

function checkBallot({ institution, respondent, weight }: Ballot, before: Ballot | undefined): void {
  if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
    throw refused(`ballots/${respondent}/weight`, String(weight), 'a number of 0 or more');
  if (before?.institution === institution && before.respondent === respondent)
    throw refused(`ballots/${respondent}`, `there twice at ${institution}`, 'each respondent once');
}

const refused = (option: string, found: string, expected: string) =>
  fault('uncertainty.option-refused', { option, found, expected });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
