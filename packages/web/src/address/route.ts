import { WORKS_BY, type WorksBy } from '@bearings/contract';
import { type Filter, NO_FILTER } from '../filter/filter.js';
import { readFilter, writeFilter } from '../filter/filter-address.js';
import { readView as readTableView, USUAL_VIEW, type View } from '../table/view.js';
import { AS_IT_STANDS, type EditionView, readQuestion, viewOf, writeQuestion } from './question.js';
import { migrate, VERSION } from './version.js';

/** Which column orders the table, and which way. */
export interface Sort {
  /** "place", "name", another column of the table, or the id of an indicator. */
  readonly by: string;
  readonly order: 'ascending' | 'descending';
}

/** What a ranking page shows; all of it stands in its address. */
export interface RankingRoute extends EditionView {
  readonly page: 'ranking';
  /** Whether it stands in another page, without what surrounds it. */
  readonly embed: boolean;
  /** The school whose points are explained beside the table. */
  readonly school: string | null;
  /** Schools put aside to be compared. */
  readonly compare: readonly string[];
  readonly filter: Filter;
  readonly sort: Sort;
  readonly view: View;
}

/** One school's own page. */
export interface SchoolRoute extends EditionView {
  readonly page: 'school';
  readonly school: string;
  /** Schools put aside to be compared. */
  readonly compare: readonly string[];
}

/** The works behind a reading of a school, as many as a page of them holds. */
export interface WorksRoute extends EditionView {
  readonly page: 'works';
  readonly school: string;
  readonly indicator: string;
  readonly by: WorksBy;
  /** Only works that a work of one of their own authors cites. */
  readonly own: boolean;
  /** How many are passed over. */
  readonly from: number;
}

/** Schools side by side. */
export interface CompareRoute extends EditionView {
  readonly page: 'compare';
  readonly schools: readonly string[];
}

/** Two lists joined by lines; null where none is chosen yet. */
export interface ListsRoute {
  readonly page: 'lists';
  readonly left: EditionView | null;
  readonly right: EditionView | null;
  /** How many places are drawn; null for all. */
  readonly top: number | null;
}

/** Schools on the earth, coloured by a column. */
export interface MapRoute extends EditionView {
  readonly page: 'map';
  /** "score", or the id of an indicator; null as it is first seen. */
  readonly column: string | null;
}

/** How sure the places of an edition are. */
export interface DoubtRoute extends EditionView {
  readonly page: 'doubt';
  /** The weights that are admissible: "box25", "simplex". */
  readonly region: string;
  readonly draws: number;
  /** Null for the edition's own. */
  readonly seed: number | null;
  /** Three groups of indicators, of whose weights a map is drawn; null for the parts that the method has. */
  readonly groups: readonly (readonly string[])[] | null;
}

/** The parts of a person's own list that have an address. */
export const FIT_PARTS = ['ranking', 'profile', 'list', 'facts'] as const;
export type FitPartName = (typeof FIT_PARTS)[number];

/** A person's own list. Nothing of a profile stands in its address; the school looked at is behind "#", which no browser sends. */
export interface FitRoute {
  readonly page: 'fit';
  readonly part: FitPartName;
  readonly school: string | null;
}

export type Route =
  | RankingRoute
  | DoubtRoute
  | SchoolRoute
  | WorksRoute
  | CompareRoute
  | ListsRoute
  | MapRoute
  | FitRoute
  | { readonly page: 'own' }
  | { readonly page: 'editions' }
  | { readonly page: 'methods' }
  | { readonly page: 'method'; readonly methodology: string; readonly edition?: string | null }
  | { readonly page: 'glossary' }
  /** An address that this page cannot read. */
  | { readonly page: 'refused'; readonly why: 'later'; readonly version: string }
  | { readonly page: 'refused'; readonly why: 'too-long'; readonly length: number; readonly most: number }
  | { readonly page: 'unknown' };

export const BY_PLACE: Sort = { by: 'place', order: 'ascending' };

/** How many schools can be compared at once. */
export const MOST_COMPARED = 10;

/** Reads an address of the page, of this form or an earlier one. */
export function readRoute(path: string, search: string, hash = ''): Route {
  const migrated = migrate(search);
  if (migrated.kind === 'later') return { page: 'refused', why: 'later', version: migrated.version };
  if (migrated.kind === 'too-long')
    return { page: 'refused', why: 'too-long', length: migrated.length, most: migrated.most };
  const { query } = migrated;
  const [first, second, third, ...more] = path.split('/').filter(Boolean).map(decode);
  if (more.length > 0) return { page: 'unknown' };
  if (first === undefined) return readRanking(null, query, false);
  if (first === 'fit' && third === undefined) return readFit(second ?? 'ranking', hash);
  if (first === 'editions' && second !== undefined && third === 'doubt') return readDoubt(second, query);
  if (first === 'schools' && second !== undefined && third === 'works') return readWorks(second, query);
  if (third !== undefined) return { page: 'unknown' };
  if (second !== undefined) return readSecond(first, second, query);
  switch (first) {
    case 'embed':
      return readRanking(query.get('edition'), query, true);
    case 'editions':
    case 'methods':
    case 'glossary':
    case 'own':
      return { page: first };
    case 'doubt':
      return readDoubt(null, query);
    case 'compare':
      return { page: 'compare', ...readView(query), schools: readIds(query.get('schools')) };
    case 'map':
      return { page: 'map', ...readView(query), column: query.get('column') };
    case 'lists':
      return {
        page: 'lists',
        left: readSide(query.get('left')),
        right: readSide(query.get('right')),
        top: readTop(query),
      };
    default:
      return { page: 'unknown' };
  }
}

