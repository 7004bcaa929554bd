import type { InstitutionName } from './institution.js';
import { type InstitutionIndex, type NamedBy, type NamedInstitution, nameWords } from './institution-index.js';

/** What kind of body an institution is, as far as it decides whose work an affiliation is. */
export type BodyKind = 'university' | 'hospital' | 'other';

/** An institution that a mention means, once a medical school has been led to its university. */
export interface Resolved {
  readonly institution: InstitutionName;
  readonly by: NamedBy;
  /** Whether the name says one body and the registry, in the successor of a withdrawn record, another. */
  readonly disputed: boolean;
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
  const sure = (institution: InstitutionName): Resolved => ({ institution, by, disputed: false });
  if (!isMedicalSchool(words)) return sure(living);
  const within = universityWithin(index, words);
  const over = isMedicalSchool(nameWords(living.name)) ? universityOver(index, living) : living;
  if (over.status === 'active' && kindOf(over) === 'university') {
    if (by === 'school' && isDisputed(index, over)) return { institution: over, by, disputed: true };
    return sure(by === 'school' && within !== undefined && isParent(within, over) ? within : over);
  }
  if (within === undefined) return sure(over);
  return { institution: within, by, disputed: living !== named.institution };
}

/** Whether words name a school of medicine: "medical school", "faculty of medicine" and their like. */
export function isMedicalSchool(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    return (SCHOOL_WORDS.has(word) && MEDICAL_WORDS.has(next)) || (word === 'medical' && SCHOOL_WORDS.has(next));
  });
}

/** Whether an institution teaches, heals, or does neither. An institute within a university is not itself one. */
export function kindOf(institution: InstitutionName): BodyKind {
  if (institution.types.includes('education')) return isInstitute(institution) ? 'other' : 'university';
  return institution.types.includes('healthcare') ? 'hospital' : 'other';
}

/** Whether a body recorded as education is an institute within another: it has a parent and no word for a school. */
function isInstitute({ types, name, relationships }: InstitutionName): boolean {
  if (!types.includes('education') || !relationships.some(({ kind }) => kind === 'parent')) return false;
  return !nameWords(name).some((word) => TEACHING.has(word));
}

/** Whether a university is over a body, by however many steps of the registry. */
export function isOver(index: InstitutionIndex, university: InstitutionName, body: InstitutionName): boolean {
  let level: InstitutionName[] = [body];
  for (let step = 0; step < MOST_STEPS && level.length > 0; step += 1) {
    const parents = level.flatMap(({ relationships }) => relationships.filter(({ kind }) => kind === 'parent'));
    if (parents.some(({ ror }) => ror === university.ror)) return true;
    level = parents.flatMap(({ ror }) => index.byRor.get(ror) ?? []);
  }
  return false;
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

/** Whether the registry has closed the record of a university's school of medicine in favour of a body that is none. */
function isDisputed(index: InstitutionIndex, university: InstitutionName): boolean {
  const school = [...nameWords(university.name), 'school', 'medicine'].join(' ');
  return (index.byName.get(school) ?? []).some(({ institution }) => {
    const living = successorOf(index, institution);
    return living !== institution && kindOf(living) !== 'university';
  });
}

function isParent(parent: InstitutionName, institution: InstitutionName): boolean {
  return (
    !isSystem(parent) && institution.relationships.some(({ kind, ror }) => kind === 'parent' && ror === parent.ror)
  );
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
