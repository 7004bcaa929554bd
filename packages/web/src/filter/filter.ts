/** Which schools of a table are shown. A filter hides rows; it never moves a rank. */
export interface Filter {
  /** Words that must occur in a school's names or place. */
  readonly find: string;
  readonly country: readonly string[];
  readonly state: readonly string[];
  readonly control: readonly string[];
  readonly degree: readonly string[];
  readonly status: readonly string[];
  /** Within so many kilometres of a place. */
  readonly near: Near | null;
}

/** A circle on the earth. */
export interface Near {
  readonly label: string;
  /** Degrees north and east. */
  readonly latitude: number;
  readonly longitude: number;
  readonly km: number;
}

/** Nothing is hidden. */
export const NO_FILTER: Filter = { find: '', country: [], state: [], control: [], degree: [], status: [], near: null };

const LISTS = ['country', 'state', 'control', 'degree', 'status'] as const;

/** Reads the filter of an address; what cannot be read hides nothing. */
export function readFilter(query: URLSearchParams): Filter {
  const lists = Object.fromEntries(LISTS.map((key) => [key, (query.get(key) ?? '').split(',').filter(Boolean)]));
  return { ...NO_FILTER, ...lists, find: query.get('find') ?? '', near: readNear(query.get('near')) };
}

/** Writes the filter into an address. */
export function writeFilter(filter: Filter, query: URLSearchParams): void {
  if (filter.find) query.set('find', filter.find);
  for (const key of LISTS) if (filter[key].length > 0) query.set(key, filter[key].join(','));
  const { near } = filter;
  if (near) query.set('near', `${near.latitude},${near.longitude},${near.km},${near.label}`);
}

function readNear(text: string | null): Near | null {
  const found = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,5}(?:\.\d+)?),(.{0,80})$/u.exec(text ?? '');
  if (!found) return null;
  const [latitude, longitude, km] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || km <= 0) return null;
  return { label: found[4] ?? '', latitude, longitude, km };
}
