import type { FitPart, FitSchool, Seen, Wish } from '@bearings/core/fit';
import type { FitView } from '../../engine/fit.js';
import { assignSlots, slotClass } from '../../table/indicator-slot.js';
import { F } from '../../text/fit-language.js';
import { formatFixed, formatShare } from '../../text/words.js';
import type { FitNow } from '../fit-store.js';
import { type Fields, labelOfWish, wordSeen } from '../word-fact.js';
import { CurveDrawing } from './curve-drawing.js';
import { FactSource, type SourceTitles } from './fact-source.js';
import { Part } from './part.js';
import { wordCurve } from './word-curve.js';

interface WishesPartProps {
  readonly now: FitNow;
  readonly school: FitSchool;
  readonly view: FitView;
  readonly fields: Fields;
  readonly sources: SourceTitles;
}

/** What each wish saw at a school, and what it gives to the fit; the points sum to it. */
export function WishesPart({ now, school, view, fields, sources }: WishesPartProps) {
  const words = F.school.wishes;
  const { weights } = view.answer.weights;
  const known = school.parts.reduce((sum, { value }, k) => sum + (value === null ? 0 : (weights[k] ?? 0)), 0);
  const mostOf = (k: number): number => (known > 0 ? (100 * (weights[k] ?? 0)) / known : 0);
  const widest = Math.max(1e-9, ...school.parts.map(({ value }, k) => (value === null ? 0 : mostOf(k))));
  const wishOf = (id: string): Wish | undefined => now.profile.wishes.find((wish) => wish.id === id);
  const slots = assignSlots(school.parts.map(({ wish }) => wish));
  const sum = school.parts.reduce((all, { points }) => all + (points ?? 0), 0);
  const isDropped = school.judgement.outcome === 'dropped';
  return (
    <Part
      title={words.title}
      finding={school.fit === null ? '' : F.school.head.fit(formatFixed(school.fit, 1))}
      isOpen={!isDropped}
    >
      {school.parts.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <ol className="fit-wish-parts">
            {school.parts.map((part, k) => {
              const wish = wishOf(part.wish);
              // A wish that was taken back a moment ago is still in the list of before.
              return wish === undefined ? null : (
                <WishRow
                  key={part.wish}
                  {...{ part, wish, fields, sources }}
                  most={mostOf(k)}
                  widest={widest}
                  slot={slots.get(part.wish) ?? null}
                  weighs={(weights[k] ?? 0) > 0}
                />
              );
            })}
          </ol>
          <p className="ledger-sum">
            <span>{isDropped ? words.sumDropped : words.sum}</span>
            <span className="ledger-points">{formatFixed(sum, 1)}</span>
          </p>
          <p className="small soft">{words.bars}</p>
        </>
      )}
    </Part>
  );
}

interface WishRowProps {
  readonly part: FitPart;
  readonly wish: Wish;
  readonly fields: Fields;
  readonly sources: SourceTitles;
  /** Points that the wish can give here. */
  readonly most: number;
  /** Points that any wish can give here: the length of the longest bar. */
  readonly widest: number;
  readonly slot: number | null;
  readonly weighs: boolean;
}

function WishRow({ part, wish, fields, sources, most, widest, slot, weighs }: WishRowProps) {
  const words = F.school.wishes;
  const { value, points, seen } = part;
  const field = wish.subject.kind === 'field' ? fields.get(wish.subject.field) : undefined;
  return (
    <li className={`fit-wish ${slotClass(slot)}`}>
      <p className="entry-head">
        <span className="swatch" aria-hidden="true" />
        <span className="entry-label">
          <bdi>{labelOfWish(wish, fields)}</bdi>
        </span>
        <span className="ledger-points">{points === null ? '–' : formatFixed(points, 1)}</span>
      </p>
      <div className="fit-wish-body">
        <div>
          <p>
            {wordSeen(seen, fields)}
            {value !== null && ` · ${words.value(formatShare(Math.round(1000 * value) / 1000))}`}
          </p>
          {seen.kind === 'fact' && (
            <p className="small soft">
              <FactSource fact={seen.fact} sources={sources} isWhoseSaid />
            </p>
          )}
          <p className="small soft">
            {value === null
              ? words.notCounted
              : weighs
                ? words.points(formatFixed(points ?? 0, 1), formatFixed(most, 1))
                : words.noWeight}
            {' · '}
            {wordCurve(wish, field)}
          </p>
        </div>
        <CurveDrawing curve={wish.curve} seen={numberSeen(seen)} />
      </div>
      {value !== null && weighs && (
        <span className="fit-wish-bar" aria-hidden="true" style={{ inlineSize: `${(100 * most) / widest}%` }}>
          <span style={{ inlineSize: `${100 * value}%` }} />
        </span>
      )}
    </li>
  );
}

function numberSeen(seen: Seen): number | null {
  switch (seen.kind) {
    case 'fact':
      return seen.fact.value.kind === 'value' ? seen.fact.value.value : null;
    case 'distance':
      return seen.kilometres;
    case 'rank':
      return seen.rank.rank;
    case 'nothing':
      return null;
  }
}
