import type { LinearProgram, LinearRow, LinearSolver } from '../../reproduction/linear-program.js';
import type { RegionRow } from '../../uncertainty/region/weight-region.js';

/** Weights that keep an order of schools that a person gave. */
export interface LearnedWeights {
  /** The weights that keep the order by the largest margin; they sum to 1. */
  readonly weights: readonly number[];
  /** The least and the most that each weight can be. */
  readonly ranges: readonly (readonly [low: number, high: number])[];
  /** By how much the closest two schools of the order are told apart, as a part of the whole scale. */
  readonly margin: number;
  /** What weights have to meet, beside being 0 or more and summing to 1. */
  readonly rows: readonly RegionRow[];
  /** Places in the order of the schools that were left out, since no weights keep the order with them; the fewest. */
  readonly dropped: readonly number[];
}

/** Longer orders are refused: what has to be left out is found by trying. */
export const MOST_EXAMPLES = 12;
/** Solvers meet a bound within this. */
const TOLERANCE = 1e-9;

/**
 * All weights by which no school of an order is below the next, over the wishes known of both; `values` by wish, then by
 * place in the order, NaN where unknown. Null where no two of the schools can be kept in their order.
 */
export async function learnFromExamples(
  values: readonly ArrayLike<number>[],
  examples: number,
  solver: LinearSolver,
): Promise<LearnedWeights | null> {
  if (!(examples >= 2 && examples <= MOST_EXAMPLES)) throw new RangeError(`an order of ${examples} examples`);
  const wishes = values.length;
  if (wishes === 0) return null;
  for (let size = 0; size <= examples - 2; size++)
    for (const dropped of subsetsOf(examples, size)) {
      const rows = rowsOf(values, examples, dropped);
      const found = await solver.minimize(marginProgram(rows, wishes));
      if (found.status !== 'optimal' || found.x[wishes]! < -TOLERANCE) continue;
      const weights = found.x.slice(0, wishes).map((weight) => Math.max(0, weight));
      const sum = weights.reduce((total, weight) => total + weight, 0);
      const ranges = await rangesOf(rows, wishes, solver);
      return {
        weights: weights.map((weight) => weight / sum),
        ranges,
        margin: Math.max(0, found.x[wishes]!),
        rows: rows.map((coefficients) => ({ coefficients, atLeast: 0 })),
        dropped,
      };
    }
  return null;
}

/** For each two neighbours of the order, how much more of each wish the first fulfils; 0 where it is unknown of one. */
function rowsOf(
  values: readonly ArrayLike<number>[],
  examples: number,
  dropped: readonly number[],
): readonly number[][] {
  const kept = Array.from({ length: examples }, (_, place) => place).filter((place) => !dropped.includes(place));
  return kept.slice(1).map((below, at) =>
    values.map((column) => {
      const by = column[kept[at]!]! - column[below]!;
      return Number.isNaN(by) ? 0 : by;
    }),
  );
}

function marginProgram(rows: readonly number[][], wishes: number): LinearProgram {
  return {
    cost: [...Array<number>(wishes).fill(0), -1],
    variables: [...unitIntervals(wishes), [-1, 1]],
    rows: [
      { coefficients: [...Array<number>(wishes).fill(1), 0], bounds: [1, 1] },
      ...rows.map((row): LinearRow => ({ coefficients: [...row, -1], bounds: [0, 2] })),
    ],
  };
}

async function rangesOf(
  rows: readonly number[][],
  wishes: number,
  solver: LinearSolver,
): Promise<LearnedWeights['ranges']> {
  const program = (wish: number, by: number): LinearProgram => ({
    cost: Array.from({ length: wishes }, (_, k) => (k === wish ? by : 0)),
    variables: unitIntervals(wishes),
    rows: [
      { coefficients: Array<number>(wishes).fill(1), bounds: [1, 1] },
      ...rows.map((row): LinearRow => ({ coefficients: row, bounds: [-TOLERANCE, 1] })),
    ],
  });
  const ranges: (readonly [number, number])[] = [];
  for (let wish = 0; wish < wishes; wish++) {
    const [least, most] = [await solver.minimize(program(wish, 1)), await solver.minimize(program(wish, -1))];
    if (least.status !== 'optimal' || most.status !== 'optimal')
      throw new Error('weights were found, and no range of them');
    ranges.push([Math.max(0, least.x[wish]!), Math.min(1, most.x[wish]!)]);
  }
  return ranges;
}

const unitIntervals = (count: number) => Array.from({ length: count }, () => [0, 1] as const);

/** All subsets of a size, in order. */
function* subsetsOf(count: number, size: number, from = 0): Iterable<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first++)
    for (const rest of subsetsOf(count, size - 1, first + 1)) yield [first, ...rest];
}
