/** A product and what rounding took from it: together they are exact. */
export interface ExactProduct {
  readonly value: number;
  readonly error: number;
}

const SPLITTER = 134217729;

/**
 * Multiplies exactly (T. J. Dekker, Numerische Mathematik 18 (1971) 224-242): each factor in two halves whose products
 * need no rounding. For factors so far from the ends of the range that nothing overflows.
 */
export function timesExactly(a: number, b: number): ExactProduct {
  const value = a * b;
  const [aHigh, aLow] = halve(a);
  const [bHigh, bLow] = halve(b);
  const error = aLow * bLow - (value - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  return { value, error };
}

function halve(a: number): readonly [high: number, low: number] {
  const large = SPLITTER * a;
  const high = large - (large - a);
  return [high, a - high];
}
