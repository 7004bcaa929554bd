import type { LinearSolver } from '../../reproduction/linear-program.js';
import type { SchoolId } from '../../school.js';
import { weightDraws } from '../../uncertainty/draw/draw-weights.js';
import { type ComparedWeights, comparePairs } from '../importance/compare-pairs.js';
import { learnFromExamples, MOST_EXAMPLES } from '../importance/learn-from-examples.js';
import { fault } from '../../fault/fault.js';
import type { Profile } from '../profile/profile.js';
import type { WishColumn } from '../wish/wish-column.js';

/** The weights of wishes, where they come from, and how sure they are. */
export interface WeighedWishes {
  /** By wish, on the scale they were stated on: 0 to 100, or parts of 100. */
  readonly weights: readonly number[];
  readonly from: Profile['importance']['kind'];
  /** Of comparisons; null otherwise. */
  readonly compared: ComparedWeights | null;
  /** Of examples: the least and most that each weight can be, in parts of 100, and the examples left out; null otherwise. */
  readonly learned: {
    readonly ranges: readonly (readonly [number, number])[];
    readonly margin: number;
    readonly dropped: readonly string[];
  } | null;
  /** Draws in place of those within the spread; null where weights are drawn within it. */
  readonly drawn: Float64Array | null;
}

/** Weighs the wishes of a profile as its importance says. Examples need a solver and schools that are looked at. */
export async function weighWishes(
  profile: Profile,
  columns: readonly WishColumn[],
  schools: readonly SchoolId[],
  solver: LinearSolver | null,
): Promise<WeighedWishes> {
  const { importance, wishes, rules } = profile;
  const nothing = { compared: null, learned: null, drawn: null };
  if (importance.kind === 'stated' || wishes.length === 0)
    return { weights: wishes.map((wish) => wish.importance), from: 'stated', ...nothing };
  if (importance.kind === 'pairs') {
    const place = new Map(wishes.map(({ id }, k) => [id, k]));
    const compared = comparePairs(
      wishes.length,
      importance.pairs.map(({ first, second, times }) => ({
        first: place.get(first)!,
        second: place.get(second)!,
        times,
      })),
    );
    return { weights: compared.weights.map((weight) => 100 * weight), from: 'pairs', ...nothing, compared };
  }
  const { order } = importance;
  if (order.length > MOST_EXAMPLES)
    throw fault('fit.examples-refused', { reason: 'too-many', names: [], most: MOST_EXAMPLES });
  const rows = order.map((id) => (schools as readonly string[]).indexOf(id));
  const strangers = order.filter((_, at) => rows[at]! < 0);
  if (strangers.length > 0)
    throw fault('fit.examples-refused', { reason: 'unknown', names: strangers, most: MOST_EXAMPLES });
  if (solver === null) throw new Error('weights from examples need a solver');
  const values = columns.map((column) => rows.map((row) => column.values[row]!));
  const learned = await learnFromExamples(values, order.length, solver);
  if (learned === null) throw fault('fit.examples-refused', { reason: 'contrary', names: order, most: MOST_EXAMPLES });
  const hasRoom = learned.margin > 1e-6 && wishes.length > 1;
  return {
    weights: learned.weights.map((weight) => 100 * weight),
    from: 'examples',
    compared: null,
    learned: {
      ranges: learned.ranges.map(([low, high]) => [100 * low, 100 * high] as const),
      margin: learned.margin,
      dropped: learned.dropped.map((at) => order[at]!),
    },
    drawn: hasRoom
      ? drawLearned(learned.rows, learned.weights, rules.draws, rules.seed)
      : repeat(learned.weights, rules.draws),
  };
}

function drawLearned(
  rows: Parameters<typeof regionOf>[0],
  weights: readonly number[],
  draws: number,
  seed: number,
): Float64Array {
  const spread = weightDraws(regionOf(rows), Float64Array.from(weights), seed);
  const all = new Float64Array(draws * weights.length);
  for (let block = 0, done = 0; done < draws; block++) {
    const some = spread.block(block).subarray(0, (draws - done) * weights.length);
    all.set(some, done * weights.length);
    done += some.length / weights.length;
  }
  return all;
}

const regionOf = (rows: readonly { readonly coefficients: readonly number[]; readonly atLeast: number }[]) =>
  ({ kind: 'polytope', rows }) as const;

function repeat(weights: readonly number[], draws: number): Float64Array {
  return Float64Array.from({ length: draws * weights.length }, (_, at) => weights[at % weights.length]!);
}
