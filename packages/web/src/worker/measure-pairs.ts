import { rankScenarios, shownScenarios, tellApart } from '@bearings/core';
import { type EditionQuestion, gatherEdition, intervalsOf, type Library } from '@bearings/library';
import type { PairParcel, PairsParcel, SpansParcel } from '../engine/doubt-parcel.js';

/** Holds pairs of schools against each other in the very draws that the intervals beside ranks are made from. */
export function measurePairs(
  library: Library,
  asked: EditionQuestion,
  pairs: readonly (readonly [first: string, second: string])[],
): PairsParcel {
  const { edition, methodology, evidence } = gatherEdition(library, asked);
  if (methodology === null || evidence === null) return { kind: 'none', why: 'as-printed' };
  const shown = shownScenarios({ methodology, evidence, startsFrom: edition.startsFrom }, edition.seed);
  if (shown === null) return { kind: 'none', why: 'too-few' };
  const { space, basis } = shown;
  const matrix = rankScenarios(space, 0, basis.draws);
  const rows = new Map<string, number>(space.schools.map((id, row) => [id, row]));
  return {
    kind: 'pairs',
    basis,
    pairs: pairs.flatMap(([first, second]): PairParcel[] => {
      const [a, b] = [rows.get(first), rows.get(second)];
      // Who has no rank is above nobody.
      if (a === undefined || b === undefined) return [];
      const { above, level, below, verdict } = tellApart(matrix, a, b);
      return [{ first, second, above: above.value, level: level.value, below: below.value, verdict }];
    }),
  };
}

/** How far every rank moves, as it is shown beside it. */
export function measureSpans(library: Library, asked: EditionQuestion): SpansParcel {
  const intervals = intervalsOf(library, gatherEdition(library, asked));
  if (intervals === null) return null;
  const { basis, schools } = intervals;
  return { basis, schools: [...schools].map(([school, { low, high }]) => [school, low, high]) };
}
