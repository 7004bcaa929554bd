import { MOST_COMPARED } from '../address/route.js';

/** The list with a school put in or taken out; unchanged where it is full. */
export function toggleCompared(compare: readonly string[], school: string): readonly string[] {
  if (compare.includes(school)) return compare.filter((id) => id !== school);
  return compare.length >= MOST_COMPARED ? compare : [...compare, school];
}
