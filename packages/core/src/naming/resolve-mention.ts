import type { InstitutionName } from './institution.js';
import { type InstitutionIndex, type NamedBy, type NamedInstitution, nameWords } from './institution-index.js';

/** What kind of body an institution is, as far as it decides whose work an affiliation is. */
export type BodyKind = 'university' | 'hospital' | 'other';

/** An institution that a mention means, once a medical school has been led to its university. */
export interface Resolved {
  readonly institution: InstitutionName;
  readonly by: NamedBy;
}

/** Words that make a part of a university a school of it; other parts recorded as education are institutes. */
const TEACHING: ReadonlySet<string> = new Set(['university', 'college', 'school', 'faculty', 'hochschule', 'medicine']);
const SCHOOL_WORDS: ReadonlySet<string> = new Set(['school', 'college', 'faculty']);
const MEDICAL_WORDS: ReadonlySet<string> = new Set(['medicine', 'medical']);
/** More steps than this from a withdrawn record to its living successor are a loop. */
const MOST_STEPS = 4;

/**
 * Leads a name to the institution the registry would give its work to: the medical school to its university, a
 * withdrawn record to its successor.
 */
export function resolveNamed(index: InstitutionIndex, words: readonly string[], named: NamedInstitution): Resolved {
  const { by } = named;
  const living = successorOf(index, named.institution);
  if (!isMedicalSchool(words)) return { institution: living, by };
  const within = universityWithin(index, words);
  const over = isMedicalSchool(nameWords(living.name)) ? universityOver(index, living) : living;
  if (over.status !== 'active' || kindOf(over) !== 'university') return { institution: within ?? over, by };
  return { institution: within !== undefined && isParent(within, over) ? within : over, by };
}

/** Whether words name a school of medicine: "medical school", "faculty of medicine" and their like. */
export function isMedicalSchool(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    return (SCHOOL_WORDS.has(word) && MEDICAL_WORDS.has(next)) || (word === 'medical' && SCHOOL_WORDS.has(next));
  });
}

/** Whether an institution teaches, heals, or does neither. An institute within a university is not itself one. */
export function kindOf({ types, name, relationships }: InstitutionName): BodyKind {
  if (types.includes('education')) {
    const within = relationships.some(({ kind }) => kind === 'parent');
    return within && !nameWords(name).some((word) => TEACHING.has(word)) ? 'other' : 'university';
  }
  return types.includes('healthcare') ? 'hospital' : 'other';
}

/** The university whose whole name is a part of a longer name: "Duke University" in "Duke University School of Medicine". */
function universityWithin(index: InstitutionIndex, words: readonly string[]): InstitutionName | undefined {
  for (let length = words.length - 2; length > 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const run = words.slice(start, start + length);
      if (!run.includes('university') || isMedicalSchool(run)) continue;
      const living = (index.byName.get(run.join(' ')) ?? []).map((named) => successorOf(index, named.institution));
      const universities = new Set(living.filter((institution) => kindOf(institution) === 'university'));
      if (universities.size === 1) return [...universities][0];
    }
  }
  return undefined;
}

function successorOf(index: InstitutionIndex, institution: InstitutionName): InstitutionName {
  let at = institution;
  for (let step = 0; step < MOST_STEPS && at.status !== 'active'; step += 1) {
    const next = at.relationships.filter(({ kind }) => kind === 'successor').map(({ ror }) => index.byRor.get(ror));
    if (next.length !== 1 || next[0] === undefined) break;
    at = next[0];
  }
  return at;
}

function isParent(parent: InstitutionName, institution: InstitutionName): boolean {
  return !isSystem(parent) && institution.relationships.some(({ kind, ror }) => kind === 'parent' && ror === parent.ror);
}

function isSystem(institution: InstitutionName): boolean {
  return /\bsystem\b/iu.test(institution.name);
}

/** The university over a medical school with a record of its own; a system of universities is none. */
function universityOver(index: InstitutionIndex, school: InstitutionName): InstitutionName {
  let at = school;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const parents = at.relationships.filter(({ kind }) => kind === 'parent');
    const parent = parents.length === 1 ? index.byRor.get(parents[0]!.ror) : undefined;
    if (parent === undefined || isSystem(parent)) break;
    at = parent;
    if (kindOf(at) === 'university' && nameWords(at.name).includes('university')) return at;
  }
  return school;
}
