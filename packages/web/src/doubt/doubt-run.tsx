import type { DoubtStep } from '../engine/doubt-parcel.js';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';

interface DoubtRunProps {
  readonly step: DoubtStep | null;
  /** Ends the run and keeps what is done; nothing where it cannot be ended so. */
  readonly onStop?: () => void;
}

/** How far a run has come. */
export function DoubtRun({ step, onStop }: DoubtRunProps) {
  const said = step ? W.doubt.steps[step.range] : W.doubt.measuring;
  return (
    <p className="small doubt-progress">
      <progress aria-label={said} value={step?.done ?? 0} max={step?.of ?? 1} />{' '}
      <span className="soft">
        {said}
        {step && ` (${W.doubt.done(formatCount(step.done), formatCount(step.of))})`}…
      </span>
      {onStop && (
        <button type="button" className="button" onClick={onStop}>
          {W.doubt.page.stop}
        </button>
      )}
    </p>
  );
}
