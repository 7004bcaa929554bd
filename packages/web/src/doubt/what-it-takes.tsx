import type { ReactNode } from 'react';
import { Link } from '../address/link.js';
import type { EditionView } from '../address/question.js';
import { rankingIn } from '../address/route.js';
import type { FirstParcel, NextParcel, ReachedEnd, ReachParcel, Weighed } from '../engine/doubt-parcel.js';
import { W } from '../text/language.js';
import { formatCount, formatShare } from '../text/words.js';
import { WeightsChange, wordMoved } from './weights-change.js';

type Reached = Extract<ReachParcel, { kind: 'reach' }>;

interface WhatItTakesProps {
  readonly reach: Reached;
  readonly view: EditionView;
  readonly school: string;
  readonly label: (id: string) => string;
  readonly nameOf: (school: string) => string;
}

/** What other weights it takes to be above the next, to be first, and to be as high or as low as they let it. */
export function WhatItTakes({ reach, view, school, label, nameOf }: WhatItTakesProps) {
  const words = W.doubt.reach;
  const part = `±${formatShare(reach.part)}`;
  const told = (title: string, weighed: Weighed, note: string | null) => (
    <details className="doubt-weights" key={title}>
      <summary>{title}</summary>
      <WeightsChange
        indicators={reach.indicators}
        before={reach.declared}
        after={weighed.shares}
        label={label}
        title={words.weights(title)}
      />
      {note && <p className="small soft">{note}</p>}
      <OpenWith {...{ view, school, weighed }} what={title} />
    </details>
  );
  const end = (title: string, ended: ReachedEnd) => told(title, ended, noteOf(ended));
  return (
    <section aria-labelledby="doubt-reach" className="doubt-part">
      <h3 id="doubt-reach">{words.title}</h3>
      <Next next={reach.next} {...{ reach, view, school, label, nameOf }} />
      <div className="doubt-ends">
        {end(words.highest(formatCount(reach.highest.rank), part), reach.highest)}
        {end(words.lowest(formatCount(reach.lowest.rank), part), reach.lowest)}
        <First first={reach.first} nameOf={nameOf} told={told} />
      </div>
    </section>
  );
}

function Next({ next, reach, view, school, label, nameOf }: { readonly next: NextParcel } & WhatItTakesProps) {
  const words = W.doubt.reach;
  if (next.kind === 'first') return <p>{words.first}</p>;
  const rival = nameOf(next.rival);
  if (next.kind === 'never') return <p>{words.never(rival)}</p>;
  if (next.kind === 'level') return <p>{words.level(rival)}</p>;
  const said = words.change(rival, wordMoved(next.moved));
  return (
    <>
      <p>{said}</p>
      <WeightsChange
        indicators={reach.indicators}
        before={reach.declared}
        after={next.shares}
        label={label}
        title={words.weights(said)}
      />
      <OpenWith {...{ view, school }} weighed={next} what={said} />
    </>
  );
}

interface FirstProps {
  readonly first: FirstParcel;
  readonly nameOf: (school: string) => string;
  readonly told: (title: string, weighed: Weighed, note: string | null) => ReactNode;
}

function First({ first, nameOf, told }: FirstProps) {
  const words = W.doubt.reach;
  if (first.kind === 'never') return <p>{words.neverFirst(W.and(first.rivals.map(nameOf)), first.rivals.length)}</p>;
  return told(
    first.kind === 'first' ? words.isFirst : words.isLevel,
    first,
    first.shown === 1 ? null : words.shown(formatCount(first.shown)),
  );
}

function noteOf({ rank, bound, shown }: ReachedEnd): string | null {
  const words = W.doubt.reach;
  const notes = [
    ...(rank === bound ? [] : [words.bound(formatCount(bound))]),
    ...(shown === rank ? [] : [words.shown(formatCount(shown))]),
  ];
  return notes.length === 0 ? null : notes.join(' ');
}

interface OpenWithProps {
  readonly view: EditionView;
  readonly school: string;
  readonly weighed: Weighed;
  /** What the weights are for, for those who hear the link alone. */
  readonly what: string;
}

function OpenWith({ view, school, weighed, what }: OpenWithProps) {
  const words = W.doubt.reach;
  const question = { ...view.question, weight: weighed.weight };
  return (
    <p>
      <Link to={{ ...rankingIn({ ...view, question }), school }} aria-label={words.openFor(what)}>
        {words.open}
      </Link>
    </p>
  );
}
