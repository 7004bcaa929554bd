import { type ReactNode, useId, useRef } from 'react';
import { Link } from '../address/link.js';
import { W } from '../text/language.js';
import type { TERMS } from '../text/en/terms.js';
import { placeBelow } from './place-below.js';
import '../style/term.css';

/** A word of the field that has a meaning in the glossary. */
export type TermId = keyof (typeof TERMS)['list'];

interface TermProps {
  readonly id: TermId;
  /** The word as it stands here; the glossary's own where nothing is given. */
  readonly children?: ReactNode;
}

/**
 * A word of the field that says what it means when it is pressed: by pointer, touch, Enter or space. Escape or a press
 * elsewhere closes it. Must not stand in a link, a button or a summary.
 */
export function Term({ id, children }: TermProps) {
  const popover = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const { word, meaning } = W.terms.list[id];
  return (
    <>
      <button ref={opener} type="button" className="term" popoverTarget={popover}>
        {children ?? word}
      </button>
      <span
        id={popover}
        popover="auto"
        role="note"
        className="meaning"
        onToggle={(event) => {
          if (event.newState === 'open' && opener.current) placeBelow(opener.current, event.currentTarget);
        }}
      >
        <span className="meaning-word">{word}</span>
        <span className="meaning-text">{meaning}</span>
        <Link to={{ page: 'glossary' }} className="meaning-all">
          {W.terms.all}
        </Link>
      </span>
    </>
  );
}
