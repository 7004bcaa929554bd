import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import {
  boxAround,
  countScenarios,
  measureIntervals,
  openScenarios,
  rankIntervals,
  rankScenarios,
  type ScenarioPlan,
  type ScoringInput,
  type WeightSpread,
} from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';

const N = Number.NaN;
const inputOf = (a: readonly number[], b: readonly number[], weights: readonly (number | null)[] = [0.6, 0.4]): ScoringInput => ({
  methodology: methodologyOf(['a', 'b'].map((id, k) => useOf(id, 0, { weight: weights[k]! }))),
  evidence: tableOf(a.map((_, i) => `zz-${String.fromCharCode(97 + i)}`), { a, b }),
  startsFrom: 'readings',
}); // biome-ignore format: as a table
const planOf = (spread: WeightSpread | null): ScenarioPlan => ({ spread: spread && (() => spread), rules: [], evidence: null }); // biome-ignore format: one row
const AROUND: ScenarioPlan = { spread: ({ declared }) => boxAround(declared, 0.25), rules: [], evidence: null };
const GOOD = inputOf([3, 2, 1], [1, 2, 4]);

describe('scenarios of what cannot be answered', () => {
  it('are refused where nobody is ranked, or no weights are', () => {
    const open = (input: ScoringInput) => faultOf(() => openScenarios(input, AROUND, 0));
    expect(open(inputOf([], []))).toMatch(/^uncertainty.too-few-schools: 0 schools/);
    expect(open(inputOf([N, N], [1, 2]))).toMatch(/^uncertainty.too-few-schools: 0 schools/);
    expect(open(inputOf([1, 2], [1, 2], [0, 0]))).toMatch(/^(methodology|uncertainty)\./);
    expect(open(inputOf([1, 2], [1, 2], [1, null]))).toMatch(/^methodology.weights-unset/);
    expect(open(inputOf([1, 1 / 0], [1, 2]))).toMatch(/^evidence\./);
  });

  it('are refused over regions that are empty, or leave out the declared weights', () => {
    const open = (spread: WeightSpread) => faultOf(() => openScenarios(GOOD, planOf(spread), 0));
    expect(open({ kind: 'box', low: [0.6, 0.6], high: [1, 1] })).toMatch(/^uncertainty.region-empty/);
    expect(open({ kind: 'box', low: [0, 0.5], high: [1, 1] })).toMatch(/^uncertainty.region-excludes-declared/);
    expect(open({ kind: 'ordered', order: [1, 0] })).toMatch(/^uncertainty.region-excludes-declared/);
    expect(open({ kind: 'box', low: [N, 0], high: [1, 1] })).toMatch(/^uncertainty.region-malformed/);
    expect(open({ kind: 'around', concentration: 0 })).toMatch(/^uncertainty.spread-refused/);
  });

  it('take 0 for a seed, and nothing that is no whole number', () => {
    const ranks = (seed: number) => rankScenarios(openScenarios(inputOf([3, 2, 1, 5], [1, 2, 4, 0]), planOf({ kind: 'simplex' }), seed), 0, 50).ranks; // biome-ignore format: one row
    expect(ranks(0)).toEqual(ranks(0));
    expect(ranks(0)).not.toEqual(ranks(1));
    for (const seed of [0.5, N]) {
      expect(faultOf(() => ranks(seed))).toMatch(/^uncertainty.option-refused: "seed"/);
      expect(faultOf(() => rankIntervals(GOOD, seed))).toMatch(/^uncertainty.option-refused: "seed"/);
    }
  });

  it('have one rank for one school, and share it where nothing differs', () => {
    const countsOf = (input: ScoringInput) => [...countScenarios(openScenarios(input, AROUND, 0), 0, 40).counts];
    expect(countsOf(inputOf([5], [5]))).toEqual([40]);
    expect(countsOf(inputOf([5, 5], [1, 1]))).toEqual([40, 0, 40, 0]);
    expect(countsOf(inputOf([2, 1], [7, 7]))).toEqual([40, 0, 0, 40]);
    const only = rankIntervals(inputOf([5], [5]), 0);
    if (only !== null) for (const { low, high } of only.schools.values()) expect([low, high]).toEqual([1, 1]);
    const level = rankIntervals(inputOf([5, 5], [1, 1]), 0)!;
    expect([...level.schools.values()].map(({ low, high, group }) => [low, high, group])).toEqual([[1, 1, 1], [1, 1, 1]]); // biome-ignore format: rows
    expect(rankIntervals(inputOf([], []), 0)).toBeNull();
    expect(rankIntervals(inputOf([N, N], [1, 2]), 0)).toBeNull();
  });

  it('leave out a school without a score, and give it no interval', () => {
    const found = rankIntervals(inputOf([3, N, 1], [1, 2, 4]), 0)!;
    expect([...found.schools.keys()]).toEqual(['zz-a', 'zz-c']);
    for (const { low, median, high } of found.schools.values()) expect(low <= median && median <= high).toBe(true);
  });

  it('say nothing of ranks where nothing was drawn', () => {
    const nothing = { schools: 2, draws: 0, ranks: new Uint16Array(0) };
    expect(faultOf(() => measureIntervals(nothing, [0, 1]))).toMatch(/^uncertainty.draws-refused: 0 draws/);
  });
});
