import { describe, expect, it } from 'vitest';
import { type Direction, indicatorId, type Normalizer, NORMALIZERS, normalizeColumn } from '../../src/index.js';
import { faultOf } from '../fault-of.js';

const COHORT = { of: 'cohort' } as const;
const Z: Normalizer = { by: 'z-score', deviation: 'population', over: COHORT, frozen: null };
const UNIT: Normalizer = { by: 'min-max', to: [0, 100], over: COHORT, frozen: null };

function scores(values: readonly number[], steps: readonly Normalizer[], direction: Direction = 'higher'): number[] {
  const column = Float64Array.from(values);
  const reported = column.filter((value) => !Number.isNaN(value));
  const use = { indicator: indicatorId('grants'), direction, treat: [], normalize: steps };
  return [...normalizeColumn(column, reported, use, []).normalized];
}

describe('z-scores', () => {
  it('measure distance from the mean in deviations of the population or of a sample', () => {
    // Mean 5, squares 9+1+1+1+0+0+4+16 = 32: deviation 2 over 8, and the root of 32/7 over 7.
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(scores(values, [Z])).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
    expect(scores(values, [{ ...Z, deviation: 'sample' }])[7]).toBeCloseTo(4 / Math.sqrt(32 / 7), 14);
  });

  it('turn where lower is better, and leave gaps', () => {
    expect(scores([1, Number.NaN, 3], [Z], 'lower')).toEqual([1, Number.NaN, -1]);
  });

  it('take the n best schools as their group, in the direction of the indicator', () => {
    const top: Normalizer = { ...Z, over: { of: 'top', count: 2 } };
    expect(scores([10, 8, 0, 0], [top])).toEqual([1, -1, -9, -9]);
    expect(scores([10, 8, 0, 2], [top], 'lower')).toEqual([-9, -7, 1, -1]);
  });

  it('keep the figures of an earlier edition where they are frozen', () => {
    expect(scores([50, 70], [{ ...Z, frozen: { mean: 60, deviation: 5 } }])).toEqual([-2, 2]);
  });
});

describe('percentiles', () => {
  const P: Normalizer = { by: 'percentile', over: COHORT };
  it('count ties half', () => {
    expect(scores([1, 2, 2, 3], [P])).toEqual([12.5, 50, 50, 87.5]);
    expect(scores([1, 2, 2, 3], [P], 'lower')).toEqual([87.5, 50, 50, 12.5]);
  });
});

describe('min-max and goalposts', () => {
  it('lay readings out between the ends, mirrored where lower is better', () => {
    expect(scores([2, 3, 6], [UNIT])).toEqual([0, 25, 100]);
    expect(scores([2, 3, 6], [{ ...UNIT, to: [1, 5] }], 'lower')).toEqual([5, 4, 1]);
    expect(scores([5, 30], [{ ...UNIT, frozen: { min: 10, max: 20 } }])).toEqual([-50, 200]);
  });

  it('cut off outside the goalposts only where the methodology says so', () => {
    const posts: Normalizer = { by: 'goalposts', low: 20, high: 85, to: [0, 1], clip: true };
    expect(scores([10, 52.5, 90], [posts])).toEqual([0, 0.5, 1]);
    expect(scores([7, 52.5, 98], [{ ...posts, clip: false }], 'lower')).toEqual([1.2, 0.5, -0.2]);
  });
});

describe('ratios to the best', () => {
  const ratio: Normalizer = { by: 'ratio-to-best', over: COHORT };
  it('are percentages of the best, or of the reading where lower is better', () => {
    expect(scores([50, 200, 0], [ratio])).toEqual([25, 100, 0]);
    expect(scores([2, 4, 8], [ratio], 'lower')).toEqual([100, 50, 25]);
    expect(scores([0, 4], [ratio], 'lower')).toEqual([100, 0]);
    expect(scores([25, 100], [{ by: 'root-ratio', over: COHORT }])).toEqual([50, 100]);
  });

  it('refuse a negative reading and name it', () => {
    expect(faultOf(() => scores([-1, 2], [ratio]))).toContain('evidence.out-of-domain: "grants" of');
  });
});

