/** Rounds over all weights; with correlations below 0.99 a few hundred do. */
const MOST_ROUNDS = 20_000;

/**
 * The weights at which every indicator has exactly the wanted share of the variance of the score. For wanted shares
 * above 0 and covariances that leave every score some variance they are the only ones: where w'Σw / 2 less the sum of
 * share × log w is least, each share is w_k (Σw)_k (B. Bruder and T. Roncalli, Managing Risk Exposures using the Risk
 * Budgeting Approach, 2012). Found one weight after the other, each from a square root, by T. Griveau-Billion, J.-C.
 * Richard and T. Roncalli (A Fast Algorithm for Computing High-dimensional Risk Parity Portfolios, 2013). What is wanted
 * to have no share gets no weight. Weights sum to 1. Where no such weights are, what is given back does not have the
 * shares: for the caller to see.
 */
export function budgetWeights(covariances: Float64Array, wanted: Float64Array): Float64Array {
  const parts = wanted.length;
  const deviation = wanted.map((_, k) => Math.sqrt(covariances[k * parts + k]!));
  const correlation = covariances.map((value, at) => {
    const scale = deviation[Math.floor(at / parts)]! * deviation[at % parts]!;
    return scale > 0 ? value / scale : 0;
  });
  const root = wanted.map((share, k) => (deviation[k]! > 0 ? Math.sqrt(share) : 0));
  const scaled = root.slice();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0;
    for (let k = 0; k < parts; k++) {
      if (root[k] === 0) continue;
      let others = 0;
      for (let j = 0; j < parts; j++) if (j !== k) others += correlation[k * parts + j]! * scaled[j]!;
      // The root above 0 of x² + others x = share, written so that nothing cancels.
      const reach = Math.sqrt(others * others + 4 * wanted[k]!);
      const next = others > 0 ? (2 * wanted[k]!) / (others + reach) : (reach - others) / 2;
      moved = Math.max(moved, Math.abs(next - scaled[k]!) / next);
      scaled[k] = next;
    }
    if (moved < 1e-15) break;
  }
  const weights = scaled.map((value, k) => (value > 0 ? value / deviation[k]! : 0));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
