import type { ImportanceAt } from './importance-shares.js';

/** Weights, and how far what they give is from what is wanted. */
export interface NearImportance {
  readonly weights: Float64Array;
  /** The sum of squared differences of shares. */
  readonly cost: number;
}

/** Steps of one descent; a descent that still gains by then is taken up by the search in pairs. */
const MOST_STEPS = 40;
/** Parts of the cost: a step that gains less is the last of its descent, and a round of moves in pairs of its length. */
const [LEAST_STEP, LEAST_ROUND] = [1e-5, 1e-3];
/** By how much a weight is moved to see what it does. */
const PROBE = 1e-5;
/** Nothing is wanted nearer than this: differences of shares of a ten-millionth. */
const REACHED = 1e-14;
/** Moves of weight from one indicator to another in the search in pairs. */
const MOVES = [0.02, 0.005, 0.001] as const;

/**
 * Weights of 0 or more with a sum of 1 whose importance is near what is wanted, by least squares on shares. From each
 * start a damped Gauss-Newton descent that leaves at 0 what would go below (K. Levenberg 1944, D. W. Marquardt 1963);
 * from the best of them weight is moved from one indicator to another until no move down to a thousandth gains. Importance is
 * no convex function of weights: what is found is the best near its start, and starts are what makes it more.
 */
export function nearestImportance(
  shares: ImportanceAt,
  wanted: Float64Array,
  starts: readonly Float64Array[],
): NearImportance {
  const costAt = (weights: Float64Array) => squaredGap(shares(weights), wanted);
  let best: NearImportance = { weights: starts[0]!, cost: costAt(starts[0]!) };
  for (const start of starts) {
    if (best.cost <= REACHED) return best;
    const found = descend(shares, wanted, { weights: start, cost: costAt(start) });
    if (found.cost < best.cost) best = found;
  }
  return searchPairs(costAt, best);
}

/** The sum of squared differences; without end where there is no importance. */
export function squaredGap(shares: Float64Array | null, wanted: Float64Array): number {
  if (shares === null) return Number.POSITIVE_INFINITY;
  return shares.reduce((sum, share, k) => sum + (share - wanted[k]!) * (share - wanted[k]!), 0);
}

function descend(shares: ImportanceAt, wanted: Float64Array, start: NearImportance): NearImportance {
  let at = start;
  let damping = 1e-3;
  for (let step = 0; step < MOST_STEPS && at.cost > REACHED && damping < 1e8; step++) {
    const slopes = probe(shares, at.weights);
    if (slopes === null) return at;
    const gaps = shares(at.weights)!.map((share, k) => share - wanted[k]!);
    let next: NearImportance | null = null;
    while (next === null && damping < 1e8) {
      const change = stepWithin(at.weights, slopes, gaps, damping);
      const weights = ontoShares(at.weights.map((weight, k) => weight + change[k]!));
      const cost = weights ? squaredGap(shares(weights), wanted) : Number.POSITIVE_INFINITY;
      if (weights && cost < at.cost) next = { weights, cost };
      damping *= next ? 0.2 : 5;
    }
    if (next === null) return at;
    const gained = at.cost - next.cost;
    at = next;
    if (gained < LEAST_STEP * at.cost) return at;
  }
  return at;
}

/** How each share changes with each weight, the others left as they are: a column for each weight; null at an edge. */
function probe(shares: ImportanceAt, weights: Float64Array): Float64Array[] | null {
  const here = shares(weights);
  if (here === null) return null;
  const columns: Float64Array[] = [];
  for (let k = 0; k < weights.length; k++) {
    const there = shares(weights.map((weight, j) => (j === k ? weight + PROBE : weight)));
    if (there === null) return null;
    columns.push(there.map((share, j) => (share - here[j]!) / PROBE));
  }
  return columns;
}

/** The step over those weights that do not stand at 0 and would go below it. */
function stepWithin(
  weights: Float64Array,
  slopes: readonly Float64Array[],
  gaps: Float64Array,
  damping: number,
): Float64Array {
  let free = [...weights.keys()];
  for (;;) {
    const change = dampedStep(
      free.map((k) => slopes[k]!),
      gaps,
      damping,
    );
    const kept = free.filter((k, i) => weights[k]! > 0 || change[i]! > 0);
    if (kept.length === free.length) {
      const whole = new Float64Array(weights.length);
      free.forEach((k, i) => {
        whole[k] = change[i]!;
      });
      return whole;
    }
    free = kept;
  }
}

/** The change d for which |J d + gaps|² + damping |d|² is least: (J'J + damping) d = -J' gaps, by L L'. */
function dampedStep(slopes: readonly Float64Array[], gaps: Float64Array, damping: number): Float64Array {
  const size = slopes.length;
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
  const lower = slopes.map(() => new Float64Array(size));
  const step = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = dot(slopes[i]!, slopes[j]!) + (i === j ? damping : 0);
      for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(rest, damping)) : rest / lower[j]![j]!;
    }
    let rest = -dot(slopes[i]!, gaps);
    for (let k = 0; k < i; k++) rest -= lower[i]![k]! * step[k]!;
    step[i] = rest / lower[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) step[i]! -= lower[k]![i]! * step[k]!;
    step[i]! /= lower[i]![i]!;
  }
  return step;
}

/** Cut off at 0 and divided by the sum; null where nothing is left. */
function ontoShares(weights: Float64Array): Float64Array | null {
  const cut = weights.map((weight) => Math.max(0, weight));
  const sum = cut.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? cut.map((weight) => weight / sum) : null;
}

function searchPairs(costAt: (weights: Float64Array) => number, start: NearImportance): NearImportance {
  let at = start;
  for (const length of MOVES) {
    for (let gains = true; gains && at.cost > REACHED; ) {
      const before = at.cost;
      at = tryPairs(costAt, at, length);
      gains = at.cost < before * (1 - LEAST_ROUND);
    }
  }
  return at;
}

function tryPairs(costAt: (weights: Float64Array) => number, start: NearImportance, length: number): NearImportance {
  let at = start;
  for (let from = 0; from < start.weights.length; from++) {
    for (let to = 0; to < start.weights.length; to++) {
      const moved = Math.min(length, at.weights[from]!);
      if (from === to || moved === 0) continue;
      const weights = at.weights.slice();
      weights[from]! -= moved;
      weights[to]! += moved;
      const cost = costAt(weights);
      if (cost < at.cost) at = { weights, cost };
    }
  }
  return at;
}
