import { FACETS, type Filter, type Near, NO_FILTER } from './filter.js';
import { isPoint } from './gazetteer.js';

/** Longer than any text a person searches for, and than any name of a place. */
const LONGEST = 200;
const MOST_VALUES = 300;
/** Half the way around the Earth. */
const FARTHEST_KM = 20_040;

/**
 * Sets the keys of a filter in a query: find, country, state, control, degree, status and near. What hides nothing is
 * left out; so is the reader's own position.
 */
export function writeFilter(filter: Filter, query: URLSearchParams): void {
  if (filter.find) query.set('find', filter.find);
  for (const facet of FACETS) {
    if (filter[facet].length > 0) query.set(facet, filter[facet].join(','));
  }
  const { near } = filter;
  if (near && !near.own) query.set('near', [near.latitude, near.longitude, near.km, near.label].join(','));
}

/** Reads a filter from a query. What cannot be read hides nothing. */
export function readFilter(query: URLSearchParams): Filter {
  const values = (facet: string): readonly string[] => [
    ...new Set(
      (query.get(facet) ?? '').split(',', MOST_VALUES).flatMap((value) => value.trim().slice(0, LONGEST) || []),
    ),
  ];
  return {
    ...NO_FILTER,
    find: (query.get('find') ?? '').slice(0, LONGEST),
    country: values('country'),
    state: values('state'),
    control: values('control'),
    degree: values('degree'),
    status: values('status'),
    near: readNear(query.get('near') ?? ''),
  };
}

function readNear(text: string): Near | null {
  const [latitude = '', longitude = '', km = '', ...label] = text.split(',');
  if ([latitude, longitude, km].some((part) => !/^-?\d{1,5}(\.\d{1,12})?$/.test(part))) return null;
  if (!isPoint(Number(latitude), Number(longitude)) || !isDistance(Number(km))) return null;
  return {
    latitude: Number(latitude),
    longitude: Number(longitude),
    km: Number(km),
    label: label.join(',').trim().slice(0, LONGEST),
    own: false,
  };
}

/** Whether a number of kilometres is a distance on the Earth that some school can lie within. */
export function isDistance(km: number): boolean {
  return km > 0 && km <= FARTHEST_KM;
}
