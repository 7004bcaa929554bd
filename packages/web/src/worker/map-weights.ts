import { groupsAtTop, type IndicatorGroup, type IndicatorId, weightMap, weightsOfPoint } from '@bearings/core';
import type { EditionQuestion, Library } from '@bearings/library';
import type { MapGroup, MapParcel } from '../engine/doubt-parcel.js';
import { writeShares } from '@bearings/library';
import { openRanking } from './measure-reach.js';

const CORNERS = 3;

/**
 * Who is first over all weights of three groups: those of the reader, or the three parts that the method has. Asks for a
 * choice where it has not three.
 */
export function mapWeights(library: Library, asked: EditionQuestion, chosen: readonly MapGroup[] | null): MapParcel {
  const open = openRanking(library, asked);
  if ('kind' in open) return open;
  const { ranking, methodology } = open;
  if (ranking.schools.length < 2) return { kind: 'none', why: 'alone', at: '' };
  const groups: readonly IndicatorGroup[] =
    chosen === null
      ? groupsAtTop(methodology, ranking)
      : chosen.map(({ id, indicators }) => ({ id, indicators: indicators as readonly IndicatorId[] }));
  if (groups.length !== CORNERS) return { kind: 'choose', indicators: ranking.indicators };
  const map = weightMap(ranking, groups);
  return {
    kind: 'map',
    groups: groups.map(({ id, indicators }) => ({ id, indicators })),
    declared: [...map.declared],
    regions: map.regions.map(({ schools, corners, share }) => ({
      schools,
      corners: corners.map((corner) => [...corner]),
      share,
      weight: writeShares(open.methodology, open.indicators, weightsOfPoint(ranking, groups, middleOf(corners))),
    })),
  };
}

/** A point within a convex polygon: the mean of its corners. */
function middleOf(corners: readonly Float64Array[]): Float64Array {
  const middle = new Float64Array(CORNERS);
  for (const corner of corners)
    corner.forEach((weight, k) => {
      middle[k]! += weight / corners.length;
    });
  return middle;
}
