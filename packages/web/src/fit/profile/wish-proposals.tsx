import { useRef } from 'react';
import { type Profile, proposeWishes, type Wish, type WishProposal } from '@bearings/core/fit';
import { engine } from '../../engine/engine.js';
import { F } from '../../text/fit-language.js';
import { CurveDrawing } from '../school/curve-drawing.js';
import { wordCurve } from '../school/word-curve.js';
import type { Fields } from '../word-fact.js';
import { useAsked } from './use-asked.js';

interface WishProposalsProps {
  readonly profile: Profile;
  readonly fields: Fields;
  onTake(wish: Wish): void;
}

/** Wishes that follow from what the person said, each to be taken with one press or left. */
export function WishProposals({ profile, fields, onTake }: WishProposalsProps) {
  const words = F.profile.wishes;
  const title = useRef<HTMLHeadingElement>(null);
  const asked = useAsked('proposed', () => engine().fit.proposed());
  if (asked?.kind !== 'ready') return null;
  const proposals = proposeWishes(profile, asked.value);
  return (
    <section aria-labelledby="say-proposed" className="say-list">
      <h3 id="say-proposed" ref={title} tabIndex={-1}>
        {words.proposed}
      </h3>
      <p className="small soft">{proposals.length === 0 ? words.proposedNone : words.proposedLead}</p>
      <ul className="say-proposals">
        {proposals.map((proposal) => {
          const { label, rationale } = inOwnLanguage(proposal, profile);
          const wish = { ...proposal.wish, label };
          const field = wish.subject.kind === 'field' ? fields.get(wish.subject.field) : undefined;
          return (
            <li key={wish.id}>
              <div>
                <h4>
                  <bdi>{label}</bdi>
                </h4>
                <p className="small">
                  {wordBecause(proposal, profile)} · <span className="soft">{wordCurve(wish, field)}</span>
                </p>
                <details className="small">
                  <summary>{words.reason}</summary>
                  <p className="soft">{rationale}</p>
                </details>
              </div>
              <CurveDrawing curve={wish.curve} seen={null} />
              <button
                type="button"
                className="button"
                aria-label={words.takeOf(label)}
                onClick={() => {
                  title.current?.focus();
                  onTake(wish);
                }}
              >
                {words.take}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The label and the rationale of a proposal in the language that is spoken. */
function inOwnLanguage({ wish, because, rationale }: WishProposal, { places }: Profile) {
  const place = places.find(({ id }) => id === because.place);
  const own = F.profile.proposed[place ? 'place' : wish.id];
  if (own === undefined) return { label: wish.label, rationale };
  return { label: place ? `${own.label} ${place.label || place.id}` : own.label, rationale: own.rationale };
}

function wordBecause({ because }: WishProposal, { places }: Profile): string {
  const { because: words } = F.profile.wishes;
  if (because.goal) return words.goal(F.profile.aims.goalNames[because.goal]);
  if (because.learning) return words.learning(F.profile.aims.learningNames[because.learning]);
  if (because.place !== undefined)
    return words.place(places.find(({ id }) => id === because.place)?.label || because.place);
  return because.money ? words.mostDebt : words.always;
}
