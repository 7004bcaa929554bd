import { NoAnswer } from '../../parts/states.js';
import type { FitFailure } from '../fit-store.js';

interface ApplyOptionProps {
  readonly checked: boolean;
  readonly label: string;
  readonly lead: string;
  onCheck(checked: boolean): void;
}

/** Something that can be on a file or not, with what it tells. */
export function ApplyOption({ checked, label, lead, onCheck }: ApplyOptionProps) {
  return (
    <label className="apply-option">
      <input type="checkbox" checked={checked} onChange={({ target }) => onCheck(target.checked)} />
      <span>{label}</span>
      <span className="small soft">{lead}</span>
    </label>
  );
}

interface SaveLineProps {
  readonly label: string;
  readonly isReady: boolean;
  readonly said: string;
  readonly failure: FitFailure | null;
  onSave(): void;
  onAgain(): void;
}

/** The button that saves a file, what came of it, and why not where it could not be written. */
export function SaveLine({ label, isReady, said, failure, onSave, onAgain }: SaveLineProps) {
  return (
    <>
      <p className="apply-said">
        <button type="button" className="button" disabled={!isReady} onClick={onSave}>
          {label}
        </button>
        <span role="status">{said}</span>
      </p>
      {failure && <NoAnswer asked={{ ...failure, again: onAgain }} />}
    </>
  );
}
