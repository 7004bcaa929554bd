import { foldWords, tellingWords } from './fold-name.js';

/** The telling words of an affiliation, and the places among them where a part begins or ends. */
export interface SplitAffiliation {
  readonly words: readonly string[];
  /** Positions before which a comma, bracket, stroke, "and" or "at" stands, and around numbers of footnotes; with start and end. */
  readonly bounds: ReadonlySet<number>;
}

/** Splits an affiliation into its words, keeping in mind where its parts meet. */
export function splitAffiliation(text: string): SplitAffiliation {
  const words: string[] = [];
  const bounds = new Set<number>([0]);
  for (const part of text.split(/[,;:()[\]/|]|\s(?:and|at|&|-|–)\s/iu)) {
    for (const word of tellingWords(foldWords(part))) {
      if (/^\d{1,2}$/u.test(word)) bounds.add(words.length).add(words.length + 1);
      words.push(word);
    }
    bounds.add(words.length);
  }
  return { words, bounds };
}
