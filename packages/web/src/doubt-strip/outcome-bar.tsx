import { useEffect, useRef, useState } from 'react';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { movesLittle, type Outcomes } from './use-outcomes.js';

/** Starts and stops the view of single draws, and says aloud that they are seen. */
export function OutcomeBar({ outcomes, ready }: { readonly outcomes: Outcomes; readonly ready: boolean }) {
  const words = W.doubtStrip.outcomes;
  const { drawn, running, show, stop } = outcomes;
  const steps = movesLittle();
  const said = useSaid(outcomes);
  return (
    <div className="outcomes">
      {/* One button throughout, so that it keeps the focus. */}
      <button type="button" className="button" disabled={!ready && drawn === null} onClick={running ? stop : show}>
        {running ? words.stop : steps ? (drawn ? words.next : words.step) : words.start}
      </button>
      {steps && drawn !== null && (
        <button type="button" className="button" onClick={stop}>
          {words.back}
        </button>
      )}
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

/** What is said aloud: that draws run, each one that was asked for, and that they have stopped. */
function useSaid({ drawn, running }: Outcomes): string {
  const words = W.doubtStrip.outcomes;
  const [said, setSaid] = useState('');
  const before = useRef(false);
  const one = drawn && !running ? words.one(formatCount(drawn.index + 1), formatCount(drawn.of)) : '';
  const shown = drawn !== null;
  useEffect(() => {
    if (shown) setSaid(running ? words.running : one);
    else if (before.current) setSaid(words.stopped);
    before.current = shown;
  }, [shown, running, one, words]);
  return said;
}
