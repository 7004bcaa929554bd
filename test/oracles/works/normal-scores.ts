import type { CountingMethod } from '@bearings/evidence';
import { grouped } from './grouped.js';
import { type CountedWork, subjectOf } from './wanted-works.js';

/** A work's citations against those of its cell, in millionths. */
export interface NormalScores {
  readonly ncs: bigint;
  /** By percent: 10 for the tenth most cited. */
  readonly top: ReadonlyMap<number, bigint>;
}

const MILLION = 1_000_000n;
/** Each level below the one that stands above it; above fields stand all works of the year and type. */
const LEVELS = ['topic', 'subfield', 'field', 'all'] as const;

/** Scores of every work of the method, from whole cells, by comparing each work with all of its cell. */
export function normalScores(works: readonly CountedWork[], method: CountingMethod): Map<number, NormalScores> {
  const cells = new Map<string, readonly number[]>();
  const keyOf = ({ work }: CountedWork, level: (typeof LEVELS)[number]) =>
    [level, work.pub_year, work.type, level === 'all' ? 0 : subjectOf(work, level)].join('/');
  for (const level of LEVELS)
    for (const [key, there] of grouped(works, (one) => keyOf(one, level)))
      cells.set(
        key,
        there.map(({ n }) => n),
      );
  const at = LEVELS.indexOf(method.fieldLevel);
  return new Map(
    works.map((one) => {
      const own = cells.get(keyOf(one, LEVELS[at]!))!;
      const cell = own.length >= method.leastCell ? own : cells.get(keyOf(one, LEVELS[at + 1]!))!;
      const top = new Map(method.top.map((percent) => [percent, topOf(one.n, cell, percent)]));
      return [one.work.work_id, { ncs: meanScore(one.n, cell), top }];
    }),
  );
}

function meanScore(n: number, cell: readonly number[]): bigint {
  const sum = cell.reduce((all, one) => all + one, 0);
  return sum === 0 ? MILLION : halfUp(MILLION * BigInt(n) * BigInt(cell.length), BigInt(sum));
}

/** 1 above the threshold t, the least count that a share of 1 - p does not exceed; at it, what is left of p for those there. */
function topOf(n: number, cell: readonly number[], percent: number): bigint {
  const size = BigInt(cell.length);
  const upTo = (most: number) => BigInt(cell.filter((one) => one <= most).length);
  const rest = BigInt(100 - percent) * size;
  const t = [...cell].sort((a, b) => a - b).find((one) => 100n * upTo(one) >= rest)!;
  if (n !== t) return n > t ? MILLION : 0n;
  const tied = BigInt(cell.filter((one) => one === t).length);
  return halfUp(MILLION * (100n * upTo(t) - rest), 100n * tied);
}

/** floor(a / b + 1/2) of what is not negative. */
export function halfUp(a: bigint, b: bigint): bigint {
  return (2n * a + b) / (2n * b);
}
