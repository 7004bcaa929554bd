import { type Dialect, isOneOf, whole } from '../dialect/dialect.js';
import type { CountingMethod, FieldLevel } from '../method/method.js';

/** Which works a method counts; the letter stands for a row of `works`. */
export function isWantedWork(w: string, { publications }: CountingMethod): string {
  const { from, to, types, languages, retracted, xpac, coreOnly, complete, withoutSubfields } = publications;
  return [
    `${w}.pub_year between ${whole(from)} and ${whole(to)}`,
    isOneOf(`${w}.type`, types),
    ...(languages === null ? [] : [isOneOf(`${w}.language`, languages)]),
    ...(retracted ? [] : [`not ${w}.is_retracted`]),
    ...(xpac ? [] : [`not ${w}.is_xpac`]),
    ...(coreOnly ? [`${w}.source_core`] : []),
    ...(complete
      ? [`${w}.source_id <> 0`, `${w}.authors > 0`, `${w}.institutions > 0`, `${w}.references_made > 0`]
      : []),
    ...(withoutSubfields.length === 0 ? [] : [`not (${isOneOf(`${w}.subfield_id`, withoutSubfields)})`]),
  ].join(' and ');
}

/** Which references of a row of `refs` to a row of `pubs` a method counts. */
export function isWantedCitation(r: string, p: string, { citations, publications }: CountingMethod): string {
  const { to, types, retracted, xpac, coreOnly, yearsBefore } = citations;
  return [
    `${r}.citing_year between ${whole(publications.from - yearsBefore)} and ${whole(to)}`,
    `${r}.citing_year >= ${p}.pub_year - ${whole(yearsBefore)}`,
    ...(types === null ? [] : [isOneOf(`${r}.citing_type`, types)]),
    ...(retracted ? [] : [`not ${r}.citing_retracted`]),
    ...(xpac ? [] : [`not ${r}.citing_xpac`]),
    ...(coreOnly ? [`${r}.citing_core`] : []),
  ].join(' and ');
}

/** Whether the signatures of two works leave it open that they share an author. */
export function bothBitsSet(d: Dialect, a: string, b: string): string {
  return ['s1', 's2'].map((s) => `${d.bothBits(`${a}.${s}`, `${b}.${s}`)} <> 0`).join(' and ');
}

/** The column of a field level. */
export function fieldColumn(letter: string, level: FieldLevel): string {
  return `${letter}.${level}_id`;
}
