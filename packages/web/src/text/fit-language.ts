import { EN_FIT, type FitWords } from './en/fit-words.js';
import { addWords, type Language } from './language.js';

/** The sentences about a person's own list, in the language that is spoken now. Read it where a sentence is shown. */
export let F: FitWords = EN_FIT;

/** Fetches the sentences, and keeps them in the language of the page from then on. */
export function speakOfFit(): Promise<void> {
  return addWords(load);
}

async function load({ code, disguise }: Language): Promise<void> {
  if (disguise) F = (await disguise())(EN_FIT) as FitWords;
  else F = code === 'es' ? (await import('./es/fit-words.js')).ES_FIT : EN_FIT;
}
