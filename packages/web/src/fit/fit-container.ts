import { speakOfFit } from '../text/fit-language.js';

/** The pages of a person's own list, once their sentences are there. */
export async function loadFit() {
  const [page] = await Promise.all([import('./fit-page.js'), speakOfFit()]);
  return page;
}
