import { parseIntervals, rankIntervals, type RankIntervals } from '@bearings/core';
import { parseJson } from '../archive/parse-json.js';
import { INTERVALS_FILE, PATHS } from '../archive/paths.js';
import type { GatheredEdition } from './compute-edition.js';
import type { Library } from './library.js';

/**
 * How far the ranks of an edition move, from its own seed; null where it shows places as printed. What was sealed is taken
 * from there as long as it was computed from the same inputs and methodology; a reader's weights, rules, filters and
 * cohorts are computed.
 */
export function intervalsOf(library: Library, gathered: GatheredEdition): RankIntervals | null {
  if (gathered.methodology === null) return null;
  return sealedIntervals(library, gathered) ?? computeIntervals(gathered);
}

/** The same, computed in any case. */
export function computeIntervals({ edition, methodology, evidence }: GatheredEdition): RankIntervals | null {
  if (methodology === null || evidence === null) return null;
  return rankIntervals({ methodology, evidence, startsFrom: edition.startsFrom }, edition.seed);
}

function sealedIntervals({ files }: Library, gathered: GatheredEdition): RankIntervals | null {
  const { edition, snapshot, methodologyDigest, where } = gathered;
  const path = PATHS.inEdition(edition.id, INTERVALS_FILE);
  if (where.length > 0 || files.locate(path) === null) return null;
  const sealed = files.parsed(path, 'json', (text, file) => parseIntervals(parseJson(text, file), file));
  return sealed.snapshot === snapshot && sealed.methodology === methodologyDigest ? sealed : null;
}
