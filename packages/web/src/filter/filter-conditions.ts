import type { Condition } from '@bearings/core';
import { FACETS, type Filter } from './filter.js';

/** The part of a filter that a ranking can be asked for: schools with these properties and no others. Search and distance are none. */
export function conditionsOf(filter: Filter): readonly Condition[] {
  return FACETS.filter((facet) => filter[facet].length > 0).map((facet) => ({ property: facet, oneOf: filter[facet] }));
}

/** What is left of a filter where its conditions have become part of the question. */
export function withoutConditions(filter: Filter): Filter {
  return { ...filter, country: [], state: [], control: [], degree: [], status: [] };
}
