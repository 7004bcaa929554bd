import type { SchoolId } from '@bearings/core';
import type { FitSchool } from '@bearings/core/fit';
import type { FitParcel, FitView } from '../../engine/fit.js';

/** A school of the list as it stands at this moment. */
export interface LiveRow {
  readonly school: FitSchool;
  /** City and state. */
  readonly place: string;
  /** 0 to 100; null where it is not known. */
  readonly fit: number | null;
  readonly known: number;
  /** Null for schools that are dropped or not placed. */
  readonly rank: number | null;
  /** By wish: points of 100, null where unknown. */
  readonly points: readonly (number | null)[];
}

/** The rows of a list in three parts, in the order in which they are shown. */
export interface LiveRows {
  readonly placed: readonly LiveRow[];
  readonly notPlaced: readonly LiveRow[];
  readonly dropped: readonly LiveRow[];
}

/** Lays out the list by the weights of this moment: those of the answer, or those of a wish that is moving. */
export function liveRows({ answer, rows, places }: FitView, live: FitParcel | null): LiveRows {
  const rowOf = new Map<SchoolId, number>(rows.map((school, row) => [school, row]));
  const all = answer.schools.map((school): LiveRow => {
    const row = rowOf.get(school.school) ?? -1;
    const place = places[row] ?? '';
    if (live === null || row < 0) {
      const { fit, known, rank, parts } = school;
      return { school, place, fit, known, rank, points: parts.map(({ points }) => points) };
    }
    const wishes = school.parts.length;
    const told = (value: number): number | null => (Number.isNaN(value) ? null : value);
    return {
      school,
      place,
      fit: told(live.fit[row]!),
      known: live.known[row]!,
      rank: live.rank[row]! > 0 ? live.rank[row]! : null,
      points: [...live.points.subarray(row * wishes, (row + 1) * wishes)].map(told),
    };
  });
  const isDropped = ({ school }: LiveRow): boolean => school.judgement.outcome === 'dropped';
  return {
    placed: all.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!),
    notPlaced: all.filter((row) => row.rank === null && !isDropped(row)),
    dropped: all.filter(isDropped),
  };
}
