import type { NameIndex } from './name-index.js';
import type { NameHints, NameMatch } from './name-match.js';

/** The school that a printed name means, or none. Precision first: a wrong match is worse than none. */
export function matchName(_index: NameIndex, _name: string, _hints: NameHints = {}): NameMatch {
  throw new Error('not built yet');
}

/** Matches the names of a column, in its order. */
export function matchColumn(index: NameIndex, names: readonly string[], hints: NameHints = {}): NameMatch[] {
  return names.map((name) => matchName(index, name, hints));
}
