import { listOf, oneOf, type Reader, readDocument, words } from '../../document/reader.js';
import { exactly, formOf, recordOf } from '../../document/record-reader.js';
import { fault } from '../../fault/fault.js';
import type { Field } from '../fact/field.js';
import { checkProfile } from '../profile/check-profile.js';
import { type Goal, GOALS, LEARNING_STYLES, type LearningStyle, type Wish } from '../profile/profile.js';
import { EMPTY_PROFILE } from '../profile/read-profile.js';
import { curve, importance, wish } from '../profile/read-wish.js';
import type { Curve } from './curve.js';

/** What a person says for which a wish is proposed; what is proposed always needs nothing said. */
export type ProposalCause =
  | { readonly kind: 'always' }
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'learning'; readonly learning: LearningStyle }
  /** The person names the most debt they would have. */
  | { readonly kind: 'money'; readonly money: 'mostDebt' };

/** A wish that is proposed for any of several causes, and where its numbers come from. */
export interface ProposedWish {
  readonly for: readonly ProposalCause[];
  readonly wish: Wish;
  readonly rationale: string;
}

/** Which wishes are proposed to whom. */
export interface ProposedWishes {
  readonly wishes: readonly ProposedWish[];
  /** The wish to be near a place, for each place of a profile; its label stands before that of the place. */
  readonly place: Pick<Wish, 'label' | 'importance'> & { readonly curve: Curve; readonly rationale: string };
  /** Where the importances come from. */
  readonly importance: string;
}

/** What the ids of wishes to be near a place begin with. */
export const NEAR = 'near-';

const cause = formOf<'kind', ProposalCause>('kind', {
  always: recordOf({ kind: exactly('always') }),
  goal: recordOf({ kind: exactly('goal'), goal: oneOf(GOALS) }),
  learning: recordOf({ kind: exactly('learning'), learning: oneOf(LEARNING_STYLES) }),
  money: recordOf({ kind: exactly('money'), money: exactly('mostDebt') }),
});

const document: Reader<ProposedWishes> = recordOf<ProposedWishes>({
  wishes: listOf(recordOf<ProposedWish>({ for: listOf(cause, 1), wish, rationale: words }), 1),
  place: recordOf<ProposedWishes['place']>({ label: words, curve, importance, rationale: words }),
  importance: words,
});

/**
 * Reads which wishes are proposed. A fault where the document is malformed, gives an id twice, asks of a field what it cannot
 * say, or proposes a wish by place or edition: places are the person's own, and no edition is better than others.
 */
export function parseProposedWishes(json: unknown, file: string, fields: readonly Field[]): ProposedWishes {
  const refuse = (at: string, found: string, expected: string) =>
    fault('fit.proposals-malformed', { file, at, found, expected });
  const proposed = readDocument(json, document, refuse);
  for (const [i, { wish: one }] of proposed.wishes.entries()) {
    if (one.subject.kind !== 'field')
      throw refuse(`/wishes/${i}/wish/subject/kind`, `"${one.subject.kind}"`, '"field"');
    if (one.id.startsWith(NEAR))
      throw refuse(`/wishes/${i}/wish/id`, `"${one.id}"`, `an id that does not begin "${NEAR}"`);
  }
  const place = { id: 'place', label: '', latitude: 0, longitude: 0 };
  const wishes = [...proposed.wishes.map((one) => one.wish), wishNear(place, proposed.place)];
  checkProfile({ ...EMPTY_PROFILE, places: [place], wishes }, fields, (at, found, expected) =>
    refuse(
      at.replace(/^\/wishes\/(\d+)/, (_, i: string) =>
        Number(i) < proposed.wishes.length ? `/wishes/${i}/wish` : '/place',
      ),
      found,
      expected,
    ),
  );
  return proposed;
}

/** The wish to be near a place; where an id would be too long, it is that of the place alone. */
export function wishNear(
  { id, label }: { readonly id: string; readonly label: string },
  near: Pick<ProposedWishes['place'], 'label' | 'curve' | 'importance'>,
): Wish {
  const own = `${NEAR}${id}`;
  return {
    id: own.length > 80 ? id : own,
    label: `${near.label} ${label || id}`,
    group: 'distance',
    subject: { kind: 'distance', place: id },
    curve: near.curve,
    importance: near.importance,
  };
}
