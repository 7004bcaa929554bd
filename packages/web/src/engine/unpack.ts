import { type Exclusion, type Placement, placementAt, type School, type SchoolId } from '@bearings/core';
import type { LiveTable, Standing } from '../live/live-table.js';
import type { LiveParcel, StandingParcel, TableParcel } from './parcel.js';

/** A standing as the page reads it. */
export function unpackStanding(parcel: StandingParcel, schools: readonly School[]): Standing {
  if (parcel.kind === 'printed') return unpackPrinted(parcel, schools);
  const { methodology, order, values, printed, upTo, points } = parcel;
  const exclusions = new Array<Exclusion | null>(schools.length).fill(null);
  for (const [row, exclusion] of parcel.exclusions) exclusions[row] = exclusion;
  const placed = { ...parcel, schools: idsOf(schools), exclusions };
  return {
    methodology,
    order,
    at: invert(order),
    ranks: parcel.ranks,
    values,
    printed,
    upTo,
    points: new Map(points),
    placement: (row) => placementAt(placed, row, methodology),
  };
}

const IDS = new WeakMap<readonly School[], readonly SchoolId[]>();

/** The ids of schools, listed once for a table and not for each of its standings. */
function idsOf(schools: readonly School[]): readonly SchoolId[] {
  const ids = IDS.get(schools) ?? schools.map(({ id }) => id);
  IDS.set(schools, ids);
  return ids;
}

function unpackPrinted(parcel: Extract<StandingParcel, { kind: 'printed' }>, schools: readonly School[]): Standing {
  const rows = new Map<string, number>(schools.map(({ id }, row) => [id, row]));
  const order = Int32Array.from(parcel.placements, ({ school }) => rows.get(school) ?? -1);
  const at = invert(order);
  return {
    methodology: null,
    order,
    at,
    ranks: Float64Array.from(schools, (_, row) => rankOf(parcel.placements[at[row] ?? -1])),
    values: parcel.printed,
    printed: parcel.printed,
    upTo: new Float64Array(schools.length).fill(Number.NaN),
    points: new Map(),
    placement: (row) => {
      const placement = parcel.placements[at[row] ?? -1];
      if (!placement) throw new Error(`row ${row} has no place`);
      return placement;
    },
  };
}

/** The rank of a printed place; a band stands at its first rank. */
function rankOf(placement: Placement | undefined): number {
  if (placement?.kind === 'ranked') return placement.rank;
  return placement?.kind === 'banded' ? Number.parseInt(placement.band, 10) : Number.NaN;
}

function invert(order: Int32Array): Int32Array {
  const at = new Int32Array(order.length);
  for (let position = 0; position < order.length; position++) at[order[position] ?? 0] = position;
  return at;
}

/** An opened edition as the page reads it; `before` is the table that the asker held. */
export function unpackLive(parcel: LiveParcel, before: LiveTable | null): LiveTable {
  const table = parcel.table ? unpackTable(parcel.table) : before;
  if (table === null) throw new Error('the table was left out, and nobody holds it');
  const standing = unpackStanding(parcel.standing, table.schools);
  return { ...table, key: parcel.key, methodologyDigest: parcel.methodologyDigest, standing };
}

function unpackTable(parcel: TableParcel): Omit<LiveTable, 'key' | 'standing' | 'methodologyDigest'> {
  return {
    ...parcel,
    indicators: new Map(parcel.indicators.map((indicator) => [indicator.id, indicator])),
    readings: new Map(parcel.readings),
  };
}
