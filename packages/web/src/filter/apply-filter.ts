import { distanceKm, hasProperty, type School } from '@bearings/core';
import type { LiveTable } from '../live/live-table.js';
import { LOCALE } from '../text/locale.js';
import { FACETS, type Facet, type Filter } from './filter.js';
import { type Aliases, indexSchools, type SearchIndex, searchSchools } from './search-schools.js';

const INDEXES = new WeakMap<readonly School[], { aliases: Aliases; locale: string; index: SearchIndex }>();

function indexOf(schools: readonly School[], aliases: Aliases): SearchIndex {
  const kept = INDEXES.get(schools);
  if (kept?.aliases === aliases && kept.locale === LOCALE.numbers) return kept.index;
  const index = indexSchools(schools, aliases);
  INDEXES.set(schools, { aliases, locale: LOCALE.numbers, index });
  return index;
}

/** Which rows of a table a filter shows: one mark per row as in MATCH, 0 where it is hidden. Places do not enter. */
export function applyFilter(table: Pick<LiveTable, 'schools'>, filter: Filter, aliases: Aliases): Uint8Array {
  const { schools } = table;
  const searched = filter.find.trim() !== '';
  const marks = searched
    ? searchSchools(indexOf(schools, aliases), filter.find)
    : new Uint8Array(schools.length).fill(1);
  const facets = FACETS.filter((facet) => filter[facet].length > 0);
  for (const [row, school] of schools.entries()) {
    if (marks[row] === 0) continue;
    if (!facets.every((facet) => hasProperty(school, facet, filter[facet])) || !isNear(school, filter)) marks[row] = 0;
  }
  return marks;
}

function isNear(school: School, { near }: Filter): boolean {
  if (near === null) return true;
  return school.place !== null && distanceKm(near, school.place) <= near.km;
}

/** A value of a property, and how many rows have it among those that the rest of the filter shows. */
export interface FacetValue {
  readonly value: string;
  readonly rows: number;
}

/**
 * The values that each property takes in a table, and how many rows each would show. A property's own choice does not
 * enter its counts: they say what one more tick would bring.
 */
export function countValues(
  table: Pick<LiveTable, 'schools'>,
  filter: Filter,
  aliases: Aliases,
): ReadonlyMap<Facet, readonly FacetValue[]> {
  return new Map(
    FACETS.map((facet) => {
      const marks = applyFilter(table, { ...filter, [facet]: [] }, aliases);
      const counts = new Map<string, number>();
      for (const [row, school] of table.schools.entries()) {
        const value = school[facet];
        if (value !== '') counts.set(value, (counts.get(value) ?? 0) + (marks[row] === 0 ? 0 : 1));
      }
      return [facet, [...counts].map(([value, rows]) => ({ value, rows }))] as const;
    }),
  );
}

/** How many schools of a table have no known place, so that no distance can be told. */
export function countUnplaced(table: Pick<LiveTable, 'schools'>): number {
  return table.schools.filter(({ place }) => place === null).length;
}
