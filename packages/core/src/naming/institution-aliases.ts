import type { School } from '../school.js';
import type { Alias } from './alias.js';
import type { InstitutionAlias } from './institution.js';
import { nameWords } from './institution-index.js';
import { COMMON_WORDS } from './name-words.js';

/**
 * The names of our schools as further names of their ROR records, so that "Keck School of Medicine" is found to be the
 * University of Southern California. Short forms and acronyms are left out: in a sentence they are other words.
 */
export function institutionAliases(schools: readonly School[], aliases: readonly Alias[]): InstitutionAlias[] {
  const rors = new Map(schools.map((school) => [school.id, school.rorId] as const));
  const named = [...schools.map(({ id, name }) => ({ school: id, alias: name, kind: 'official' })), ...aliases];
  return named
    .filter(({ alias, kind }) => kind !== 'acronym' && saysWhat(nameWords(alias)))
    .map(({ school, alias }) => ({ ror: rors.get(school) ?? '', name: alias }))
    .filter(({ ror }) => ror !== '');
}

/** Whether a name says both what it is ("school", "university") and which. */
function saysWhat(words: readonly string[]): boolean {
  return words.some((word) => COMMON_WORDS.has(word)) && words.some((word) => !COMMON_WORDS.has(word));
}
