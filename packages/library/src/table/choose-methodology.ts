import type { Methodology } from '@bearings/core';
import type { PublishedTable } from '@bearings/intake';
import type { Library } from '../library/library.js';

/**
 * The methodology that is shipped for a table of Medicine with just these indicators, the latest of them. Other
 * subjects have other weights, and none is shipped for them.
 */
export function chooseMethodology(library: Library, published: PublishedTable): Methodology | null {
  if (!/\bmedicine\b/i.test(published.title) || /veterinary|dentistry/i.test(published.title)) return null;
  const indicators = published.indicators.map(({ id }) => id).sort();
  const fits = (m: Methodology): boolean =>
    m.id.startsWith('qs-medicine-') &&
    JSON.stringify(m.indicators.map(({ indicator }) => indicator).sort()) === JSON.stringify(indicators);
  return library.methodologies().filter(fits).at(-1) ?? null;
}
