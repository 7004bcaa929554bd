import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import {
  boxAround,
  doubtShares,
  openScenarios,
  type ScenarioPlan,
  type ScoringInput,
  stream,
} from '../../../src/index.js';

const next = stream(4, 'test');
const IDS = Array.from({ length: 20 }, (_, i) => `zz-${String(i).padStart(2, '0')}`);
const draw = () => IDS.map(() => next());
const evidence = tableOf(IDS, { a: draw(), b: draw(), c: draw() });
const methodology = methodologyOf([useOf('a', 0.4), useOf('b', 0.3), useOf('c', 0.3)]);
const input: ScoringInput = { methodology, evidence, startsFrom: 'readings' };
const sharesOf = (plan: Partial<ScenarioPlan>, runs = 512) =>
  doubtShares(openScenarios(input, { spread: null, rules: [], evidence: null, ...plan }, 1), 1, runs);
const spread: ScenarioPlan['spread'] = ({ declared }) => boxAround(declared, 0.5);

describe('doubtShares', () => {
  it('are none where one source alone is open', () => {
    expect(sharesOf({ spread })).toBe(null);
    expect(sharesOf({})).toBe(null);
  });

  it('give nothing to rules that change nothing, and all to the weights', () => {
    // A copy of the declared rules is a second set that says the same.
    const shares = sharesOf({ spread, rules: [{}, { aggregate: 'arithmetic' }] })!;
    expect(shares.sources).toEqual(['weights', 'rules']);
    const [weights, rules] = shares.all.factors;
    expect(weights!.alone.share).toBeCloseTo(1, 1);
    expect(rules!.withOthers).toEqual({ share: 0, error: 0, nearZero: true });
    expect(rules!.alone).toEqual({ share: 0, error: 0, nearZero: true });
  });

  it('share what weights and rules move between them, the same for the same seed', () => {
    const shares = sharesOf({ spread, rules: [{}, { aggregate: 'median' }] })!;
    const again = sharesOf({ spread, rules: [{}, { aggregate: 'median' }] })!;
    expect(again.all).toEqual(shares.all);
    expect(IDS.map((_, row) => again.of(row))).toEqual(IDS.map((_, row) => shares.of(row)));
    const [weights, rules] = shares.all.factors;
    for (const { alone, withOthers } of [weights!, rules!]) {
      expect(alone.share).toBeGreaterThan(-0.1);
      expect(withOthers.share + 0.1).toBeGreaterThan(alone.share);
      expect(alone.error).toBeGreaterThan(0);
    }
    expect(shares.all.pairs.map(({ first, second }) => [first, second])).toEqual([[0, 1]]);
    // Of two factors the parts are all there is: what each moves alone, and what both move together.
    expect(weights!.alone.share + rules!.alone.share + shares.all.pairs[0]!.share).toBeCloseTo(1, 1);
    expect(weights!.alone.share + shares.all.pairs[0]!.share).toBeCloseTo(weights!.withOthers.share, 1);
    expect(IDS.map((_, row) => shares.of(row)?.factors.length ?? 2)).toEqual(IDS.map(() => 2));
  });
});
