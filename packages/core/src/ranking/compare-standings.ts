import type { SchoolId } from '../school.js';
import { kendallTau } from './kendall-tau.js';

/** Schools and their ranks, row by row; NaN where a school has no rank. No school stands twice. */
export interface Standings {
  readonly schools: readonly SchoolId[];
  readonly ranks: Float64Array;
}

/** A school whose rank is another one than before. */
export interface Move {
  readonly school: SchoolId;
  readonly from: number;
  readonly to: number;
  /** Ranks gained: 4 for a school that went from 7 to 3, -4 for the way back. */
  readonly by: number;
}

/** What changed between two standings. Moved, stayed, entered and left count each school that has a rank in either once. */
export interface StandingsChange {
  /** How many schools have a rank in both, and another one. */
  readonly moved: number;
  /** How many schools have the same rank in both. */
  readonly stayed: number;
  /** Schools ranked after and not before, whether they were absent or without a rank; by their rank, then by id. */
  readonly entered: readonly SchoolId[];
  /** Schools ranked before and not after; by the rank they had, then by id. */
  readonly left: readonly SchoolId[];
  /** The longest way first, up or down; then by id. */
  readonly moves: readonly Move[];
  /** The first of the moves; null where nothing moved. */
  readonly largest: Move | null;
  /** Kendall's tau-b over the schools ranked in both: 1 for the same order, -1 for the reverse; null where it is not defined. */
  readonly kendall: number | null;
  /** Who came to stand at rank 10 or better, and who no longer does; by that rank, then by id. */
  readonly top10: { readonly in: readonly SchoolId[]; readonly out: readonly SchoolId[] };
}

/** Ranks up to this one are the top ten. More than ten schools stand there where the tenth place is shared. */
const TOP = 10;

/** Compares two standings, school by school. They need not hold the same schools. */
export function compareStandings(before: Standings, after: Standings): StandingsChange {
  const [old, now] = [ranksOf(before), ranksOf(after)];
  const moves: Move[] = [];
  let stayed = 0;
  for (const [school, from] of old) {
    const to = now.get(school);
    if (to === from) stayed++;
    else if (to !== undefined) moves.push({ school, from, to, by: from - to });
  }
  moves.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || byCode(a.school, b.school));
  const both = [...old.keys()].filter((school) => now.has(school));
  const ranksIn = (ranks: ReadonlyMap<SchoolId, number>) => Float64Array.from(both, (school) => ranks.get(school)!);
  return {
    moved: moves.length,
    stayed,
    entered: onlyIn(now, old),
    left: onlyIn(old, now),
    moves,
    largest: moves[0] ?? null,
    kendall: kendallTau(ranksIn(old), ranksIn(now)),
    top10: { in: onlyIn(topOf(now), topOf(old)), out: onlyIn(topOf(old), topOf(now)) },
  };
}

/** The ranked schools, by id. */
function ranksOf({ schools, ranks }: Standings): Map<SchoolId, number> {
  if (schools.length !== ranks.length) throw new RangeError(`${schools.length} schools, but ${ranks.length} ranks`);
  if (new Set(schools).size !== schools.length) throw new RangeError('a school stands twice');
  return new Map(schools.flatMap((school, row) => (Number.isNaN(ranks[row]!) ? [] : [[school, ranks[row]!] as const])));
}

function topOf(ranks: ReadonlyMap<SchoolId, number>): Map<SchoolId, number> {
  return new Map([...ranks].filter(([, rank]) => rank <= TOP));
}

function onlyIn(these: ReadonlyMap<SchoolId, number>, those: ReadonlyMap<SchoolId, number>): SchoolId[] {
  return [...these]
    .filter(([school]) => !those.has(school))
    .sort(([a, rankA], [b, rankB]) => rankA - rankB || byCode(a, b))
    .map(([school]) => school);
}

const byCode = (a: SchoolId, b: SchoolId): number => (a < b ? -1 : a > b ? 1 : 0);
