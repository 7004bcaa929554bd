import { type Dialect, isOneOf, literal, whole } from '../dialect/dialect.js';
import type { CountingMethod, FieldLevel } from '../method/method.js';

/** Which works a method counts; the letter stands for a row of `works`. */
export function isWantedWork(d: Dialect, w: string, { publications, coreSources }: CountingMethod): string {
  const { from, to, types, languages, retracted, xpac, coreOnly, complete, withoutSubfields } = publications;
  return [
    `${w}.pub_year between ${whole(from)} and ${whole(to)}`,
    isOneOf(d, `${w}.type`, types),
    ...(languages === null ? [] : [isOneOf(d, `${w}.language`, languages)]),
    ...(retracted ? [] : [`not ${w}.is_retracted`]),
    ...(xpac ? [] : [`not ${w}.is_xpac`]),
    ...(coreOnly && coreSources === null ? [`${w}.source_core`] : []),
    ...(complete
      ? [`${w}.source_id <> 0`, `${w}.authors > 0`, `${w}.institutions > 0`, `${w}.references_made > 0`]
      : []),
    ...(withoutSubfields.length === 0 ? [] : [`${w}.subfield_id not in (${withoutSubfields.map(whole).join(', ')})`]),
  ].join(' and ');
}

/** The year of a work and its type, by its place among those counted, as one number: works of both alike are held against each other. */
export function yearType(w: string, { publications: { types } }: CountingMethod): string {
  const places = types.map((type, place) => ` when ${w}.type = ${literal(type)} then ${whole(place)}`).join('');
  return types.length === 0 ? `${w}.pub_year * 100` : `${w}.pub_year * 100 + case${places} end`;
}

/** Relations of the table of affiliations that make an institution a school's own. */
export const OWN_RELATIONS: readonly string[] = ['component', 'joint'];

/** Whether an institution is a school's own; the letter stands for a row of `institution_schools`. */
export function isOwn(d: Dialect, s: string): string {
  return isOneOf(d, `${s}.relation`, OWN_RELATIONS);
}

/** What of the credits can be told apart without the work: most of those that a method does not count. */
export function mayCount(d: Dialect, c: string, { publications }: CountingMethod): string {
  const { from, to, types, retracted, xpac } = publications;
  return [
    `${c}.pub_year between ${whole(from)} and ${whole(to)}`,
    isOneOf(d, `${c}.type`, types),
    ...(retracted ? [] : [`not ${c}.is_retracted`]),
    ...(xpac ? [] : [`not ${c}.is_xpac`]),
  ].join(' and ');
}

/** Which references of a row of `refs` a method counts, for works of its own years. */
export function isWantedCitation(
  d: Dialect,
  r: string,
  { citations, publications, coreSources }: CountingMethod,
): string {
  const { to, types, retracted, xpac, coreOnly, yearsBefore } = citations;
  return [
    `${r}.cited_year between ${whole(publications.from)} and ${whole(publications.to)}`,
    `${r}.citing_year between ${whole(publications.from - yearsBefore)} and ${whole(to)}`,
    `${r}.citing_year >= ${r}.cited_year - ${whole(yearsBefore)}`,
    ...(types === null ? [] : [isOneOf(d, `${r}.citing_type`, types)]),
    ...(retracted ? [] : [`not ${r}.citing_retracted`]),
    ...(xpac ? [] : [`not ${r}.citing_xpac`]),
    ...(coreOnly && coreSources === null ? [`${r}.citing_core`] : []),
  ].join(' and ');
}

/** Columns of the fields that results are told of, from the widest to the finest, each of which lies in one of those before it. */
export function fieldsOf({ topics }: Pick<CountingMethod, 'topics'>): readonly string[] {
  return ['field_id', 'subfield_id', ...(topics ? ['topic_id'] : [])];
}

/** The column of a field level. */
export function fieldColumn(letter: string, level: FieldLevel): string {
  return `${letter}.${level}_id`;
}
