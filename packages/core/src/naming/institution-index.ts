import { foldWords, tellingWords } from './fold-name.js';
import type { InstitutionAlias, InstitutionName } from './institution.js';

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
    push(byName, words.join(' '), { institution, by });
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0));
  };
  for (const institution of institutions) {
    const main = nameWords(institution.name);
    for (const word of main) countries.set(word, (countries.get(word) ?? new Set()).add(institution.country));
    add(main, institution, 'name');
    for (const name of institution.labels) add(nameWords(name), institution, 'alias');
    for (const name of institution.aliases) add(nameWords(name), institution, 'alias');
    for (const acronym of institution.acronyms) push(byAcronym, acronym, { institution, by: 'acronym' });
  }
  for (const { ror, name } of further) {
    const institution = byRor.get(ror);
    const words = nameWords(name);
    if (institution !== undefined && !byName.has(words.join(' '))) add(words, institution, 'school');
  }
  const spread = new Map([...countries].map(([word, of]) => [word, of.size] as const));
  return { size: byRor.size, byRor, byName, byAcronym, longest, spread };
}

/** The telling words of a name of an institution; a country in brackets at its end ("Pfizer (Germany)") is left out. */
export function nameWords(name: string): string[] {
  return tellingWords(foldWords(name));
}

function push(groups: Map<string, NamedInstitution[]>, key: string, named: NamedInstitution): void {
  const members = groups.get(key);
  if (members === undefined) groups.set(key, [named]);
  else if (!members.some((member) => member.institution === named.institution)) members.push(named);
}
