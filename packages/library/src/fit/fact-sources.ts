import type { Source } from '@bearings/core';
import type { Library } from '../library/library.js';

/** In the register, what this project put together itself, names and ids; in a person's own file of facts, the person. */
const OWN = 'OWN';

/** The sources that facts can be of, as the register has them. */
export function factSources(library: Library): readonly Source[] {
  return library.sources().filter(({ code }) => code !== OWN);
}
