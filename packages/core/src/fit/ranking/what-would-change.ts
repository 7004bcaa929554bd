import { LEVEL } from './rank-own.js';

/** Two schools that are placed, wish by wish. */
export interface TwoSchools {
  /** Of the school that is above: 0 to 1, NaN where unknown. */
  readonly above: ArrayLike<number>;
  readonly below: ArrayLike<number>;
  /** As stated, before shares are taken. */
  readonly weights: readonly number[];
  /** The least known share of all weight with which a school is placed. */
  readonly leastKnown: number;
}

/** What it would take to have the lower of two schools above the other. */
export type MindChange =
  /** The weight of one wish as it would have to be: past it the order is the other way round. */
  | {
      readonly kind: 'change';
      readonly wish: number;
      readonly from: number;
      readonly to: number;
      readonly past: 'more' | 'less';
    }
  /** No change of a single weight does it; `isDominated`: the lower school is at or below the other in every wish known of both. */
  | { readonly kind: 'none'; readonly isDominated: boolean };

/** A weight may grow to this many times the sum of all stated ones. */
const MOST = 100;
/** How far past a root the order is looked at, as a part of all weights. */
const STEP = 1e-6;

/**
 * The smallest change of a single stated weight that puts the lower school above the other. With the other weights held, the
 * fits are equal at the roots of a quadratic in the one weight (docs/fit.md, section 3); each root is checked by both fits just
 * past it, where both schools must still be placed. Null where the second is not below the first.
 */
export function whatWouldChange(two: TwoSchools): MindChange | null {
  const { above, below, weights } = two;
  if (!(gapAt(two, 0, weights[0] ?? 0) > LEVEL)) return null;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let best: { wish: number; to: number; past: 'more' | 'less' } | null = null;
  for (const [wish, from] of weights.entries()) {
    for (const to of rootsOf(two, wish)) {
      if (!(to >= 0 && to <= MOST * whole)) continue;
      const past = to < from ? 'less' : 'more';
      const beyond = Math.max(0, to + (past === 'more' ? STEP : -STEP) * whole);
      if (beyond === to || !(gapAt(two, wish, beyond) < 0) || !arePlaced(two, wish, beyond)) continue;
      if (best === null || Math.abs(to - from) < Math.abs(best.to - weights[best.wish]!)) best = { wish, to, past };
    }
  }
  if (best) return { kind: 'change', ...best, from: weights[best.wish]! };
  const isDominated = weights.every(
    (_, k) => Number.isNaN(above[k]!) || Number.isNaN(below[k]!) || below[k]! <= above[k]!,
  );
  return { kind: 'none', isDominated };
}

interface Sums {
  /** Of weight times value, and of weight, over the other wishes that are known. */
  readonly a: number;
  readonly b: number;
  /** The value of the one wish, and whether it is known (1) or not (0). */
  readonly v: number;
  readonly k: number;
}

function sumsOf(values: ArrayLike<number>, weights: readonly number[], wish: number): Sums {
  let [a, b] = [0, 0];
  for (const [k, weight] of weights.entries()) {
    if (k === wish || Number.isNaN(values[k]!)) continue;
    a += weight * values[k]!;
    b += weight;
  }
  const own = values[wish]!;
  return Number.isNaN(own) ? { a, b, v: 0, k: 0 } : { a, b, v: own, k: 1 };
}

/** The fit of the one above less that of the other, where one wish has another weight. */
function gapAt({ above, below, weights }: TwoSchools, wish: number, weight: number): number {
  const fit = (values: ArrayLike<number>): number => {
    const { a, b, v, k } = sumsOf(values, weights, wish);
    return (100 * (a + weight * v * k)) / (b + weight * k);
  };
  return fit(above) - fit(below);
}

/**
 * Whether enough is known of both schools where one wish has another weight. Each known share rises or falls with a weight
 * throughout, so both are placed between the stated weight and any other at which both are.
 */
function arePlaced({ above, below, weights, leastKnown }: TwoSchools, wish: number, weight: number): boolean {
  const whole = weights.reduce((sum, own, k) => sum + (k === wish ? weight : own), 0);
  return [above, below].every((values) => {
    const { b, k } = sumsOf(values, weights, wish);
    return (b + weight * k) / whole >= leastKnown - LEVEL;
  });
}

/** The weights of a wish at which both fits are equal. */
function rootsOf({ above, below, weights }: TwoSchools, wish: number): readonly number[] {
  const x = sumsOf(above, weights, wish);
  const y = sumsOf(below, weights, wish);
  // (a_x + w v_x)(b_y + w k_y) - (a_y + w v_y)(b_x + w k_x)
  const square = x.v * y.k - y.v * x.k;
  const linear = x.a * y.k + x.v * y.b - y.a * x.k - y.v * x.b;
  const constant = x.a * y.b - y.a * x.b;
  if (square === 0) return linear === 0 ? [] : [-constant / linear];
  const inside = linear * linear - 4 * square * constant;
  if (inside < 0) return [];
  // The larger root by size first, the other from their product: no digits are lost where they differ much.
  const sign = linear < 0 ? -1 : 1;
  const q = -(linear + sign * Math.sqrt(inside)) / 2;
  return q === 0 ? [0] : [q / square, constant / q];
}
