import type { ReactNode } from 'react';
import { W } from '../text/language.js';
import { useWide } from './use-wide.js';

/** What stands beside the table; where there is no room beside it, folded up above it, so that the table comes first. */
export function Rail({ children, label = W.rail.label }: { readonly children: ReactNode; readonly label?: string }) {
  const wide = useWide('rail');
  if (wide) {
    return (
      <aside className="rail" aria-label={label}>
        {children}
      </aside>
    );
  }
  return (
    <aside className="rail" aria-label={label}>
      <details className="rail-fold">
        <summary>{label}</summary>
        <div className="rail-folded">{children}</div>
      </details>
    </aside>
  );
}
