import type { EditionView } from '../address/question.js';

/** Of an address, the edition and what is asked of it. */
export function asView({ edition, question, digest }: EditionView): EditionView {
  return { edition, question, digest };
}
