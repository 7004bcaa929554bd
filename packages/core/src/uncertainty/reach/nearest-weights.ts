/**
 * The weights nearest to `from`, by the root of the summed squares, that are 0 or more, sum to 1 and give `lead` · w of
 * 0 or more. Exact: by the conditions of Karush, Kuhn and Tucker they are max(0, from + pull × lead - level) for some
 * pull of 0 or more; the lead they give rises with the pull, in straight pieces, one for each set of weights above 0.
 * `lead` must be greater than 0 somewhere.
 */
export function nearestWeights(from: Float64Array, lead: Float64Array): Float64Array {
  const given = (pull: number) => ontoSimplex(from.map((weight, k) => weight + pull * lead[k]!));
  let weights = given(0);
  if (dot(lead, weights) >= 0) return weights;
  let [low, high] = [0, 1 / Math.max(...lead.map(Math.abs))];
  while (dot(lead, given(high)) < 0) [low, high] = [high, 2 * high];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const middle = (low + high) / 2;
    const support = given(middle).map((weight) => (weight > 0 ? 1 : 0));
    const pull = pullOn(support, from, lead);
    const next = pull > low && pull < high ? pull : middle;
    weights = given(next);
    const over = dot(lead, weights);
    if (next === pull && weights.every((weight, k) => weight > 0 === support[k]! > 0)) return weights;
    if (over >= 0) high = next;
    else low = next;
    if (!(high - low > 1e-16 * high)) break;
  }
  return given(high);
}

/** Halvings until doubles run out; pieces end it long before. */
const MOST_ROUNDS = 200;

/** The pull at which the weights of a support, and no others, give a lead of 0. */
function pullOn(support: Float64Array, from: Float64Array, lead: Float64Array): number {
  let [count, sumFrom, sumLead, product, squares] = [0, 0, 0, 0, 0];
  support.forEach((isOn, k) => {
    if (isOn === 0) return;
    count++;
    sumFrom += from[k]!;
    sumLead += lead[k]!;
    product += from[k]! * lead[k]!;
    squares += lead[k]! * lead[k]!;
  });
  const level = (sumFrom - 1) / count;
  return (level * sumLead - product) / (squares - (sumLead * sumLead) / count);
}

/** The nearest point with coordinates of 0 or more that sum to 1: all lowered alike, and cut at 0. */
export function ontoSimplex(point: Float64Array): Float64Array {
  const falling = point.slice().sort().reverse();
  let sum = 0;
  let level = 0;
  falling.forEach((value, i) => {
    sum += value;
    if (value - (sum - 1) / (i + 1) > 0) level = (sum - 1) / (i + 1);
  });
  return point.map((value) => Math.max(0, value - level));
}

/** The sum of products. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
