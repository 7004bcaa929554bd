import type { ReactNode } from 'react';
import { formatShare } from '../text/words.js';
import '../style/strip.css';

/** One part of a whole: what it is, how much of it, and the shade that stands for it. */
export interface SharePart {
  readonly key: string;
  readonly label: ReactNode;
  /** 0 to 1; the parts sum to 1. */
  readonly share: number;
  /** As it is written; the share as a percentage where nothing is given. */
  readonly words?: string;
  readonly shade: string;
}

/** A whole and its parts as one bar, with every part written under it: the list is the table of the bar. */
export function ShareBar({ title, parts }: { readonly title: string; readonly parts: readonly SharePart[] }) {
  return (
    <figure className="share">
      <figcaption>{title}</figcaption>
      <div className="share-bar" aria-hidden="true">
        {parts.map(({ key, share, shade }) => (
          <span key={key} className={`share-part ${shade}`} style={{ flexGrow: share }} />
        ))}
      </div>
      <ul className="share-list">
        {parts.map(({ key, label, share, words, shade }) => (
          <li key={key}>
            <span className={`share-key ${shade}`} aria-hidden="true" />
            {label}
            <span className="share-number">{words ?? formatShare(share)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
