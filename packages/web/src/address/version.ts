/** The form of addresses that this page writes. */
export const VERSION = 2;

/** Longer than any address the page writes, and short enough to read. */
const MOST = 16_000;

/** An address brought up to the present form, or the reason why it cannot be read. */
export type Migrated =
  | { readonly kind: 'query'; readonly query: URLSearchParams }
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number }
  | { readonly kind: 'later'; readonly version: string };

/** How to come from each form to the next. */
const STEPS: Readonly<Record<number, (query: URLSearchParams) => void>> = {
  // Form 1 wrote each weight by itself and knew two views.
  1: (query) => {
    const weights = query.getAll('weight').map((pair) => pair.replace('=', ':'));
    query.delete('weight');
    if (weights.length > 0) query.set('weights', weights.join(','));
    if (query.get('view') === 'numbers') query.set('view', 'points');
  },
};

/** Brings the query of an address up to the present form. One without a form is of the first. */
export function migrate(search: string): Migrated {
  if (search.length > MOST) return { kind: 'too-long', length: search.length, most: MOST };
  const query = new URLSearchParams(search);
  const stated = query.get('v');
  let version = stated === null ? 1 : /^[1-9]\d{0,5}$/.test(stated) ? Number(stated) : Number.NaN;
  if (!(version <= VERSION)) return { kind: 'later', version: String(stated).slice(0, 40) };
  for (; version < VERSION; version++) STEPS[version]?.(query);
  query.delete('v');
  return { kind: 'query', query };
}
