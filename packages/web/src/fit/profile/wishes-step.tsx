import { useEffect, useRef, useState } from 'react';
import type { Wish } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { changeProfile } from '../fit-store.js';
import { labelOfWish } from '../word-fact.js';
import { withoutWish } from './change-profile.js';
import type { StepProps } from './step-props.js';
import { WishAdd } from './wish-add.js';
import { WishCard } from './wish-card.js';
import { WishProposals } from './wish-proposals.js';

/** What the person wishes for, and what is proposed to them. */
export function WishesStep({ profile, now, state, fields, onStep }: StepProps) {
  const words = F.profile.wishes;
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const goal = useRef<string | null>(null);
  useEffect(() => {
    if (goal.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-wish="${CSS.escape(goal.current)}"] input`)?.focus();
    goal.current = null;
  });
  const { wishes, importance, places } = profile;
  const all = wishes.reduce((sum, wish) => sum + wish.importance, 0);
  const placeNames = new Map(places.map(({ id, label }) => [id, label || id]));
  const add = (wish: Wish): void => {
    setSaid(words.taken(labelOfWish(wish, fields)));
    changeProfile((before) => ({ ...before, wishes: [...before.wishes, wish] }));
  };
  return (
    <div ref={box} className="say-list">
      <WishProposals profile={profile} fields={fields} onTake={add} />
      <p role="status" className="small">
        {said}
      </p>
      <section aria-labelledby="say-wishes" className="say-list">
        <h3 id="say-wishes" ref={title} tabIndex={-1}>
          {words.own}
        </h3>
        {wishes.length === 0 && <p className="soft">{words.none}</p>}
        {wishes.length > 0 && importance.kind !== 'stated' && <p className="small soft">{words.notUsed}</p>}
        <ul>
          {wishes.map((wish) => (
            <WishCard
              key={wish.id}
              wish={wish}
              state={state}
              cohort={now.cohort}
              fields={fields}
              placeNames={placeNames}
              residence={profile.residence}
              share={all > 0 ? wish.importance / all : 0}
              isStated={importance.kind === 'stated'}
              isOpen={open === wish.id}
              onOpen={(isOpen) => setOpen(isOpen ? wish.id : open === wish.id ? null : open)}
              onWish={(change) =>
                changeProfile((before) => ({
                  ...before,
                  wishes: before.wishes.map((one) => (one.id === wish.id ? { ...one, ...change } : one)),
                }))
              }
              onRemove={() => {
                setSaid(words.removed(labelOfWish(wish, fields)));
                changeProfile((before) => withoutWish(before, wish.id));
                title.current?.focus();
              }}
            />
          ))}
        </ul>
      </section>
      <WishAdd
        profile={profile}
        state={state}
        cohort={now.cohort}
        fields={fields}
        onStep={onStep}
        onAdd={(wish) => {
          add(wish);
          setOpen(wish.id);
          goal.current = wish.id;
        }}
      />
    </div>
  );
}
