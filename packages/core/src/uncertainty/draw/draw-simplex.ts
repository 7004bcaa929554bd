/** Puts one draw of weights into an array, from a place on. */
export type DrawOne = (into: Float64Array, at: number) => void;

/**
 * Weights drawn evenly over all weights (the flat Dirichlet distribution): the gaps between sorted even draws. Gaps of
 * numbers with 53 bits behind the point are exact, so that the weights sum to exactly 1.
 */
export function drawSimplex(parts: number, next: () => number): DrawOne {
  return (into, at) => {
    const last = at + parts - 1;
    for (let count = 0; at + count < last; count++) insert(into, at, count, next());
    let above = 1;
    for (let k = last; k > at; k--) {
      const below = into[k - 1]!;
      into[k] = above - below;
      above = below;
    }
    into[at] = above;
  };
}

function insert(into: Float64Array, at: number, count: number, value: number): void {
  let place = at + count;
  for (; place > at && into[place - 1]! > value; place--) into[place] = into[place - 1]!;
  into[place] = value;
}

/**
 * Weights drawn evenly over those in an order, the first of `order` the highest. The region is a simplex itself, with the
 * corners (1), (1/2, 1/2), (1/3, 1/3, 1/3) …: even shares of its corners are even in it.
 */
export function drawOrdered(order: readonly number[], next: () => number): DrawOne {
  const shares = new Float64Array(order.length);
  const draw = drawSimplex(order.length, next);
  return (into, at) => {
    draw(shares, 0);
    let sum = 0;
    for (let k = order.length - 1; k >= 0; k--) {
      sum += shares[k]! / (k + 1);
      into[at + order[k]!] = sum;
    }
  };
}
