import { type FitSchool, type HeldSchools, rankOwn } from '@bearings/core/fit';

/** The school that one is held against first: the one above it, or the one below where it is the first; null where there is none. */
export function neighbourOf(school: FitSchool, schools: readonly FitSchool[]): FitSchool | null {
  const placed = schools.filter(({ rank }) => rank !== null);
  const at = placed.findIndex((one) => one.school === school.school);
  return at < 0 ? null : (placed[at - 1] ?? placed[at + 1] ?? null);
}

/** Importances to try a change by, 0 to 100 each. */
export interface Tried {
  readonly weights: readonly number[];
  /** Whether the others had to be made smaller, since none goes above 100. */
  readonly isScaled: boolean;
}

const MOST = 100;

/** The roundest importances just past a change by which the order of two schools is the other way round; null where nothing changes it. */
export function weightsPast(
  { above, below, change }: HeldSchools,
  weights: readonly number[],
  leastKnown: number,
): Tried | null {
  if (change === null || change.kind === 'none') return null;
  const { wish, to, past } = change;
  for (const steps of [1, 10, 100, 1000, 10_000, 100_000]) {
    const moved = past === 'more' ? Math.floor(to * steps) + 1 : Math.ceil(to * steps) - 1;
    const tried = scale(weights.map((weight, k) => (k === wish ? Math.max(0, moved / steps) : weight)));
    const [one, other] = ranksOf([above, below], tried.weights, leastKnown);
    if (other === 1 && one === 2) return tried;
  }
  return null;
}

/** The ranks of schools among themselves; 0 for one that would not be placed. */
function ranksOf(schools: readonly FitSchool[], weights: readonly number[], leastKnown: number): Int32Array {
  const columns = weights.map((_, k) => Float64Array.from(schools, ({ parts }) => parts[k]?.value ?? Number.NaN));
  return rankOwn({ columns, weights, schools: schools.length, leastKnown }).rank;
}

function scale(weights: readonly number[]): Tried {
  const most = Math.max(...weights);
  if (most <= MOST) return { weights, isScaled: false };
  return { weights: weights.map((weight) => (weight * MOST) / most), isScaled: true };
}
