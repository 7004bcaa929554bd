import type { Sort } from '../address/route.js';
import { countryName, stateName } from '../filter/place-names.js';
import type { HowSure } from '../live/how-sure.js';
import type { LiveTable } from '../live/live-table.js';
import { LOCALE } from '../text/locale.js';
import { compareNames } from '../text/words.js';
import type { TableModel } from './build-table.js';

/** What a table can be sorted by, beside its indicators: their points by id, their readings by "reading:" and id. */
export const SORTS = ['place', 'score', 'median', 'width', 'name', 'city', 'state', 'country', 'founded'] as const;
export type SortBy = (typeof SORTS)[number];

const READING = 'reading:';

/** The sort by the readings of an indicator. */
export function byReading(indicator: string): string {
  return READING + indicator;
}

/** The indicator that a table is sorted by, in points or readings; null for none. */
export function sortedIndicator(by: string): string | null {
  if ((SORTS as readonly string[]).includes(by)) return null;
  return by.startsWith(READING) ? by.slice(READING.length) : by;
}

/** The order that a first press gives: numbers from the top, words from A. */
export function firstOrder(by: string): Sort['order'] {
  return by === 'score' || !(SORTS as readonly string[]).includes(by) ? 'descending' : 'ascending';
}

/**
 * The rows that are shown, in the order of a sort. Equal ones stand by place; who has nothing of what is sorted by
 * stands last either way, so a school without a rank is never before one that has one.
 */
export function arrangeRows(model: TableModel, shown: Uint8Array, sort: Sort): Int32Array {
  const { order, at } = model.standing;
  const rows = keepShown(order, shown);
  if (sort.by === 'place' && sort.order === 'ascending') return rows;
  const keys = keysOf(model, sort.by);
  if (keys === null) return rows;
  const turn = sort.order === 'descending' ? -1 : 1;
  return rows.sort((a, b) => {
    const [one, other] = [keys[a]!, keys[b]!];
    if (one === other) return at[a]! - at[b]!;
    if (Number.isNaN(one) || Number.isNaN(other)) {
      return Number.isNaN(one) === Number.isNaN(other) ? at[a]! - at[b]! : Number.isNaN(one) ? 1 : -1;
    }
    return turn * (one - other);
  });
}

/** As `filter` does, without a call for each row of each frame. */
function keepShown(order: Int32Array, shown: Uint8Array): Int32Array {
  const rows = new Int32Array(order.length);
  let kept = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    if (shown[row] !== 0) rows[kept++] = row;
  }
  return rows.subarray(0, kept);
}

/** One number per row to sort by, NaN for last; null where nothing is called so. */
function keysOf({ table, standing, sure }: TableModel, by: string): ArrayLike<number> | null {
  switch (by) {
    case 'place':
      return Float64Array.from(standing.at, (at, row) =>
        standing.placement(row).kind === 'unranked' ? Number.NaN : at,
      );
    case 'score':
      return standing.values;
    case 'median':
    case 'width':
      return intervalKeys(sure, by);
    case 'name':
    case 'city':
    case 'state':
    case 'country':
    case 'founded':
      return textKeys(table, by);
    default:
      return by.startsWith(READING)
        ? (table.readings.get(by.slice(READING.length))?.values ?? null)
        : (standing.points.get(by) ?? null);
  }
}

/** The median rank of each row, or how many ranks its interval spans; null where none is measured. */
function intervalKeys(sure: HowSure, by: 'median' | 'width'): Float64Array | null {
  if (sure.kind !== 'measured') return null;
  const { low, median, high } = sure.intervals;
  return Float64Array.from(low, (rank, row) =>
    rank === 0 ? Number.NaN : by === 'median' ? median[row]! : high[row]! - rank,
  );
}

const KEYS = new WeakMap<LiveTable['schools'], Map<string, Float64Array>>();

/** The position of each row in the order of a text, worked out once for a table and language; NaN where there is none. */
function textKeys({ schools }: LiveTable, by: 'name' | 'city' | 'state' | 'country' | 'founded'): Float64Array {
  const kept = KEYS.get(schools) ?? new Map<string, Float64Array>();
  KEYS.set(schools, kept);
  const key = `${LOCALE.names} ${by}`;
  const known = kept.get(key);
  if (known) return known;
  const texts = schools.map((school) =>
    by === 'country' ? countryName(school.country) : by === 'state' ? stateName(school.state) : school[by],
  );
  const keys = new Float64Array(schools.length).fill(Number.NaN);
  const rows = texts
    .flatMap((text, row) => (text === '' ? [] : row))
    .sort((a, b) => compareNames(texts[a]!, texts[b]!));
  let rank = 0;
  for (const [at, row] of rows.entries()) {
    if (at > 0 && compareNames(texts[rows[at - 1]!]!, texts[row]!) !== 0) rank = at;
    keys[row] = rank;
  }
  kept.set(key, keys);
  return keys;
}
