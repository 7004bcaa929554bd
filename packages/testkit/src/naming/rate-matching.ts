import { type InstitutionIndex, matchAffiliation, matchName, type NameIndex, type SchoolId } from '@bearings/core';

/** How many names went to their school, to none, to another's; and how many had become another school's own name. */
export interface NameRates {
  readonly right: number;
  readonly none: number;
  readonly wrong: readonly string[];
  /** "ACOM" is what is left of "ARCOM", and the name of another college: to say so is no error. */
  readonly becameAnother: number;
}

/** Matches names that mean known schools. `known` are the spellings of all schools, folded as `foldCase` folds. */
export function rateNames(
  index: NameIndex,
  names: readonly { readonly name: string; readonly school: SchoolId }[],
  known: ReadonlyMap<string, ReadonlySet<SchoolId>>,
): NameRates {
  const wrong: string[] = [];
  let [right, none, becameAnother] = [0, 0, 0];
  for (const { name, school } of names) {
    const found = matchName(index, name).school;
    if (found === school) right += 1;
    else if (found === null) none += 1;
    else if (known.get(foldCase(name))?.has(found)) becameAnother += 1;
    else wrong.push(`${name}: ${school}, not ${found}`);
  }
  return { right, none, wrong, becameAnother };
}

/** A name without case, marks and spaces. */
export function foldCase(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many affiliations of institutions that are in the index were answered rightly, wrongly or not; and the others. */
export interface AffiliationRates {
  readonly rows: number;
  readonly right: number;
  readonly wrong: number;
  /** right / (right + wrong) */
  readonly precision: number;
  /** right / rows */
  readonly recall: number;
  /** Rows whose institution is not in the index, and how many of them were answered all the same. */
  readonly outside: number;
  readonly outsideAnswered: number;
}

/**
 * Matches affiliations to the institutions given for them. With `follow`, an institution whose record the registry
 * has closed stands for its successor, as the registry asks; without, only the id itself is right.
 */
export function rateAffiliations(
  index: InstitutionIndex,
  rows: readonly { readonly affiliation: string; readonly ror: string }[],
  follow: boolean,
): AffiliationRates {
  let [inside, right, wrong, outside, outsideAnswered] = [0, 0, 0, 0, 0];
  for (const { affiliation, ror } of rows) {
    const meant = follow ? successor(index, ror) : ror;
    const found = matchAffiliation(index, affiliation).institution;
    if (!index.byRor.has(ror)) {
      outside += 1;
      if (found !== null) outsideAnswered += 1;
    } else {
      inside += 1;
      if (found === meant) right += 1;
      else if (found !== null) wrong += 1;
    }
  }
  const precision = right / (right + wrong);
  return { rows: inside, right, wrong, precision, recall: right / inside, outside, outsideAnswered };
}

function successor(index: InstitutionIndex, ror: string): string {
  const record = index.byRor.get(ror);
  if (record === undefined || record.status === 'active') return ror;
  const next = record.relationships.filter(({ kind }) => kind === 'successor');
  return next.length === 1 && next[0]!.ror !== ror ? successor(index, next[0]!.ror) : ror;
}
