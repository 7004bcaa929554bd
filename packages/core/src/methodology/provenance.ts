import type { Methodology } from './methodology.js';

/** The field of a methodology to which a JSON pointer (RFC 6901) points; undefined where there is none. */
export function findAt(methodology: Methodology, pointer: string): unknown {
  if (pointer === '') return methodology;
  if (!pointer.startsWith('/')) return undefined;
  let value: unknown = methodology;
  for (const token of pointer.slice(1).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
