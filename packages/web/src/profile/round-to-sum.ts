/** Numbers rounded so that they add up. */
export interface RoundedSum {
  readonly parts: readonly number[];
  /** The rounded sum of what was given; the sum of `parts`. */
  readonly total: number;
}

/**
 * Rounds numbers to some decimals so that they sum to the rounded sum, by largest remainders: each is moved by less
 * than one unit of the last place, and none across zero. Of equal remainders the first is rounded up.
 */
export function roundToSum(values: readonly number[], decimals: number): RoundedSum {
  const scale = 10 ** decimals;
  const scaled = values.map((value) => cleanOf(value * scale));
  // No zero of ours has a sign.
  const sum = Math.round(cleanOf(scaled.reduce((all, value) => all + value, 0))) || 0;
  const floors = scaled.map((value) => Math.floor(value) || 0);
  const left = sum - floors.reduce((all, value) => all + value, 0);
  const byRemainder = scaled
    .map((value, at) => ({ at, remainder: value - floors[at]! }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  const raised = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  const parts = floors.map((value, at) => (value + (raised.has(at) ? 1 : 0)) / scale);
  return { parts, total: sum / scale };
}

/** Takes the dust of binary arithmetic off a number, so that 0.3 is three tenths and not a little less. */
function cleanOf(value: number): number {
  return Number(value.toPrecision(12));
}
