import { plainResample, type ResampleKernel, resampleStates, resampleSums } from '@bearings/core';
import { describe, expect, it } from 'vitest';

const SAMPLES = 4000;
const states = resampleStates(20261128, 'groups', SAMPLES);
const refuse: ResampleKernel = () => {
  throw new Error('drawn row by row');
};
/** So many rows of each kind, mixed. */
function rowsOf(kinds: readonly { readonly rows: number; readonly values: readonly number[] }[]): Float64Array[] {
  const all = kinds.flatMap(({ rows, values }) => Array.from({ length: rows }, () => values));
  const mixed = all.map((_, at) => all[(at * 7919) % all.length]!);
  return kinds[0]!.values.map((_, k) => Float64Array.from(mixed, (values) => values[k]!));
}
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const covariance = (a: Float64Array, b: Float64Array) => {
  const [m, n] = [mean(a), mean(b)];
  return a.reduce((sum, value, at) => sum + (value - m) * (b[at]! - n), 0) / (a.length - 1);
};

describe('sums over samples of few kinds of rows', () => {
  const columns = rowsOf([
    { rows: 900, values: [1, 0] },
    { rows: 400, values: [1, 3] },
    { rows: 700, values: [0, 0] },
  ]);

  it('have the means and the covariance of rows that are drawn one by one', () => {
    const [works, part] = resampleSums({ columns, states }, refuse);
    const near = (found: number, wanted: number, error: number) =>
      expect(Math.abs(found - wanted)).toBeLessThan(4 * error);
    near(mean(works!), 1300, Math.sqrt(1300 / SAMPLES));
    near(mean(part!), 1200, Math.sqrt(3600 / SAMPLES));
    near(covariance(works!, works!) / 1300, 1, Math.sqrt(2 / SAMPLES));
    near(covariance(part!, part!) / 3600, 1, Math.sqrt(2 / SAMPLES));
    near(covariance(works!, part!) / 1200, 1, 2 / Math.sqrt(SAMPLES));
    const byRows = plainResample({ columns, states });
    for (const [k, sums] of [works!, part!].entries())
      for (const place of [100, 1000, 2000, 3000, 3900]) {
        const [own, other] = [sums.toSorted()[place]!, byRows[k]!.toSorted()[place]!];
        expect(Math.abs(own - other)).toBeLessThan(0.15 * Math.sqrt(covariance(sums, sums)));
      }
  });

  it('do not depend on how many samples there are', () => {
    const [few] = resampleSums({ columns, states: states.subarray(0, 40) }, refuse);
    const [many] = resampleSums({ columns, states }, refuse);
    expect([...few!]).toEqual([...many!.subarray(0, 10)]);
  });

  it('are 0 where all values are', () => {
    const nothing = [new Float64Array(5)];
    expect([...resampleSums({ columns: nothing, states: states.subarray(0, 8) }, refuse)[0]!]).toEqual([0, 0]);
  });

  it('are refused of what the kernel refuses', () => {
    const bad = [new Float64Array(1000).fill(0.5)];
    expect(() => resampleSums({ columns: bad, states }, refuse)).toThrow(RangeError);
  });
});

it.each([
  ['rows are few', [Float64Array.from({ length: 599 }, (_, at) => 1 + (at % 2))]],
  ['kinds are many', [Float64Array.from({ length: 9000 }, (_, at) => at % 10)]],
])('sums are the kernel’s where %s', (_, columns) => {
  const few = states.subarray(0, 80);
  expect(resampleSums({ columns, states: few }, plainResample)).toEqual(plainResample({ columns, states: few }));
  expect(() => resampleSums({ columns, states: few }, refuse)).toThrow('row by row');
});
