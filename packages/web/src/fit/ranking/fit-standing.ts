import type { FitSchool } from '@bearings/core/fit';
import type { FitParcel, FitView } from '../../engine/fit.js';

/** A list as it stands at this moment, row by row of its view. */
export interface FitStanding {
  /** The schools by row. */
  readonly schools: readonly FitSchool[];
  /** City and state, by row. */
  readonly places: readonly string[];
  /** 0 for a school that is not placed. */
  readonly rank: Int32Array;
  /** 0 to 100; NaN where it is not known. */
  readonly fit: Float64Array;
  /** The known part of all weight. */
  readonly known: Float64Array;
  /** By wish: points of 100, NaN where unknown. */
  readonly points: ReadonlyMap<string, Float64Array>;
  /** Whether the weights are others than those that the intervals were measured by. */
  readonly isMoving: boolean;
}

/** Lays out a list by the weights of this moment: those it was worked out by, or those of a wish that is moving. */
export function standFit(view: FitView, live: FitParcel | null): FitStanding {
  const schools = schoolsOf(view);
  const wishes = schools[0]?.parts.map(({ wish }) => wish) ?? [];
  const or = (value: number | null): number => value ?? Number.NaN;
  const pointsAt = (row: number, k: number): number =>
    live ? live.points[row * wishes.length + k]! : or(schools[row]!.parts[k]!.points);
  return {
    schools,
    places: view.places,
    rank: live?.rank ?? Int32Array.from(schools, ({ rank }) => rank ?? 0),
    fit: live?.fit ?? Float64Array.from(schools, ({ fit }) => or(fit)),
    known: live?.known ?? Float64Array.from(schools, ({ known }) => known),
    points: new Map(wishes.map((wish, k) => [wish, Float64Array.from(schools, (_, row) => pointsAt(row, k))])),
    isMoving: live !== null,
  };
}

const byView = new WeakMap<FitView, readonly FitSchool[]>();

/** The schools of a view by row: the same list each time, so that what depends on nothing else is not drawn anew. */
function schoolsOf(view: FitView): readonly FitSchool[] {
  const before = byView.get(view);
  if (before) return before;
  const byId = new Map(view.answer.schools.map((school) => [school.school, school]));
  const schools = view.rows.map((id) => byId.get(id)!);
  byView.set(view, schools);
  return schools;
}

/** The rows of a list in its three parts, each in the order in which it is shown. */
export interface FitOrder {
  readonly placed: Int32Array;
  readonly notPlaced: readonly number[];
  readonly dropped: readonly number[];
}

/** Puts rows in order: by rank, and where ranks are shared by name. */
export function orderFit({ schools, rank }: FitStanding): FitOrder {
  const rows = [...schools.keys()];
  const isDropped = (row: number): boolean => schools[row]!.judgement.outcome === 'dropped';
  // Rows stand by name, so equal ranks stay in the order of names.
  return {
    placed: Int32Array.from(rows.filter((row) => rank[row]! > 0).sort((a, b) => rank[a]! - rank[b]! || a - b)),
    notPlaced: rows.filter((row) => rank[row] === 0 && !isDropped(row)),
    dropped: rows.filter(isDropped),
  };
}

/** Of neighbours in the list, the part whose intervals overlap; null where fewer than two have one. */
export function shareUntold({ schools }: FitStanding, { placed }: FitOrder): number | null {
  let [pairs, overlapping] = [0, 0];
  for (let at = 1; at < placed.length; at++) {
    const above = schools[placed[at - 1]!]!.interval;
    const below = schools[placed[at]!]!.interval;
    if (above === null || below === null) continue;
    pairs++;
    if (above.high >= below.low) overlapping++;
  }
  return pairs === 0 ? null : overlapping / pairs;
}