function readSecond(first: string, second: string, query: URLSearchParams): Route {
  if (first === 'editions') return readRanking(second, query, false);
  if (first === 'methods') return { page: 'method', methodology: second, edition: query.get('edition') };
  if (first === 'schools') {
    return { page: 'school', ...readView(query), school: second, compare: readIds(query.get('compare')) };
  }
  return { page: 'unknown' };
}

/** Writes a route as its address; what is as usual is left out. */
export function writeRoute(route: Route): string {
  const query = new URLSearchParams();
  const path = writePath(route, query);
  const text = query.toString();
  if (route.page === 'fit') return route.school === null ? path : `${path}#${encodeURIComponent(route.school)}`;
  // Commas and colons may stand in a query as they are, and a shorter link is a better one.
  return text === '' ? path : `${path}?v=${VERSION}&${text.replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}

function writePath(route: Route, query: URLSearchParams): string {
  switch (route.page) {
    case 'ranking':
      return writeRanking(route, query);
    case 'school':
      writeView(route, query);
      if (route.compare.length > 0) query.set('compare', route.compare.join(','));
      return `/schools/${encodeURIComponent(route.school)}`;
    case 'works':
      return writeWorks(route, query);
    case 'doubt':
      return writeDoubt(route, query);
    case 'compare':
      writeView(route, query);
      if (route.schools.length > 0) query.set('schools', route.schools.join(','));
      return '/compare';
    case 'map':
      writeView(route, query);
      if (route.column) query.set('column', route.column);
      return '/map';
    case 'lists':
      if (route.left) query.set('left', writeSide(route.left));
      if (route.right) query.set('right', writeSide(route.right));
      if (route.top !== TOP) query.set('top', route.top === null ? 'all' : String(route.top));
      return '/lists';
    case 'method':
      if (route.edition) query.set('edition', route.edition);
      return `/methods/${encodeURIComponent(route.methodology)}`;
    case 'fit':
      return route.part === 'ranking' ? '/fit' : `/fit/${route.part}`;
    case 'editions':
    case 'methods':
    case 'glossary':
    case 'own':
      return `/${route.page}`;
    case 'refused':
    case 'unknown':
      return '/';
  }
}

/** The ranking of an edition as it is first seen. */
export function rankingOf(edition: string | null): RankingRoute {
  return rankingIn(viewOf(edition));
}

/** The ranking of an edition with what is asked of it, as it is first seen. */
export function rankingIn({ edition, question, digest }: EditionView): RankingRoute {
  return {
    page: 'ranking',
    edition,
    question,
    digest,
    embed: false,
    school: null,
    compare: [],
    filter: NO_FILTER,
    sort: BY_PLACE,
    view: USUAL_VIEW,
  };
}

function readRanking(edition: string | null, query: URLSearchParams, embed: boolean): RankingRoute {
  const sort = query.get('sort') ?? BY_PLACE.by;
  return {
    page: 'ranking',
    edition,
    embed,
    question: readQuestion(query),
    digest: query.get('digest'),
    school: query.get('school'),
    compare: readIds(query.get('compare')),
    filter: readFilter(query),
    sort: sort.startsWith('-')
      ? { by: sort.slice(1), order: 'descending' }
      : { by: sort || BY_PLACE.by, order: 'ascending' },
    view: readTableView(query.get('view')),
  };
}

function writeRanking(route: RankingRoute, query: URLSearchParams): string {
  if (route.embed && route.edition !== null) query.set('edition', route.edition);
  writeQuestion(route.question, query);
  if (route.digest) query.set('digest', route.digest);
  writeFilter(route.filter, query);
  if (route.sort.by !== BY_PLACE.by || route.sort.order !== BY_PLACE.order) {
    query.set('sort', `${route.sort.order === 'descending' ? '-' : ''}${route.sort.by}`);
  }
  if (route.view !== USUAL_VIEW) query.set('view', route.view);
  if (route.compare.length > 0) query.set('compare', route.compare.join(','));
  if (route.school) query.set('school', route.school);
  if (route.embed) return '/embed';
  return route.edition === null ? '/' : `/editions/${encodeURIComponent(route.edition)}`;
}

/** The works behind a reading, as they are first seen. */
export function worksOf(view: EditionView, school: string, indicator: string): WorksRoute {
  return { page: 'works', ...view, school, indicator, by: 'part', own: false, from: 0 };
}

function readWorks(school: string, query: URLSearchParams): WorksRoute {
  const from = query.get('from') ?? '';
  return {
    ...worksOf(readView(query), school, query.get('indicator') ?? ''),
    by: WORKS_BY.find((one) => one === query.get('by')) ?? 'part',
    own: query.get('own') === 'yes',
    from: /^[1-9]\d{0,6}$/.test(from) ? Number(from) : 0,
  };
}

function writeWorks(route: WorksRoute, query: URLSearchParams): string {
  writeView(route, query);
  query.set('indicator', route.indicator);
  if (route.by !== 'part') query.set('by', route.by);
  if (route.own) query.set('own', 'yes');
  if (route.from > 0) query.set('from', String(route.from));
  return `/schools/${encodeURIComponent(route.school)}/works`;
}

/** How many draws are made where nothing is asked, and at most. */
const DRAWS = 10_000;
const MOST_DRAWS = 1_000_000;
const REGION = 'box25';

/** How sure the places of an edition are, as it is first asked. */
export function doubtOf({ edition, question, digest }: EditionView): DoubtRoute {
  return { page: 'doubt', edition, question, digest, region: REGION, draws: DRAWS, seed: null, groups: null };
}

function readDoubt(edition: string | null, query: URLSearchParams): DoubtRoute {
  const usual = doubtOf({ edition, question: readQuestion(query), digest: query.get('digest') });
  const region = query.get('region');
  const draws = query.get('draws') ?? '';
  const seed = query.get('seed') ?? '';
  const groups = query.get('groups');
  return {
    ...usual,
    region: region !== null && /^(box\d{1,3}|simplex)$/.test(region) ? region : usual.region,
    draws: /^[1-9]\d{0,8}$/.test(draws) ? Math.min(MOST_DRAWS, Number(draws)) : usual.draws,
    seed: /^-?\d{1,15}$/.test(seed) ? Number(seed) || 0 : null,
    groups: groups === null ? null : readGroups(groups),
  };
}

/** "a,b;c;d" as three groups; null where they are not three. */
function readGroups(text: string): DoubtRoute['groups'] {
  const groups = text.split(';').map((part) => part.split(',').filter(Boolean));
  return groups.length === 3 && groups.every((group) => group.length > 0) ? groups : null;
}

function writeDoubt(route: DoubtRoute, query: URLSearchParams): string {
  writeQuestion(route.question, query);
  if (route.digest) query.set('digest', route.digest);
  if (route.region !== REGION) query.set('region', route.region);
  if (route.draws !== DRAWS) query.set('draws', String(route.draws));
  if (route.seed !== null) query.set('seed', String(route.seed));
  if (route.groups) query.set('groups', route.groups.map((group) => group.join(',')).join(';'));
  return route.edition === null ? '/doubt' : `/editions/${encodeURIComponent(route.edition)}/doubt`;
}

/** A part of a person's own list. */
export function fitOf(part: FitPartName, school: string | null = null): FitRoute {
  return { page: 'fit', part, school };
}

function readFit(name: string, hash: string): Route {
  const part = FIT_PARTS.find((one) => one === name);
  if (part === undefined) return { page: 'unknown' };
  const school = decode(hash.replace(/^#/, ''));
  return fitOf(part, /^[a-z0-9]+(-[a-z0-9]+)+$/.test(school) ? school : null);
}

function readView(query: URLSearchParams): EditionView {
  return { edition: query.get('edition'), question: readQuestion(query), digest: query.get('digest') };
}

function writeView(view: EditionView, query: URLSearchParams): void {
  if (view.edition !== null) query.set('edition', view.edition);
  writeQuestion(view.question, query);
  if (view.digest) query.set('digest', view.digest);
}

/** A side of two lists stands in one parameter: the edition, and after a "?" what is asked of it. */
function readSide(text: string | null): EditionView | null {
  if (!text) return null;
  const at = text.indexOf('?');
  if (at < 0) return { edition: text, question: AS_IT_STANDS, digest: null };
  return { ...readView(new URLSearchParams(text.slice(at))), edition: text.slice(0, at) || null };
}

function writeSide(side: EditionView): string {
  const query = new URLSearchParams();
  writeView({ ...side, edition: null }, query);
  const text = query.toString();
  return text === '' ? (side.edition ?? '?') : `${side.edition ?? ''}?${text}`;
}

/** How many places of two lists are drawn where nothing is asked. */
const TOP = 50;

function readTop(query: URLSearchParams): number | null {
  const top = query.get('top');
  if (top === 'all') return null;
  return top !== null && /^[1-9]\d{0,4}$/.test(top) ? Number(top) : TOP;
}

/** Ids of schools from a list with commas, each once. */
function readIds(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter(Boolean))].slice(0, MOST_COMPARED);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
