import { formatIntervals } from '@bearings/core';
import { formatContributions, formatPlacements } from '@bearings/intake';
import type { ComputedEdition } from '../library/compute-edition.js';
import { computeIntervals } from '../library/intervals-of.js';
import { INTERVALS_FILE, PATHS } from './paths.js';

/** A file of an edition that is computed, by its path in the library. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** The files that an edition's computation gives, by path: the same bytes wherever it is run. */
export function writeOutputs(computed: ComputedEdition): OutputFile[] {
  const { edition, methodology, methodologyDigest, ranking, snapshot } = computed;
  const placements = {
    path: PATHS.inEdition(edition.id, 'placements.csv'),
    text: formatPlacements(ranking.placements, ranking.scores),
  };
  if (methodology === null || methodologyDigest === null) return [placements];
  const contributions = {
    path: PATHS.inEdition(edition.id, 'contributions.csv'),
    text: formatContributions(ranking.scores),
  };
  const moves = computeIntervals(computed);
  if (moves === null) return [contributions, placements];
  const intervals = {
    path: PATHS.inEdition(edition.id, INTERVALS_FILE),
    text: formatIntervals({ ...moves, snapshot, methodology: methodologyDigest }),
  };
  return [contributions, intervals, placements];
}
