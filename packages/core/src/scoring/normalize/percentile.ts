import { anyValue, type NormalizerMethod } from './normalizer-method.js';

export const percentile: NormalizerMethod = {
  label: 'Percentile',
  meaning:
    'The share of the reference group that a school is better than, in percent; schools that are equal, itself among ' +
    'them, count half.',
  formula: '100 (number worse + number equal / 2) / n',
  source: 'mid-rank percentile, as in the CWTS Leiden Ranking and in test norms',
  turns: true,
  constant: '50 for every school',
  domain: anyValue,
  normalize(values, reference, _step, direction) {
    const sorted = Float64Array.from(reference).sort();
    const lower = direction === 'lower';
    return values.map((value) => {
      if (Number.isNaN(value)) return value;
      const below = countBelow(sorted, value);
      const upTo = countUpTo(sorted, value, below);
      const worse = lower ? sorted.length - upTo : below;
      return (100 * (worse + (upTo - below) / 2)) / sorted.length;
    });
  },
};

/** How many values of an ascending list are less than a number. */
export function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many values of an ascending list are not greater than a number, where that many are known not to be. */
export function countUpTo(sorted: Float64Array, value: number, known = 0): number {
  let low = known;
  let step = 1;
  while (low + step <= sorted.length && sorted[low + step - 1]! <= value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(sorted.length, low + step - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
