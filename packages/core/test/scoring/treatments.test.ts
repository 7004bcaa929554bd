import { logarithm } from '../../src/arithmetic/logarithm.js';
import { describe, expect, it } from 'vitest';
import { type Treatment, TREATMENTS } from '../../src/index.js';

const LIMITS = { skew: 2, kurtosis: 3.5 };
const OUTLIER = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];

function treat(values: readonly number[], treatment: Treatment, others: readonly number[] = values): number[] | null {
  const transform = TREATMENTS[treatment.by].decide(Float64Array.from(values), treatment);
  return transform ? [...transform(Float64Array.from(others))] : null;
}

describe('winsorizing', () => {
  const winsorize = (most: number): Treatment => ({ by: 'winsorize', most, ...LIMITS });

  it('pulls the outermost reading in to the next one', () => {
    expect(treat(OUTLIER, winsorize(5))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9]);
    expect(
      treat(
        OUTLIER.map((v) => -v),
        winsorize(5),
      ),
    ).toEqual([-1, -2, -3, -4, -5, -6, -7, -8, -9, -9]);
  });

  it('leaves a column within its limits alone', () => {
    expect(treat([1, 2, 3, 4, 5], winsorize(5))).toBeNull();
    expect(treat([7, 7, 7, 7, 7], winsorize(5))).toBeNull();
  });

  it('is undone where the stated number of readings does not cure the column', () => {
    const two = [...Array.from({ length: 28 }, (_, i) => i), 5000, 5001];
    expect(treat(two, winsorize(1))).toBeNull();
    expect(treat(two, winsorize(2))?.slice(-3)).toEqual([27, 27, 27]);
  });

  it('brings what was filled into the same range', () => {
    expect(treat(OUTLIER, winsorize(5), [5000, -1, Number.NaN])).toEqual([9, 1, Number.NaN]);
  });
});

describe('the logarithm for skewed columns', () => {
  const log: Treatment = { by: 'log-if-skewed', ...LIMITS };

  it('is that of COINr, and mirrored for a tail on the low side', () => {
    const shift = 0.01 * 999;
    expect(treat(OUTLIER, log)).toEqual(OUTLIER.map((x) => logarithm(x - 1 + shift)));
    const mirrored = treat(
      OUTLIER.map((x) => -x),
      log,
    )!;
    mirrored.forEach((value, i) => {
      expect(value).toBeCloseTo(-logarithm(OUTLIER[i]! - 1 + shift), 12);
    });
  });

  it('leaves a column within its limits alone', () => {
    expect(treat([1, 2, 3, 4], log)).toBeNull();
  });
});

describe('Box-Cox for skewed columns', () => {
  const boxCox: Treatment = { by: 'box-cox-if-skewed', ...LIMITS };

  it('finds the logarithm where the logarithms lie symmetric about 0', () => {
    // The likelihood of lambda equals that of -lambda then, so that its one peak is at 0.
    const logs = [-6, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 6];
    const treated = treat(logs.map(Math.exp), boxCox)!;
    treated.forEach((value, i) => {
      expect(value).toBeCloseTo(logs[i]!, 5);
    });
  });

  it('takes a power that no other within reach beats', () => {
    const values = [0.2, 0.5, 0.9, 1, 1.4, 2, 2.2, 3, 4, 90];
    const treated = treat(values, boxCox)!;
    // (y_1 - y_2) / (y_9 - y_10) fixes lambda; it is found again by bisection, apart from the code under test.
    const power = (x: number, l: number) => (x ** l - 1) / l;
    const gap = (l: number) => power(values[9]!, l) - treated[9]!;
    let [from, to] = [-1, -1e-9];
    for (let i = 0; i < 80; i++) {
      const middle = (from + to) / 2;
      if (gap(middle) < 0) from = middle;
      else to = middle;
    }
    const likelihood = (l: number) => {
      const y = values.map((x) => power(x, l));
      const mean = y.reduce((s, v) => s + v, 0) / y.length;
      const variance = y.reduce((s, v) => s + (v - mean) ** 2, 0) / y.length;
      return (-y.length / 2) * logarithm(variance) + (l - 1) * values.reduce((s, x) => s + logarithm(x), 0);
    };
    for (const step of [-1, -0.1, -0.01, 0.01, 0.1, 1])
      expect(likelihood(from + step === 0 ? 1e-9 : from + step)).toBeLessThan(likelihood(from));
  });

  it('keeps the order and takes readings of 0 and below', () => {
    const treated = treat([-5, 0, 1, 2, 3, 4, 5, 6, 7, 900], boxCox)!;
    expect(treated).toEqual(treated.toSorted((a, b) => a - b));
    expect(treated.every(Number.isFinite)).toBe(true);
  });
});
