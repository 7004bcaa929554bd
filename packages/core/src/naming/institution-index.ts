import { foldWords, tellingWords } from './fold-name.js';
import type { InstitutionAlias, InstitutionName } from './institution.js';
import { COMMON_WORDS } from './name-words.js';

/** A word in the names of more countries than this is a topic ("cancer", "translational"), not a place or a person. */
const TOPIC_COUNTRIES = 12;
/** The endings of sciences and treatments, which are topics however rare. */
const SCIENCE = /(?:ology|omics?|istry|iatrics?|iatry|surgery|therapy|anatomy|genetics|physics)$/u;

/** How a name belongs to an institution; the earlier kinds speak louder. */
export type NamedBy = 'name' | 'alias' | 'school' | 'acronym';

/** One institution that a name may mean. */
export interface NamedInstitution {
  readonly institution: InstitutionName;
  readonly by: NamedBy;
}

/** What is known of the names of institutions, ready to be asked by `matchAffiliation`. */
export interface InstitutionIndex {
  /** The number of institutions. */
  readonly size: number;
  readonly byRor: ReadonlyMap<string, InstitutionName>;
  /** Institutions by the telling words of a name, joined by a space. */
  readonly byName: ReadonlyMap<string, readonly NamedInstitution[]>;
  /** Of several institutions of one name, the one that a further name gives it to. */
  readonly preferred: ReadonlyMap<string, string>;
  readonly byAcronym: ReadonlyMap<string, readonly NamedInstitution[]>;
  /** The most words of a name that begins with a word. */
  readonly longest: ReadonlyMap<string, number>;
  /** In the names of how many countries a word is: a topic is in many, a place or a person in few. */
  readonly spread: ReadonlyMap<string, number>;
}

/**
 * Builds the index of institutions. `further` adds names their records do not carry; such a name never takes over a
 * name that another institution's record claims.
 */
export function buildInstitutionIndex(
  institutions: readonly InstitutionName[],
  further: readonly InstitutionAlias[] = [],
): InstitutionIndex {
  const byRor = new Map(institutions.map((institution) => [institution.ror, institution] as const));
  const byName = new Map<string, NamedInstitution[]>();
  const byAcronym = new Map<string, NamedInstitution[]>();
  const longest = new Map<string, number>();
  const countries = new Map<string, Set<string>>();
  const add = (words: readonly string[], institution: InstitutionName, by: NamedBy): void => {
    if (words.length === 0) return;
    for (const word of words) countries.set(word, (countries.get(word) ?? new Set()).add(institution.country));
    push(byName, words.join(' '), { institution, by });
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0));
  };
  for (const institution of institutions) {
    const main = nameWords(institution.name);
    add(main, institution, 'name');
    for (const name of institution.labels) add(nameWords(name), institution, 'alias');
    for (const name of institution.aliases) add(nameWords(name), institution, 'alias');
    for (const acronym of institution.acronyms) push(byAcronym, acronym, { institution, by: 'acronym' });
  }
  const preferred = new Map<string, string>();
  for (const { ror, name } of further) {
    const institution = byRor.get(ror);
    const words = nameWords(name);
    const claimed = byName.get(words.join(' '));
    if (institution !== undefined && claimed === undefined) add(words, institution, 'school');
    else if (claimed?.some((named) => named.institution === institution)) preferred.set(words.join(' '), ror);
  }
  for (const [key, institution] of withoutCity(institutions, byName)) add(key.split(' '), institution, 'alias');
  const spread = new Map([...countries].map(([word, of]) => [word, of.size] as const));
  return { size: byRor.size, byRor, byName, byAcronym, longest, spread, preferred };
}

/** The telling words of a name of an institution, in their order. */
export function nameWords(name: string): string[] {
  return tellingWords(foldWords(name));
}

/** Whether a word is a place's or a person's rather than a topic. */
export function isTelling(index: InstitutionIndex, word: string): boolean {
  if (COMMON_WORDS.has(word) || SCIENCE.test(word)) return false;
  return (index.spread.get(word) ?? Number.POSITIVE_INFINITY) <= TOPIC_COUNTRIES;
}

/** Names of universities without the city at their end ("Hebrew University"), where no record claims the short name. */
function withoutCity(
  institutions: readonly InstitutionName[],
  claimed: ReadonlyMap<string, unknown>,
): [key: string, institution: InstitutionName][] {
  const short: [string, InstitutionName][] = [];
  for (const institution of institutions) {
    if (institution.status !== 'active' || !institution.types.includes('education')) continue;
    const words = nameWords(institution.name);
    const city = nameWords(institution.city);
    const rest = words.slice(0, words.length - city.length);
    if (city.length === 0 || !words.join(' ').endsWith(` ${city.join(' ')}`)) continue;
    if (rest.includes('university') && rest.length > 1 && !claimed.has(rest.join(' ')))
      short.push([rest.join(' '), institution]);
  }
  return short;
}

function push(groups: Map<string, NamedInstitution[]>, key: string, named: NamedInstitution): void {
  const members = groups.get(key);
  if (members === undefined) groups.set(key, [named]);
  else if (!members.some((member) => member.institution === named.institution)) members.push(named);
}
