import { type ReactNode, useState } from 'react';

interface PartProps {
  readonly title: string;
  /** What it comes to, in a few words. */
  readonly finding?: string;
  /** Whether it is open until the reader says otherwise. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** What the reader has folded open or shut while the page is open, by the title of a part. */
const chosenBefore = new Map<string, boolean>();

/** A part of what is told of a school, which the reader folds open and shut; it stays so from school to school. */
export function Part({ title, finding = '', isOpen = false, children }: PartProps) {
  const [chosen, setChosen] = useState(chosenBefore.get(title) ?? null);
  const open = chosen ?? isOpen;
  return (
    <details
      className="fit-part"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === open) return;
        chosenBefore.set(title, currentTarget.open);
        setChosen(currentTarget.open);
      }}
    >
      <summary>
        <h3>{title}</h3>
        {finding !== '' && <span className="fit-part-finding small soft">{finding}</span>}
      </summary>
      <div className="fit-part-body">{children}</div>
    </details>
  );
}