describe('logarithms', () => {
  it('keep the direction for the next step', () => {
    const [worst, best] = scores([99, 0], [{ by: 'log', offset: 1 }, UNIT], 'lower');
    expect([worst, best]).toEqual([0, 100]);
    expect(scores([Math.E - 1], [{ by: 'log', offset: 1 }])[0]).toBeCloseTo(1, 15);
  });

  it('refuse what has no logarithm, with the bound in the sentence', () => {
    expect(faultOf(() => scores([-2], [{ by: 'log', offset: 1 }]))).toContain('logarithm needs values above -1');
  });
});

describe('the normal distribution function', () => {
  /** Sixty-digit values of the power series, computed apart. */
  it.each([
    [0, 0.5],
    [0.1, 0.539827837277029],
    [1, 0.8413447460685429],
    [-1, 0.15865525393145705],
    [2, 0.9772498680518208],
    [-2.5, 0.006209665325776135],
    [-3, 0.0013498980316300946],
    [-3.5, 0.00023262907903552504],
    [4, 0.9999683287581669],
    [-5, 2.866515718791939e-7],
    [-6, 9.86587645037698e-10],
    [-8, 6.220960574271784e-16],
  ])('is exact to thirteen digits at %d', (z, expected) => {
    const value = scores([z], [{ by: 'normal-cdf' }])[0]!;
    expect(Math.abs(value - expected) / expected).toBeLessThan(1e-13);
    expect(Math.abs(value - expected)).toBeLessThan(3e-16);
  });

  it('does not jump where one formula hands over to the other, and ends at 0 and 1', () => {
    const [below, above] = scores([-3 - 1e-9, -3 + 1e-9], [{ by: 'normal-cdf' }]) as [number, number];
    expect(above).toBeGreaterThan(below);
    expect((above - below) / 2e-9 / 0.0044318484119380075).toBeCloseTo(1, 3);
    expect(scores([-50, 50, Number.NEGATIVE_INFINITY], [{ by: 'normal-cdf' }])).toEqual([0, 1, 0]);
  });
});

describe('a column that is the same for every school', () => {
  const STEPS: Record<string, readonly [Normalizer, number]> = {
    none: [{ by: 'none' }, 7],
    'z-score': [Z, 0],
    percentile: [{ by: 'percentile', over: COHORT }, 50],
    'min-max': [UNIT, 50],
    goalposts: [{ by: 'goalposts', low: 0, high: 14, to: [0, 100], clip: true }, 50],
    'ratio-to-best': [{ by: 'ratio-to-best', over: COHORT }, 100],
    'root-ratio': [{ by: 'root-ratio', over: COHORT }, 100],
    log: [{ by: 'log', offset: -6 }, 0],
    'normal-cdf': [{ by: 'normal-cdf' }, 0.9999999999987201],
  };

  it.each(Object.keys(NORMALIZERS))('gets one score by %s, without a fault', (name) => {
    const [step, expected] = STEPS[name]!;
    const [a, b, c] = scores([7, 7, 7], [step]);
    expect([b, c]).toEqual([a, a]);
    expect(a).toBeCloseTo(expected, 14);
  });

  it('is not made to vary by the error of its mean', () => {
    expect(scores([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [Z])).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a column that nobody reported', () => {
  it('gives a filled reading no score on a scale that readings make, and one on a scale that is stated', () => {
    const use = { indicator: indicatorId('grants'), direction: 'higher', treat: [] } as const;
    const none = new Float64Array(0);
    const on = (step: Normalizer) => normalizeColumn(Float64Array.of(5), none, { ...use, normalize: [step] }, []);
    expect(on(Z).normalized[0]).toBeNaN();
    expect(on({ by: 'percentile', over: COHORT }).normalized[0]).toBeNaN();
    expect(on({ by: 'goalposts', low: 0, high: 10, to: [0, 100], clip: true }).normalized[0]).toBe(50);
  });
});
