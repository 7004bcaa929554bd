/**
 * What the table shows of each school: all points as one bar, points or readings as numbers, or one indicator alone
 * ("only:h-index") as a bar with its reading.
 */
export type View = 'bars' | 'points' | 'readings' | `only:${string}`;

/** The view that is shown where none is asked for. */
export const USUAL_VIEW: View = 'bars';

/** Reads a view of an address; bars where it is none. "numbers" is what points were called first. */
export function readView(text: string | null): View {
  if (text === 'points' || text === 'readings') return text;
  if (text === 'numbers') return 'points';
  return text !== null && /^only:[a-z0-9-]+$/.test(text) ? (text as View) : USUAL_VIEW;
}

/** The indicator that is shown alone; null where all are. */
export function onlyOf(view: View): string | null {
  return view.startsWith('only:') ? view.slice('only:'.length) : null;
}

/** The view as it can be shown of a table: what it has no column for, and points of what has no scores, fall back to bars. */
export function viewOf(view: View, columns: readonly { readonly id: string }[], scored: boolean): View {
  const only = onlyOf(view);
  if (only !== null) return columns.some(({ id }) => id === only) ? view : USUAL_VIEW;
  if (view === 'readings') return columns.length > 0 ? view : USUAL_VIEW;
  return scored ? view : USUAL_VIEW;
}
