import { queryOf } from '@bearings/contract';

/** Which column orders the table, and which way. */
export interface Sort {
  /** "place", "name", or the id of an indicator. */
  readonly by: string;
  readonly order: 'ascending' | 'descending';
}

/** What a ranking page shows; all of it stands in its address. */
export interface RankingRoute {
  readonly page: 'ranking';
  /** Null for the edition that is shown where none is asked for. */
  readonly edition: string | null;
  /** The school whose points are explained beside the table. */
  readonly school: string | null;
  readonly find: string;
  readonly sort: Sort;
  readonly view: 'bars' | 'numbers';
  readonly question: {
    readonly methodology: string | undefined;
    readonly cohort: string | undefined;
    readonly where: readonly string[];
    readonly weight: readonly string[];
  };
}

export type Route =
  | RankingRoute
  | { readonly page: 'editions' }
  | { readonly page: 'methods' }
  | { readonly page: 'method'; readonly methodology: string }
  | { readonly page: 'unknown' };

export const BY_PLACE: Sort = { by: 'place', order: 'ascending' };

/** Reads an address of the page. */
export function readRoute(path: string, search: string): Route {
  const [first, second, ...more] = path.split('/').filter(Boolean).map(decode);
  if (more.length > 0) return { page: 'unknown' };
  if (first === undefined) return readRanking(null, new URLSearchParams(search));
  if (first === 'editions') {
    return second === undefined ? { page: 'editions' } : readRanking(second, new URLSearchParams(search));
  }
  if (first === 'methods') return second === undefined ? { page: 'methods' } : { page: 'method', methodology: second };
  return { page: 'unknown' };
}

/** Writes a route as its address; what is as usual is left out. */
export function writeRoute(route: Route): string {
  if (route.page === 'editions') return '/editions';
  if (route.page === 'methods') return '/methods';
  if (route.page === 'method') return `/methods/${encodeURIComponent(route.methodology)}`;
  if (route.page === 'unknown') return '/';
  const path = route.edition === null ? '/' : `/editions/${encodeURIComponent(route.edition)}`;
  const shown = new URLSearchParams();
  if (route.school) shown.set('school', route.school);
  if (route.find) shown.set('find', route.find);
  if (route.sort.by !== BY_PLACE.by || route.sort.order !== BY_PLACE.order) {
    shown.set('sort', `${route.sort.order === 'descending' ? '-' : ''}${route.sort.by}`);
  }
  if (route.view !== 'bars') shown.set('view', route.view);
  const asked = queryOf(route.question).slice(1);
  const query = [asked, shown.toString()].filter(Boolean).join('&');
  return query === '' ? path : `${path}?${query}`;
}

/** The ranking of an edition as it is first seen. */
export function rankingOf(edition: string | null): RankingRoute {
  return readRanking(edition, new URLSearchParams());
}

function readRanking(edition: string | null, query: URLSearchParams): RankingRoute {
  const sort = query.get('sort') ?? BY_PLACE.by;
  return {
    page: 'ranking',
    edition,
    school: query.get('school'),
    find: query.get('find') ?? '',
    sort: sort.startsWith('-')
      ? { by: sort.slice(1), order: 'descending' }
      : { by: sort || BY_PLACE.by, order: 'ascending' },
    view: query.get('view') === 'numbers' ? 'numbers' : 'bars',
    question: {
      methodology: query.get('methodology') ?? undefined,
      cohort: query.get('cohort') ?? undefined,
      where: query.getAll('where'),
      weight: query.getAll('weight'),
    },
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
