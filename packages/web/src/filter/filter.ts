/** The properties of a school that are ticked from a list. */
export const FACETS = ['country', 'state', 'control', 'degree', 'status'] as const;
export type Facet = (typeof FACETS)[number];

/** Schools within some kilometres of a point. */
export interface Near {
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly km: number;
  /** The reader's own position: it stays out of the address until the reader asks for it there. */
  readonly own: boolean;
}

/** Which schools of a ranking are shown. A filter hides rows; it never changes a place. */
export interface Filter {
  readonly find: string;
  /** Values of which a school's property is one; empty for all. */
  readonly country: readonly string[];
  readonly state: readonly string[];
  readonly control: readonly string[];
  readonly degree: readonly string[];
  readonly status: readonly string[];
  readonly near: Near | null;
}

/** The filter that hides nothing. */
export const NO_FILTER: Filter = { find: '', country: [], state: [], control: [], degree: [], status: [], near: null };

/** How many kinds of condition are set, apart from the text that is searched for. */
export function countFilters(filter: Filter): number {
  return FACETS.filter((facet) => filter[facet].length > 0).length + (filter.near === null ? 0 : 1);
}

/** The filter with one value of a property added, or taken away where it was set. */
export function toggleValue(filter: Filter, facet: Facet, value: string): Filter {
  const values = filter[facet];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [facet]: next };
}
