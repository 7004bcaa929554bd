import type { SchoolId, Source } from '@bearings/core';
import type { Fact, Field } from '@bearings/core/fit';
import type { OpenFacts } from '@bearings/library/fit';
import type { FieldCoverage, FitCoverage, FitSource, KeptThing } from '../engine/fit.js';
import type { Shelved } from './fit-shelf.js';

/** Of how many of these schools each field is known, of which years, by whom; every field of the catalogue in its order. */
export function coverFields(
  schools: readonly SchoolId[],
  { facts, fields, own }: Pick<OpenFacts, 'facts' | 'fields' | 'own'>,
): readonly FieldCoverage[] {
  return fields.map(({ id }: Field) => {
    const found = schools.map((school) => facts.all(school, id));
    const told = found.flat().filter(isTold);
    return {
      field: id,
      known: found.filter((list) => list.some(isTold)).length,
      missing: found.filter((list) => list.length > 0 && !list.some(isTold)).length,
      own: found.filter((list) => list.some((fact) => isTold(fact) && own.has(fact))).length,
      years: yearsOf(told),
      sources: [...new Set(told.map(({ source }) => source))].sort(),
      isLicensed: told.some(({ licence }) => licence === 'not-to-publish'),
    };
  });
}

/** The first and last year of facts; null where none has a year. */
export function yearsOf(facts: readonly Fact[]): FieldCoverage['years'] {
  const years = facts.flatMap(({ year }) => (year === null ? [] : [year])).sort((a, b) => a - b);
  return years.length === 0 ? null : { from: years[0]!, to: years.at(-1)! };
}

/** The sources that fields of a cohort are known from, by code; one that is in no register has its code alone. */
export function sourcesOf(covered: readonly FieldCoverage[], register: readonly Source[]): FitCoverage['sources'] {
  const known = new Map(register.map((source) => [source.code, source]));
  const codes = [...new Set(covered.flatMap(({ sources }) => sources))].sort();
  return codes.map((code): FitSource => {
    const { title, publisher, version, licence, note } = known.get(code) ?? BARE;
    return { code, title, publisher, version, licence, note };
  });
}

const BARE = { title: '', publisher: '', version: '', licence: '', note: '' };

/** Everything that is kept of a person, and how large it is. */
export function weighKept({ profile, facts, looks, grid }: Shelved): readonly KeptThing[] {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  return [
    ...(profile === null ? [] : [{ kind: 'profile', name: '', bytes: bytes(profile) } as const]),
    ...facts.map(({ name, text }) => ({ kind: 'facts', name, bytes: bytes(text) }) as const),
    ...(grid === null ? [] : [{ kind: 'grid', name: grid.name, bytes: grid.bytes.length } as const]),
    ...looks.map((look) => ({ kind: 'look', name: look.taken, bytes: bytes(JSON.stringify(look)) }) as const),
  ];
}

/** Whether a fact says something, and not only why it says nothing. */
function isTold({ value }: Fact): boolean {
  return value.kind !== 'missing';
}
