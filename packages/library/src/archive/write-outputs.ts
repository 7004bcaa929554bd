import { formatContributions, formatPlacements } from '@bearings/intake';
import type { ComputedEdition } from '../library/compute-edition.js';
import { PATHS } from './paths.js';

/** A file of an edition that is computed, by its path in the library. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** The files that an edition's computation gives, by path: the same bytes wherever it is run. */
export function writeOutputs({ edition, methodology, ranking }: ComputedEdition): OutputFile[] {
  const placements = {
    path: PATHS.inEdition(edition.id, 'placements.csv'),
    text: formatPlacements(ranking.placements, ranking.scores),
  };
  if (methodology === null) return [placements];
  const contributions = {
    path: PATHS.inEdition(edition.id, 'contributions.csv'),
    text: formatContributions(ranking.scores),
  };
  return [contributions, placements];
}
