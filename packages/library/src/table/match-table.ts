import { matchName, type NameIndex, type NameMatch } from '@bearings/core';
import type { PublishedTable, PublishedTableRow } from '@bearings/intake';

/** What became of the names of a table. */
export interface TableMatches {
  /** One per row, in their order. */
  readonly matches: readonly NameMatch[];
  /** Those that lost their school to another row that fits it better. */
  readonly outdone: readonly NameMatch[];
}

/**
 * Decides which school each row of a table means. Where two names mean one school: `refuse` leaves both to be faulted,
 * `first` gives the school to the one that matches it best (of equals, the first in the table) and the other a school
 * of its own, for tables known to list a university and its hospital.
 */
export function matchTable(index: NameIndex, published: PublishedTable, twice: 'refuse' | 'first'): TableMatches {
  const asked = published.rows.map((row) => matchName(index, row.nameAsPrinted, hintsOf(row)));
  return twice === 'first' ? keepBest(asked) : { matches: asked, outdone: [] };
}

/** Takes a school from every name but the one that matches it best; it stays their runner-up, for a person to see. */
function keepBest(asked: readonly NameMatch[]): TableMatches {
  const best = new Map<string, NameMatch>();
  for (const match of asked) {
    const before = match.school === null ? undefined : best.get(match.school);
    if (match.school !== null && (!before || strength(match) > strength(before))) best.set(match.school, match);
  }
  const outdone: NameMatch[] = [];
  const matches = asked.map((match): NameMatch => {
    const { school, score } = match;
    if (school === null || best.get(school) === match || match.by === 'review') return match;
    const without = {
      ...match,
      school: null,
      score: 0,
      runnerUp: { school, score },
      by: 'none',
      doubtful: true,
    } as const;
    outdone.push(without);
    return without;
  });
  return { matches, outdone };
}

/** How sure a match is; what a person decided is above all. */
function strength({ by, score }: NameMatch): number {
  return by === 'review' ? 2 : score;
}

function hintsOf({ country, state, city }: PublishedTableRow): { country?: string; state?: string; city?: string } {
  return { ...(country ? { country } : {}), ...(state ? { state } : {}), ...(city ? { city } : {}) };
}
