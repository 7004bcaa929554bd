import { useEffect, useState } from 'react';
import { engine } from '../engine/engine.js';
import type { Outcome } from '../engine/outcome.js';
import type { OwnReproduction } from '../engine/own.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';

const SHOWN = 8;

/** A table held against its own arithmetic: how much of what is printed follows, and which rows do not. */
export function ReproductionReport({ edition }: { readonly edition: string }) {
  const words = W.own.reproduction;
  const [held, setHeld] = useState<Outcome<OwnReproduction> | null>(null);
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  useEffect(() => {
    let gone = false;
    engine()
      .reproduceOwn(edition)
      .then(
        (outcome) => {
          if (!gone) setHeld(outcome);
        },
        (thrown: unknown) => {
          if (!gone) setBug({ bug: thrown });
        },
      );
    return () => {
      gone = true;
    };
  }, [edition]);
  return (
    <section aria-labelledby="own-held">
      <h3 id="own-held">{words.title}</h3>
      {held === null && <Waiting words={words.working} />}
      {held !== null && held.kind !== 'ready' && <NoAnswer asked={{ ...held, again: () => setHeld(null) }} />}
      {held?.kind === 'ready' && (held.value === null ? <p>{words.none}</p> : <Report held={held.value} />)}
    </section>
  );
}

function Report({ held }: { readonly held: NonNullable<OwnReproduction> }) {
  const words = W.own.reproduction;
  const tallies = (['scores', 'ranks', 'bands', 'tiers'] as const).filter((what) => held[what].total > 0);
  return (
    <>
      <p>
        <strong>{held.reproduced ? words.yes : words.no}</strong> {words.by(words.from[held.methodology.from] ?? '')}.
      </p>
      <dl className="own-tallies">
        {tallies.map((what) => (
          <div key={what}>
            <dt>{words[what]}</dt>
            <dd>{words.tally(held[what].exact, held[what].total)}</dd>
          </div>
        ))}
      </dl>
      {held.misfits.length > 0 && (
        <details>
          <summary>{words.misfits(held.misfits.length)}</summary>
          <ul className="notes">
            {held.misfits.slice(0, SHOWN).map((misfit) => (
              <li key={`${misfit.row} ${misfit.what}`}>
                {words.misfit(misfit.row, misfit.name, misfit.printed, misfit.recomputed)}
              </li>
            ))}
            {held.misfits.length > SHOWN && <li>{words.more(held.misfits.length - SHOWN)}</li>}
          </ul>
        </details>
      )}
    </>
  );
}
