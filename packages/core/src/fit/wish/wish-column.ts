import { distanceKm } from '../../cohort/great-circle.js';
import type { School, SchoolId } from '../../school.js';
import type { Fact } from '../fact/fact.js';
import type { FactTable } from '../fact/fact-table.js';
import { categoryOf, factFor, numberOf } from '../fact/find-fact.js';
import type { Profile, Wish } from '../profile/profile.js';
import { residencyAt } from '../profile/residency-at.js';
import { fulfilment } from './fulfilment.js';

/** What of a school is in the register. */
export type WishedSchool = Pick<School, 'id' | 'state' | 'place'>;

/** A rank in an edition, and how far it moves. */
export interface RankSeen {
  readonly rank: number;
  readonly low: number;
  readonly high: number;
}

/** Ranks by edition, then school; an edition that is not there is unknown of everybody. */
export type RanksSeen = ReadonlyMap<string, ReadonlyMap<SchoolId, RankSeen>>;

/** What a wish saw at a school. */
export type Seen =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'distance'; readonly kilometres: number }
  | { readonly kind: 'rank'; readonly rank: RankSeen }
  | { readonly kind: 'nothing' };

/** How much of one wish each school fulfils, row by row. */
export interface WishColumn {
  readonly wish: Wish;
  /** 0 to 1; NaN where it is unknown. */
  readonly values: Float64Array;
  readonly seen: readonly Seen[];
}

/** Looks at all schools for one wish. */
export function wishColumn(
  wish: Wish,
  schools: readonly WishedSchool[],
  profile: Profile,
  facts: FactTable,
  ranks: RanksSeen,
): WishColumn {
  const seen = schools.map((school) => look(wish, school, profile, facts, ranks));
  return { wish, seen, values: Float64Array.from(seen, (one) => valueSeen(wish, one)) };
}

function look({ subject }: Wish, school: WishedSchool, profile: Profile, facts: FactTable, ranks: RanksSeen): Seen {
  switch (subject.kind) {
    case 'field': {
      const { field, population } = subject;
      const fact = factFor(facts, school.id, field, { residency: residencyAt(school, profile), population });
      return fact ? { kind: 'fact', fact } : { kind: 'nothing' };
    }
    case 'distance': {
      const to = profile.places.find(({ id }) => id === subject.place);
      return to && school.place ? { kind: 'distance', kilometres: distanceKm(to, school.place) } : { kind: 'nothing' };
    }
    case 'ranking': {
      const rank = ranks.get(subject.edition)?.get(school.id);
      return rank ? { kind: 'rank', rank } : { kind: 'nothing' };
    }
  }
}

function valueSeen({ curve }: Wish, seen: Seen): number {
  switch (seen.kind) {
    case 'fact': {
      const value = categoryOf(seen.fact) ?? numberOf(seen.fact);
      return value === null ? Number.NaN : fulfilment(curve, value);
    }
    case 'distance':
      return fulfilment(curve, seen.kilometres);
    case 'rank':
      return fulfilment(curve, seen.rank.rank);
    case 'nothing':
      return Number.NaN;
  }
}
