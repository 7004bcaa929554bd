import type { Edition, Placement } from '@bearings/core';
import { computeEdition, gatherEdition, intervalsOf, type Library } from '@bearings/library';

/** The places of an edition as it was published, by school. */
export interface PlacesOfEdition {
  readonly places: ReadonlyMap<string, Placement>;
  /** How many schools have a place. */
  readonly placed: number;
  /** How far each rank moves; empty where nobody knows. */
  readonly intervals: ReadonlyMap<string, { readonly low: number; readonly high: number }>;
}

const kept = new WeakMap<Library, Map<string, PlacesOfEdition>>();

/** Ranks an edition as it stands. What is shipped never changes, and is ranked once. */
export function placesOf(library: Library, edition: Edition): PlacesOfEdition {
  const shipped = kept.get(library) ?? new Map<string, PlacesOfEdition>();
  kept.set(library, shipped);
  const before = shipped.get(edition.id);
  if (before) return before;
  const { placements } = computeEdition(library, { edition: edition.id }).ranking;
  const found = {
    places: new Map<string, Placement>(placements.map((placement) => [placement.school, placement])),
    intervals: intervalsOf(library, gatherEdition(library, { edition: edition.id }))?.schools ?? new Map(),
    placed: placements.filter(({ kind }) => kind !== 'unranked').length,
  };
  if (!library.isOwn(edition.id)) shipped.set(edition.id, found);
  return found;
}
