import type { ReactNode } from 'react';
import { W } from '../text/language.js';
import { useWide } from './use-wide.js';

/** What stands beside the table; where there is no room beside it, folded up above it, so that the table comes first. */
export function Rail({ children }: { readonly children: ReactNode }) {
  const wide = useWide('rail');
  if (wide) {
    return (
      <aside className="rail" aria-label={W.rail.label}>
        {children}
      </aside>
    );
  }
  return (
    <aside className="rail" aria-label={W.rail.label}>
      <details className="rail-fold">
        <summary>{W.rail.label}</summary>
        <div className="rail-folded">{children}</div>
      </details>
    </aside>
  );
}
