/** Equations in weights: coefficients · weights = target. */
export interface WeightEquation {
  readonly centre: readonly number[];
  readonly target: number;
}

/** Relative to the mean of the diagonal: shares evenly among indicators that the rows cannot tell apart, and moves nothing else. */
const RIDGE = 1e-10;

/**
 * Weights of least squared residuals among those that are not negative and sum to 1. Active sets after Lawson and
 * Hanson, Solving Least Squares Problems (1974), chapter 23, with the sum held as an equality: solve for the free
 * weights, step back to the first that would turn negative and hold it at 0, free the held one that would help most.
 */
export function fitLeastSquares(equations: readonly WeightEquation[], count: number): number[] {
  const { gram, moments } = normalEquations(equations, count);
  const free = new Set(Array.from({ length: count }, (_, i) => i));
  let weights = Array.from({ length: count }, () => 1 / count);
  for (let round = 0; round < 100 * count; round++) {
    const { solution, level } = solveFree(gram, moments, free, count);
    const blocked = findStep(weights, solution, free);
    weights = weights.map((w, i) => (free.has(i) ? w + blocked.step * ((solution[i] ?? 0) - w) : 0));
    if (blocked.at !== null) {
      free.delete(blocked.at);
      weights[blocked.at] = 0;
      continue;
    }
    const helper = findHelper(gram, moments, weights, free, level);
    if (helper === null) return weights;
    free.add(helper);
  }
  throw new Error('least squares did not settle on a set of free weights');
}

interface NormalEquations {
  readonly gram: readonly (readonly number[])[];
  readonly moments: readonly number[];
}

function normalEquations(equations: readonly WeightEquation[], count: number): NormalEquations {
  const range = Array.from({ length: count }, (_, i) => i);
  const product = (i: number, j: number): number =>
    equations.reduce((sum, { centre }) => sum + (centre[i] ?? 0) * (centre[j] ?? 0), 0);
  const gram = range.map((i) => range.map((j) => product(i, j)));
  const ridge = (RIDGE * range.reduce((sum, i) => sum + (gram[i]?.[i] ?? 0), 0)) / count || RIDGE;
  return {
    gram: gram.map((line, i) => line.map((value, j) => (i === j ? value + ridge : value))),
    moments: range.map((i) => equations.reduce((sum, { centre, target }) => sum + (centre[i] ?? 0) * target, 0)),
  };
}

/** The free weights that solve the equations with sum 1, and the slope that they then share. */
function solveFree(
  gram: NormalEquations['gram'],
  moments: readonly number[],
  free: ReadonlySet<number>,
  count: number,
) {
  const order = [...free].sort((a, b) => a - b);
  const matrix = order.map((i) => [...order.map((j) => gram[i]?.[j] ?? 0), 1, moments[i] ?? 0]);
  matrix.push([...order.map(() => 1), 0, 1]);
  const answer = eliminate(matrix);
  const solution = Array.from({ length: count }, () => 0);
  order.forEach((i, at) => {
    solution[i] = answer[at] ?? 0;
  });
  return { solution, level: -(answer.at(-1) ?? 0) };
}

/** How far to go towards the solution, and which weight reaches 0 there; ties go to the first. */
function findStep(weights: readonly number[], solution: readonly number[], free: ReadonlySet<number>) {
  let [step, at]: [number, number | null] = [1, null];
  for (const i of [...free].sort((a, b) => a - b)) {
    const [from, to] = [weights[i] ?? 0, solution[i] ?? 0];
    if (to >= 0) continue;
    const until = from / (from - to);
    if (until < step) [step, at] = [until, i];
  }
  return { step, at };
}

function findHelper(
  gram: NormalEquations['gram'],
  moments: readonly number[],
  weights: readonly number[],
  free: ReadonlySet<number>,
  level: number,
): number | null {
  let [best, at]: [number, number | null] = [0, null];
  weights.forEach((_, i) => {
    if (free.has(i)) return;
    const slope = (gram[i] ?? []).reduce((sum, g, j) => sum + g * (weights[j] ?? 0), 0) - (moments[i] ?? 0);
    const gain = level - slope;
    if (gain > best + 1e-9 * Math.max(1, gram[i]?.[i] ?? 0)) [best, at] = [gain, i];
  });
  return at;
}

/** Gaussian elimination with partial pivoting; the last column holds the right side. */
function eliminate(matrix: number[][]): number[] {
  const size = matrix.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row;
    }
    const [own, chosen] = [matrix[column] ?? [], matrix[pivot] ?? []];
    [matrix[column], matrix[pivot]] = [chosen, own];
    for (let row = 0; row < size; row++) {
      const line = matrix[row] ?? [];
      const factor = row === column ? 0 : (line[column] ?? 0) / (chosen[column] ?? 1);
      if (factor !== 0) matrix[row] = line.map((value, j) => value - factor * (chosen[j] ?? 0));
    }
  }
  return matrix.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1));
}
