import type { Goal, LearningStyle, Profile, Wish, WishSubject } from '../profile/profile.js';
import { type ProposalCause, type ProposedWishes, wishNear } from './proposed-wish.js';

/** What of a profile a wish is proposed for: exactly one of these. */
export interface ProposalReason {
  readonly always?: true;
  readonly goal?: Goal;
  readonly learning?: LearningStyle;
  /** The id of a place of the profile. */
  readonly place?: string;
  readonly money?: 'mostDebt';
}

/** A wish that a person may take, change or leave, with its reason and where its numbers come from. */
export interface WishProposal {
  readonly wish: Wish;
  readonly because: ProposalReason;
  readonly rationale: string;
}

/**
 * Wishes for what a person has said and does not wish for yet: what is proposed always, then by goals and ways of learning in the
 * person's order, places, and debt. Nothing is proposed under an id, or about a subject, that a wish of the profile or an earlier
 * proposal has. Degrees are asked for by a hard requirement; specialties and languages are told by no field, and propose nothing.
 */
export function proposeWishes(profile: Profile, proposed: ProposedWishes): readonly WishProposal[] {
  const ids = new Set(profile.wishes.map(({ id }) => id));
  const subjects = new Set(profile.wishes.map(({ subject }) => keyOf(subject)));
  return candidates(profile, proposed).filter(({ wish }) => {
    const subject = keyOf(wish.subject);
    if (ids.has(wish.id) || subjects.has(subject)) return false;
    ids.add(wish.id);
    subjects.add(subject);
    return true;
  });
}

function candidates({ aims, places, money }: Profile, { wishes, place: near }: ProposedWishes): WishProposal[] {
  const forCause = (cause: ProposalCause): WishProposal[] =>
    wishes
      .filter((one) => one.for.some((other) => isSame(other, cause)))
      .map(({ wish, rationale }) => ({ wish, because: reasonOf(cause), rationale }));
  return [
    ...forCause({ kind: 'always' }),
    ...aims.goals.flatMap((goal) => forCause({ kind: 'goal', goal })),
    ...aims.learning.flatMap((learning) => forCause({ kind: 'learning', learning })),
    ...places.map((place) => ({
      wish: wishNear(place, near),
      because: { place: place.id },
      rationale: near.rationale,
    })),
    ...(money.mostDebt === null ? [] : forCause({ kind: 'money', money: 'mostDebt' })),
  ];
}

function isSame(one: ProposalCause, other: ProposalCause): boolean {
  return keyOf(reasonOf(one)) === keyOf(reasonOf(other));
}

function reasonOf(cause: ProposalCause): ProposalReason {
  switch (cause.kind) {
    case 'always':
      return { always: true };
    case 'goal':
      return { goal: cause.goal };
    case 'learning':
      return { learning: cause.learning };
    case 'money':
      return { money: cause.money };
  }
}

/** The same text for two subjects, or reasons, exactly where all that is said in them is the same. */
function keyOf(record: WishSubject | ProposalReason): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
