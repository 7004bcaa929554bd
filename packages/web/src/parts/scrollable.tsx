import type { ReactNode } from 'react';

/** What is too wide for a narrow page scrolls sideways, and can be reached by keyboard to do so. */
export function Scrollable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus to be scrolled by keys
    <section className="wide" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
