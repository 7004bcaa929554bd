import { chooseBody } from './choose-body.js';
import { findAcronyms } from './find-acronyms.js';
import { findMentions, type Mention } from './find-mentions.js';
import type { AffiliationMatch } from './institution.js';
import { type InstitutionIndex, isTelling } from './institution-index.js';
import { bodiesOf } from './mentioned-body.js';
import { isMedicalSchool } from './resolve-mention.js';
import { type SplitAffiliation, splitAffiliation } from './split-affiliation.js';

/**
 * The institution that an affiliation names, or none. Every name in it is found and led to the body the registry
 * gives its work to; where two bodies are named and neither clearly holds the work, the answer is none.
 */
export function matchAffiliation(index: InstitutionIndex, text: string): AffiliationMatch {
  const split = splitAffiliation(text);
  const { words, bounds } = split;
  const mentions = findMentions(index, split);
  const bodies = mentions.flatMap((mention) => bodiesOf(index, mention, words, bounds));
  const named = { text, ...chooseBody(index, bodies, hasUnfoundSchool(index, split, mentions)) };
  if (bodies.some((body) => !body.open || body.disputed)) return named;
  const acronyms = findAcronyms(index, text, split).flatMap((mention) => bodiesOf(index, mention, words, bounds));
  const short = chooseBody(
    index,
    acronyms.filter((body) => body.placed),
    false,
  );
  return short.institution === null ? named : { text, ...short, score: 0.8 };
}

/** Whether a part names a medical school ("Geisel School of Medicine") that is in no mention: then whose work it is stays unknown. */
function hasUnfoundSchool(
  index: InstitutionIndex,
  { words, bounds }: SplitAffiliation,
  mentions: readonly Mention[],
): boolean {
  const isFound = (at: number): boolean => mentions.some((m) => at >= m.start && at < m.start + m.words.length);
  const cuts = [...bounds].sort((a, b) => a - b);
  return cuts.some((from, cut) => {
    const rest = words.slice(from, cuts[cut + 1]).filter((_, step) => !isFound(from + step));
    return isMedicalSchool(rest) && rest.some((word) => isTelling(index, word) && /^\p{L}{3,}$/u.test(word));
  });
}
