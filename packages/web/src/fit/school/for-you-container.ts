import { speakOfFit } from '../../text/fit-language.js';

/** What a person's own list says of a school, once its sentences are there. */
export async function loadForYou() {
  const [{ ForYou }] = await Promise.all([import('./for-you.js'), speakOfFit()]);
  return { default: ForYou };
}
