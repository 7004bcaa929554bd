import { rankAt, type RivalRows } from './rival-rows.js';
import { pointOf, type RegionFrame } from './region-frame.js';
import type { FoundRank } from './search-rank.js';

/** Room wanted between the school and each rival, as a part of the most that the rival's score ever differs; in turn. */
const ROOMS = [1e-2, 1e-4, 1e-6] as const;

/** What a unit costs by which a rival comes too near: enough to be met where it can be. */
const MUST = 1e3;

/**
 * A point of the same rank with room between the school and every rival, so that no rounding of weights changes it; the
 * point found where there is none. Searches end in corners, where as many rivals as there are weights are level.
 */
export function clearPoint(
  frame: RegionFrame,
  rivals: RivalRows,
  found: FoundRank,
  start: Int32Array,
  slack: number,
): Float64Array {
  const { program, first, school, open, end } = rivals;
  const { parts, values } = frame;
  const wrong = Array.from(open, (rival) => {
    let difference = 0;
    for (let k = 0; k < parts; k++) {
      difference += found.point[k]! * (values[rival * parts + k]! - values[school * parts + k]!);
    }
    return end === 'best' ? difference > slack : !(difference > slack);
  });
  const offsets = program.offsets.slice();
  program.costsBelow.fill(0);
  for (const room of ROOMS) {
    wrong.forEach((isWrong, i) => {
      program.costs[first + i] = isWrong ? 0 : MUST;
      program.offsets[first + i] = offsets[first + i]! - room;
    });
    if (!program.startAt(start)) break;
    program.descend();
    const point = pointOf(frame, program.point);
    const isBehind = wrong.every((isWrong, i) => isWrong || program.residuals[first + i]! < room / 2);
    if (isBehind && rankAt(frame, school, point, 0) === found.rank) return point;
  }
  return found.point;
}
