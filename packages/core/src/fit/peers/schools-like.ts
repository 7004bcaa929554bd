import { distanceKm } from '../../cohort/great-circle.js';
import type { School, SchoolId } from '../../school.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FieldId } from '../fact/field.js';
import { numberOf } from '../fact/find-fact.js';

/** Ways in which schools are alike. Each has one measure; they are never mixed into one. */
export const PEER_STRATEGIES = ['size', 'mission', 'region', 'research'] as const;
export type PeerStrategy = (typeof PEER_STRATEGIES)[number];

/** What the number between two schools is. */
export type PeerMeasure =
  /** The larger value divided by the smaller; 1 is the same. */
  | 'ratio'
  /** The larger share less the smaller, in points of a percent; 0 is the same. */
  | 'percentage-points'
  /** Kilometres along a great circle. */
  | 'kilometres';

/** A school that is like another, and why: the values of both. */
export interface Peer {
  readonly school: SchoolId;
  /** By the strategy's measure; the smaller, the more alike. */
  readonly apart: number;
  /** The values of the school asked about and of this one; null where the strategy looks at places. */
  readonly own: number | null;
  readonly theirs: number | null;
}

/** The schools most like one, nearest first. */
export interface PeersAnswer {
  readonly school: SchoolId;
  readonly strategy: PeerStrategy;
  readonly measure: PeerMeasure;
  /** The field looked at; null for places. */
  readonly field: FieldId | null;
  readonly peers: readonly Peer[];
  /** How many more could be told, and are not listed. */
  readonly leftOut: number;
  /** Schools of which the value is not known, by id. */
  readonly unknown: readonly SchoolId[];
  /** Whether the value of the school asked about is known; without it nothing is like it. */
  readonly isKnown: boolean;
}

/** What each strategy looks at, and how two values are held together. */
const STRATEGIES: Readonly<
  Record<PeerStrategy, { readonly measure: PeerMeasure; readonly fields: readonly string[] }>
> = {
  size: { measure: 'ratio', fields: ['class-size', 'degrees-awarded'] },
  mission: { measure: 'percentage-points', fields: ['graduates-in-primary-care'] },
  region: { measure: 'kilometres', fields: [] },
  research: { measure: 'ratio', fields: ['nih-awards-per-degree'] },
};

/**
 * Finds the schools most like one by a strategy: size is the ratio of first-year classes (of degrees awarded
 * where that of the school asked about is not known), mission the difference of the
 * shares of graduates in primary care, region the distance, research the ratio of research money per degree. Equally
 * near ones by id. What is not known of a school matches nothing, nor does a ratio to 0.
 */
export function schoolsLike(
  school: Pick<School, 'id' | 'place'>,
  strategy: PeerStrategy,
  schools: readonly Pick<School, 'id' | 'place'>[],
  facts: FactTable,
  limit: number,
): PeersAnswer {
  const { measure, fields } = STRATEGIES[strategy];
  const wanted = fields as readonly FieldId[];
  const field = wanted.find((one) => isKnown(school, measure, one, facts)) ?? wanted[0] ?? null;
  const others = schools.filter(({ id }) => id !== school.id).sort(byId);
  const known = others.filter((other) => isKnown(other, measure, field, facts));
  const unknown = others.filter((other) => !known.includes(other)).map(({ id }) => id);
  const own = isKnown(school, measure, field, facts);
  const near = own ? known.map((other) => peerOf(school, other, measure, field, facts)) : [];
  near.sort((a, b) => a.apart - b.apart);
  const peers = near.slice(0, limit);
  return {
    school: school.id,
    strategy,
    measure,
    field,
    peers,
    leftOut: near.length - peers.length,
    unknown,
    isKnown: own,
  };
}

function peerOf(
  school: Pick<School, 'id' | 'place'>,
  other: Pick<School, 'id' | 'place'>,
  measure: PeerMeasure,
  field: FieldId | null,
  facts: FactTable,
): Peer {
  if (field === null)
    return { school: other.id, apart: distanceKm(school.place!, other.place!), own: null, theirs: null };
  const [own, theirs] = [numberIn(school, field, facts)!, numberIn(other, field, facts)!];
  const [less, more] = own < theirs ? [own, theirs] : [theirs, own];
  return { school: other.id, apart: measure === 'ratio' ? more / less : more - less, own, theirs };
}

function isKnown(
  school: Pick<School, 'id' | 'place'>,
  measure: PeerMeasure,
  field: FieldId | null,
  facts: FactTable,
): boolean {
  if (field === null) return school.place !== null;
  const value = numberIn(school, field, facts);
  return value !== null && (measure !== 'ratio' || value > 0);
}

function numberIn(school: Pick<School, 'id'>, field: FieldId, facts: FactTable): number | null {
  return numberOf(facts.find(school.id, field));
}

function byId(a: Pick<School, 'id'>, b: Pick<School, 'id'>): number {
  return a.id < b.id ? -1 : 1;
}
