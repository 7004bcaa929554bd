import { type ReactNode, useId } from 'react';

interface FrameProps {
  readonly label: string;
  /** Whether the label is only heard, since it stands beside the control already. */
  readonly isLabelUnseen?: boolean | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with what is typed; null where nothing is. */
  readonly wrong?: string | null | undefined;
  /** Draws the control, with the ids that tie it to its label and its sentences. */
  children(ids: {
    readonly id: string;
    readonly describedBy: string | undefined;
    readonly isWrong: boolean;
  }): ReactNode;
}

/** A control with its label, why it is asked, and what is wrong with it. */
export function FieldFrame({ label, isLabelUnseen = false, hint = '', wrong = null, children }: FrameProps) {
  const id = useId();
  const described = [...(hint === '' ? [] : [`${id}hint`]), ...(wrong === null ? [] : [`${id}wrong`])];
  return (
    <div className="say-field">
      <label htmlFor={id} className={isLabelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      {children({ id, describedBy: described.join(' ') || undefined, isWrong: wrong !== null })}
      {hint !== '' && (
        <p id={`${id}hint`} className="small soft">
          {hint}
        </p>
      )}
      {wrong !== null && (
        <p id={`${id}wrong`} className="say-wrong small" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
