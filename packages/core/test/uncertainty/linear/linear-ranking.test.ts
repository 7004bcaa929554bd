import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkLinearRanking,
  isLinear,
  type LinearRanking,
  linearRanking,
  type Methodology,
  prepareScoring,
  rankSchools,
  requireLinear,
  weighColumns,
} from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';
import { anyRanking } from '../../ranking/any-ranking.js';

const N = Number.NaN;
const table = tableOf(['zz-cedar', 'zz-ash', 'zz-birch'], { a: [1, 2, 3], b: [6, N, 4], c: [N, 0, 0] });
const prepare = (methodology: Methodology) => prepareScoring({ methodology, evidence: table, startsFrom: 'readings' });
const pillar = (
  id: string,
  weight: number,
  by: 'arithmetic' | 'geometric' = 'arithmetic',
  parent: string | null = null,
) => ({
  id,
  label: id,
  parent,
  weight,
  aggregation: { by },
});

describe('linearRanking', () => {
  it('has the scored schools by id, the indicators with a weight, and their shares', () => {
    const methodology = methodologyOf(
      [useOf('a', 0.75, { pillar: 'x' }), useOf('b', 0.25, { pillar: 'x' }), useOf('c', 1, { pillar: 'y' })],
      { pillars: [pillar('x', 1), pillar('y', 0, 'geometric')] },
    );
    expect(linearRanking(prepare(methodology), methodology)).toEqual({
      schools: ['zz-birch', 'zz-cedar'],
      indicators: ['a', 'b'],
      columns: [Float64Array.from([3, 1]), Float64Array.from([4, 6])],
      declared: Float64Array.from([0.75, 0.25]),
    });
  });

  it('says which level is no arithmetic mean, the pillar or the top', () => {
    const inside = methodologyOf([useOf('a', 1, { pillar: 'y' })], {
      pillars: [pillar('x', 1), pillar('y', 1, 'geometric', 'x')],
    });
    expect(linearRanking(prepare(inside), inside)).toEqual({ reason: 'aggregation', at: 'y' });
    const top = methodologyOf([useOf('a', 1)], { aggregation: { by: 'borda' } });
    expect(linearRanking(prepare(top), top)).toEqual({ reason: 'aggregation', at: '' });
    expect(faultOf(() => requireLinear(prepare(top), top))).toMatch(
      /^uncertainty.not-linear: a-methodology: the top is not a weighted arithmetic mean/,
    );
  });

  it('says for which indicator schools have weights of their own', () => {
    const missing = { missing: { by: 'renormalize' } } as const;
    const methodology = methodologyOf([useOf('a', 0.5, missing), useOf('b', 0.5, missing)]);
    expect(linearRanking(prepare(methodology), methodology)).toEqual({ reason: 'renormalized', at: 'b' });
    const whole = methodologyOf([useOf('a', 1, missing), useOf('b', 0, missing)]);
    expect(isLinear(linearRanking(prepare(whole), whole))).toBe(true);
  });

  it('has the sums that the ranking has for scores, wherever it is a weighted sum', () => {
    let linear = 0;
    fc.assert(
      fc.property(anyRanking, (input) => {
        const found = linearRanking(prepareScoring(input), input.methodology);
        if (!isLinear(found)) return;
        linear++;
        const scores = new Map(rankSchools(input).scores.map((score) => [score.school, score]));
        const sums = weighColumns(
          found.columns.map((values, k) => ({ values, weight: found.declared[k]! })),
          found.schools.length,
        );
        const scored = [...scores.values()].filter(({ kind }) => kind === 'scored');
        expect([...found.schools]).toEqual(scored.map(({ school }) => school).sort());
        if (input.methodology.rescale.by !== 'none') return;
        found.schools.forEach((school, row) => {
          const score = scores.get(school)!;
          if (score.kind === 'scored') expect(sums[row]).toBeCloseTo(score.value, 6);
        });
      }),
      { numRuns: 2000, seed: 20261127 },
    );
    expect(linear).toBeGreaterThan(100);
  });
});

describe('checkLinearRanking', () => {
  const ranking = (columns: readonly (readonly number[])[], declared = [0.5, 0.5]): LinearRanking =>
    ({
      schools: columns[0]!.map((_, row) => `zz-${row}`),
      indicators: ['a', 'b'],
      columns: columns.map((column) => Float64Array.from(column)),
      declared: Float64Array.from(declared),
    }) as unknown as LinearRanking;
  const check = (...given: Parameters<typeof ranking>) => faultOf(() => checkLinearRanking(ranking(...given)));

  it('takes one in which an indicator never differs', () => {
    expect(
      check([
        [1, 1],
        [0, 1],
      ]),
    ).toBe('no fault');
  });

  it('refuses fewer than two schools, numbers that are none, nothing that differs, weights that are none', () => {
    expect(check([[1], [2]])).toBe(
      'uncertainty.too-few-schools: one school is scored; a rank can only move among two or more',
    );
    expect(check([[], []])).toMatch(/^uncertainty.too-few-schools: 0 schools are scored/);
    expect(
      check([
        [1, 2],
        [0, N],
      ]),
    ).toBe('uncertainty.not-a-number: the value of "b" for zz-1 is NaN; a finite number is needed');
    expect(
      check([
        [1, 2],
        [0, Number.POSITIVE_INFINITY],
      ]),
    ).toMatch(/^uncertainty.not-a-number/);
    expect(
      check([
        [1, 1, 1],
        [2, 2, 2],
      ]),
    ).toMatch(/^uncertainty.nothing-differs: all 3 schools/);
    expect(
      check(
        [
          [1, 2],
          [0, 1],
        ],
        [0, 0],
      ),
    ).toMatch(/^uncertainty.weights-refused/);
  });
});
