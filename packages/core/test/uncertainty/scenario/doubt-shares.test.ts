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
    expect(shares.first[0]).toBeCloseTo(1, 1);
    expect(shares.total[1]).toBe(0);
    expect(shares.first[1]).toBe(0);
  });

  it('share what weights and rules move between them, the same for the same seed', () => {
    const shares = sharesOf({ spread, rules: [{}, { aggregate: 'median' }] })!;
    expect(shares).toEqual(sharesOf({ spread, rules: [{}, { aggregate: 'median' }] }));
    for (const [i, first] of shares.first.entries()) {
      expect(first).toBeGreaterThan(-0.1);
      expect(shares.total[i]! + 0.1).toBeGreaterThan(first);
      expect(shares.error[i]).toBeGreaterThan(0);
    }
    expect(shares.first[0]! + shares.first[1]!).toBeLessThan(1.1);
    expect(shares.total[0]! + shares.total[1]!).toBeGreaterThan(0.9);
    expect(shares.bySchool).toHaveLength(IDS.length * 2);
  });
});
