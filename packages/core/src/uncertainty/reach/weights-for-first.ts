import type { SchoolId } from '../../school.js';
import {
  buildProgram,
  countWalls,
  findCorner,
  frameRegion,
  pointOf,
  type RegionFrame,
  setRow,
  weightsAt,
} from '../attainable/region-frame.js';
import { levelWithin, rankUnder } from '../attainable/rank-under.js';
import { WALL } from '../attainable/hinge-program.js';
import { checkLinearRanking } from '../linear/check-linear-ranking.js';
import type { LinearRanking } from '../linear/linear-ranking.js';
import { checkRegion } from '../region/check-region.js';
import type { WeightRegion } from '../region/weight-region.js';
import { rowOf } from './smallest-change.js';

/** Whether, and by which weights, a school is first. */
export type WeightsForFirst =
  /** First at these weights, ahead of everyone by at least `lead` points; as far ahead as it ever is. */
  | { readonly kind: 'first'; readonly weights: Float64Array; readonly lead: number }
  /** First at these weights, level with others: nowhere is it ahead of everyone. */
  | { readonly kind: 'level'; readonly weights: Float64Array }
  /** Nowhere first. */
  | { readonly kind: 'never'; readonly proof: MixedRivals; readonly weights: Float64Array };

/**
 * A mixture of rivals that is ahead of a school at all weights of a region: so at each of them some rival is. The
 * school comes nearest at the weights given with it.
 */
export interface MixedRivals {
  /** Shares of the mixture; they sum to 1. */
  readonly rivals: readonly { readonly school: SchoolId; readonly share: number }[];
  /** Points by which the mixture is ahead, at least. */
  readonly ahead: number;
}

/**
 * The weights of a region at which a school is as far ahead of its closest rival as it can be; or a proof that it is
 * first at none of them. One linear program: the largest lead that all rivals leave. A fault where the ranking or the
 * region is refused.
 */
export function weightsForFirst(ranking: LinearRanking, school: SchoolId, region: WeightRegion): WeightsForFirst {
  checkLinearRanking(ranking);
  checkRegion(region, ranking.declared, ranking.indicators);
  const row = rowOf(ranking, school);
  const frame = frameRegion(ranking.columns, region);
  const { weights, lead, shares } = frame.free.length < 2 ? onlyPoint(frame, row) : largestLead(frame, row);
  const slack = levelWithin(ranking);
  if (lead > slack) return { kind: 'first', weights, lead };
  if (rankUnder(ranking, weights, row, slack) === 1) return { kind: 'level', weights };
  const rivals = [...shares].map(([rival, share]) => ({ school: ranking.schools[rival]!, share }));
  return { kind: 'never', weights, proof: { rivals, ahead: -lead } };
}

interface LargestLead {
  readonly weights: Float64Array;
  readonly lead: number;
  readonly shares: ReadonlyMap<number, number>;
}

function onlyPoint(frame: RegionFrame, school: number): LargestLead {
  const v = pointOf(frame, new Float64Array(0));
  const nearest = closestRival(frame, school, v);
  return { weights: weightsAt(frame, v), lead: nearest.lead, shares: new Map([[nearest.rival, 1]]) };
}

/** Maximizes t where every rival is at least t behind; t is one dimension more, counted in the largest difference. */
function largestLead(frame: RegionFrame, school: number): LargestLead {
  const { parts, values } = frame;
  const schools = values.length / parts;
  const first = countWalls(frame);
  const program = buildProgram(frame, schools, 1);
  const size = program.dimensions;
  const differences = new Float64Array(parts);
  let scale = 0;
  for (let i = 0; i < values.length; i++) {
    scale = Math.max(scale, Math.abs(values[i]! - values[school * parts + (i % parts)]!));
  }
  for (let rival = 0; rival < schools; rival++) {
    const row = first + rival;
    for (let k = 0; k < parts; k++) differences[k] = values[rival * parts + k]! - values[school * parts + k]!;
    setRow(frame, program, row, differences, 0, scale, WALL);
    program.normals[row * size + size - 1] = 1;
  }
  // The school's own row is what is minimized: how far t is below what it never reaches.
  const aim = first + school;
  program.normals.fill(0, aim * size, (aim + 1) * size);
  program.normals[aim * size + size - 1] = -1;
  program.offsets[aim] = -2;
  program.costs[aim] = 1;
  const corner = findCorner(frame);
  const started = startBelow(frame, school, corner, first);
  if (!program.startAt(started) || !program.descend()) throw new Error('the largest lead was not found');
  const v = pointOf(frame, program.point);
  const shares = new Map<number, number>();
  program.corner.forEach((row, i) => {
    if (row >= first && program.worths[i]! > 1e-12) shares.set(row - first, program.worths[i]!);
  });
  return { weights: weightsAt(frame, v), lead: closestRival(frame, school, v).lead, shares };
}

/** A corner of the region, and in it the rival that leaves the least lead. */
function startBelow(frame: RegionFrame, school: number, corner: Int32Array, first: number): Int32Array {
  const plain = buildProgram(frame, 0);
  plain.startAt(corner);
  const { rival } = closestRival(frame, school, pointOf(frame, plain.point));
  return Int32Array.from([...corner, first + rival]);
}

function closestRival(
  { parts, values }: RegionFrame,
  school: number,
  v: Float64Array,
): { rival: number; lead: number } {
  let closest = { rival: -1, lead: Number.POSITIVE_INFINITY };
  for (let rival = 0; rival * parts < values.length; rival++) {
    if (rival === school) continue;
    let lead = 0;
    for (let k = 0; k < parts; k++) lead += v[k]! * (values[school * parts + k]! - values[rival * parts + k]!);
    if (lead < closest.lead) closest = { rival, lead };
  }
  return closest;
}
