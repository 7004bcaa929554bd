import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import { openScenarios, type RuleSet, type ScoringInput, singleShares, stream } from '../../../src/index.js';

const next = stream(11, 'test');
const IDS = Array.from({ length: 30 }, (_, i) => `zz-${String(i).padStart(2, '0')}`);
const draw = () => IDS.map(() => next());
const TABLE = { a: draw(), b: draw(), c: draw() };

const spaceOf = (table: Record<string, number[]>, weights: Record<string, number>, rules: readonly RuleSet[] = []) => {
  const input: ScoringInput = {
    methodology: methodologyOf(Object.entries(weights).map(([id, weight]) => useOf(id, weight))),
    evidence: tableOf(IDS, table),
    startsFrom: 'readings',
  };
  return openScenarios(input, { spread: null, rules, evidence: null }, 1);
};
const WEIGHTS = { a: 0.5, b: 0.3, c: 0.2 };

describe('singleShares', () => {
  it('names every weight and every choice of rule by itself, and all pairs of them', () => {
    const rules: RuleSet[] = [];
    for (const normalize of [undefined, 'z-score', 'percentile'] as const)
      for (const aggregate of [undefined, 'median'] as const) rules.push({ normalize, aggregate });
    const shares = singleShares(spaceOf(TABLE, WEIGHTS, rules), 0.25, 256, 3)!;
    expect(shares.factors).toEqual([
      { kind: 'weight', name: 'a' },
      { kind: 'weight', name: 'b' },
      { kind: 'weight', name: 'c' },
      { kind: 'rule', name: 'normalize' },
      { kind: 'rule', name: 'aggregate' },
    ]);
    expect(shares.all.pairs).toHaveLength(10);
    expect(shares.all.factors).toHaveLength(5);
  });

  it('takes rules as one choice where not every combination of them is there', () => {
    const shares = singleShares(
      spaceOf(TABLE, WEIGHTS, [{}, { normalize: 'z-score' }, { aggregate: 'median' }]),
      0.25,
      64,
      3,
    )!;
    expect(shares.factors.at(-1)).toEqual({ kind: 'rule', name: 'rules' });
  });

  it('gives nothing to the weight of an indicator that says of everybody the same', () => {
    const same = { ...TABLE, c: IDS.map(() => 0.5) };
    const shares = singleShares(spaceOf(same, WEIGHTS), 0.25, 512, 3)!;
    const [a, b, c] = shares.all.factors;
    expect(c!.alone.nearZero).toBe(true);
    expect(c!.withOthers.share).toBeLessThan(0.02);
    expect(a!.alone.share + b!.alone.share).toBeGreaterThan(0.7);
  });

  it('has parts that are all there is, where two things vary', () => {
    const shares = singleShares(spaceOf({ a: TABLE.a, b: TABLE.b }, { a: 0.6, b: 0.4 }), 0.4, 1024, 3)!;
    const [a, b] = shares.all.factors;
    expect(a!.alone.share + b!.alone.share + shares.all.pairs[0]!.share).toBeCloseTo(1, 1);
    for (const row of IDS.keys()) {
      const own = shares.of(row);
      if (own !== null) expect(own.factors[0]!.withOthers.share).toBeGreaterThan(-0.05);
    }
  });

  it('is none where one thing alone can vary, and the same for the same seed', () => {
    expect(singleShares(spaceOf({ a: TABLE.a }, { a: 1 }), 0.25, 64, 3)).toBe(null);
    const one = singleShares(spaceOf(TABLE, WEIGHTS), 0.25, 128, 9)!;
    expect(singleShares(spaceOf(TABLE, WEIGHTS), 0.25, 128, 9)!.all).toEqual(one.all);
    expect(singleShares(spaceOf(TABLE, WEIGHTS), 0.25, 128, 10)!.all).not.toEqual(one.all);
  });
});
