/** A comparison of two wishes: the first is `times` as important as the second, 1/9 to 9. */
export interface Comparison {
  readonly first: number;
  readonly second: number;
  readonly times: number;
}

/** Weights from comparisons, and how well these hang together. */
export interface ComparedWeights {
  /** They sum to 1. */
  readonly weights: readonly number[];
  /** Of Saaty: up to `CONSISTENT_RATIO` comparisons hang together; null where no group has three wishes, since two always do. */
  readonly ratio: number | null;
  /** The comparison that fits worst, and what the weights say in its place; null where all fit exactly. */
  readonly worst: { readonly comparison: Comparison; readonly implied: number } | null;
  /**
   * Wishes that comparisons link with each other, directly or by way of others: one group where nothing is missing, else the
   * largest first, then that of the first wish. Nothing is said between groups: each has the share of its number of wishes.
   */
  readonly groups: readonly (readonly number[])[];
}

/** Comparisons with a ratio up to this hang together (Saaty 1977). */
export const CONSISTENT_RATIO = 0.1;
/** Mean consistency indices of random matrices of 1 to 15 (T. L. Saaty, Journal of Mathematical Psychology 15, 1977, 234-281). */
const RANDOM = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];
const STEPS = 1000;

/**
 * Weights of wishes by the principal eigenvector of their comparisons (Saaty 1977), group by group. A pair that is not compared is
 * filled in along the path of fewest comparisons, and where several are as short, by the first in the order of the wishes.
 */
export function comparePairs(wishes: number, comparisons: readonly Comparison[]): ComparedWeights {
  const matrix = Array.from({ length: wishes }, () => new Float64Array(wishes).fill(Number.NaN));
  for (const { first, second, times } of comparisons) {
    matrix[first]![second] = times;
    matrix[second]![first] = 1 / times;
  }
  const given = matrix.map((row) => row.slice());
  for (let from = 0; from < wishes; from++) fillFrom(given, matrix, from);
  const groups = groupsOf(matrix);
  const weights = new Array<number>(wishes).fill(0);
  const ratios = groups.map((group) => {
    const own = principal(group.map((row) => Float64Array.from(group, (column) => matrix[row]![column]!)));
    for (const [at, wish] of group.entries()) weights[wish] = (own.weights[at]! * group.length) / wishes;
    return ratioOf(own.value, group.length);
  });
  const told = ratios.filter((ratio) => ratio !== null);
  return { weights, ratio: told.length === 0 ? null : Math.max(...told), worst: worstOf(comparisons, weights), groups };
}

/** Wishes whose rows of the filled matrix reach each other. */
function groupsOf(matrix: readonly Float64Array[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const [wish, row] of matrix.entries()) {
    const group = groups.find(([first]) => !Number.isNaN(row[first!]!));
    if (group) group.push(wish);
    else groups.push([wish]);
  }
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** The consistency ratio of a matrix of some wishes by its largest eigenvalue; null for fewer than three. */
function ratioOf(value: number, wishes: number): number | null {
  if (wishes < 3) return null;
  return Math.max(0, (value - wishes) / (wishes - 1)) / RANDOM[Math.min(wishes, RANDOM.length - 1)]!;
}

/** Fills the row of a wish in the order in which others are reached from it. */
function fillFrom(given: readonly Float64Array[], matrix: readonly Float64Array[], from: number): void {
  const row = matrix[from]!;
  row[from] = 1;
  const queue = [from];
  const seen = new Set(queue);
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const [to, times] of given[at]!.entries()) {
      if (Number.isNaN(times) || seen.has(to)) continue;
      seen.add(to);
      row[to] = row[at]! * times;
      queue.push(to);
    }
}

function principal(matrix: readonly Float64Array[]): { readonly weights: readonly number[]; readonly value: number } {
  const n = matrix.length;
  let weights = new Float64Array(n).fill(1 / Math.max(1, n));
  let value = n;
  for (let step = 0; step < STEPS; step++) {
    const next = Float64Array.from(matrix, (row) => row.reduce((sum, times, k) => sum + times * weights[k]!, 0));
    value = next.reduce((sum, one) => sum + one, 0);
    const scaled = next.map((one) => one / value);
    const moved = scaled.reduce((most, one, k) => Math.max(most, Math.abs(one - weights[k]!)), 0);
    weights = scaled;
    if (moved < 1e-15) break;
  }
  return { weights: [...weights], value };
}

function worstOf(comparisons: readonly Comparison[], weights: readonly number[]): ComparedWeights['worst'] {
  let worst: ComparedWeights['worst'] = null;
  let off = 1 + 1e-9;
  for (const comparison of comparisons) {
    const implied = weights[comparison.first]! / weights[comparison.second]!;
    const by = Math.max(implied / comparison.times, comparison.times / implied);
    if (by > off) [worst, off] = [{ comparison, implied }, by];
  }
  return worst;
}
