import type { ReactNode } from 'react';
import '../style/edition.css';

/** A fact with its name; left out where there is none. */
export interface NamedFact {
  readonly key: string;
  readonly name: ReactNode;
  readonly fact: ReactNode;
  /** Whether it takes the whole width. */
  readonly wide?: boolean;
}

/** Facts under their names, side by side where there is room. */
export function FactList({ facts }: { readonly facts: readonly (NamedFact | null)[] }) {
  return (
    <dl className="fact-list">
      {facts
        .filter((fact) => fact !== null)
        .map(({ key, name, fact, wide }) => (
          <div key={key} className={wide ? 'fact-wide' : undefined}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A digest, cut short to the eye and whole to whoever copies or hovers over it. */
export function ShortDigest({ digest }: { readonly digest: string }) {
  return (
    <code className="digest" title={digest}>
      {digest}
    </code>
  );
}
