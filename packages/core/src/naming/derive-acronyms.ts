import type { School } from '../school.js';
import { foldWords } from './fold-name.js';
import { stateForms } from './place-words.js';

const UNSPOKEN: ReadonlySet<string> = new Set(['the', 'of', 'and', 'at', 'in', 'for', 'de', 'la', 'du']);

/**
 * Acronyms a name could be cut to: its initials with and without joining words, and with the postal code of the
 * state in place of the state's initial ("uva"). They propose candidates and never decide a match alone.
 */
export function deriveAcronyms(school: School, name: string): string[] {
  const words = foldWords(name);
  const spoken = words.filter((word) => !UNSPOKEN.has(word));
  const [code = '', ...states] = school.country === 'US' ? stateForms(school.state) : [];
  const withCode = spoken.map((word) => (states.includes(word) ? code : word.slice(0, 1))).join('');
  return [...new Set([initials(words), initials(spoken), withCode])].filter((text) => text.length > 1);
}

const initials = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join('');
