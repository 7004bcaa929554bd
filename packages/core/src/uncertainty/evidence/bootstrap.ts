import type { SchoolId } from '../../school.js';
import { stream } from '../stream.js';

/** What one respondent of a survey said. */
export interface Ballot {
  readonly respondent: string;
  /** Where the respondent works: colleagues answer alike, so that institutions are resampled and not people. */
  readonly institution: string;
  readonly nominees: readonly SchoolId[];
  /** How much the ballot counts. */
  readonly weight: number;
}

/**
 * The weighted nominations of each school in one resample of a survey: as many institutions as there are, drawn with
 * replacement, each with all its ballots (cluster bootstrap; A. C. Davison and D. V. Hinkley, Bootstrap Methods and their
 * Application, 1997, 3.8). Ballots count in the order of their respondents, so that the order they come in changes nothing.
 */
export function bootstrapRespondents(ballots: readonly Ballot[], next: () => number): ReadonlyMap<SchoolId, number> {
  const sorted = [...ballots].sort(
    (a, b) => compare(a.institution, b.institution) || compare(a.respondent, b.respondent),
  );
  const institutions = new Map<string, Ballot[]>();
  for (const ballot of sorted) {
    const own = institutions.get(ballot.institution) ?? [];
    institutions.set(ballot.institution, own);
    own.push(ballot);
  }
  const all = [...institutions.values()];
  const nominations = new Map<SchoolId, number>();
  for (const { nominees } of sorted) for (const school of nominees) nominations.set(school, 0);
  for (let i = 0; i < all.length; i++)
    for (const { nominees, weight } of all[Math.floor(next() * all.length)]!)
      for (const school of nominees) nominations.set(school, nominations.get(school)! + weight);
  return nominations;
}

/**
 * A statistic of each school's papers in one resample: as many papers as it has, drawn with replacement. Each school draws
 * from a stream of its own, so that no other school shifts it. Papers stand in an order that is theirs, such as of their ids.
 */
export function bootstrapPapers<Paper>(
  papers: ReadonlyMap<SchoolId, readonly Paper[]>,
  statistic: (papers: readonly Paper[]) => number,
  { seed, indicator, index }: { readonly seed: number; readonly indicator: string; readonly index: number },
): ReadonlyMap<SchoolId, number> {
  return new Map(
    [...papers]
      .sort(([a], [b]) => compare(a, b))
      .map(([school, own]) => {
        const next = stream(seed, `papers/${indicator}/${school}/${index}`);
        return [school, own.length === 0 ? Number.NaN : statistic(resample(own, next))] as const;
      }),
  );
}

/** The mean of yearly values in one resample of years; NaN where there is no year. */
export function bootstrapYears(values: readonly number[], next: () => number): number {
  if (values.length === 0) return Number.NaN;
  return resample(values, next).reduce((sum, value) => sum + value, 0) / values.length;
}

function resample<T>(all: readonly T[], next: () => number): readonly T[] {
  return all.map(() => all[Math.floor(next() * all.length)]!);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
