import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxAround,
  countMatrix,
  countScenarios,
  declaredOrder,
  declaredRanks,
  declaredWeights,
  drawsInBlock,
  type EvidenceTable,
  findGapsToDraw,
  joinRankCounts,
  type Methodology,
  openScenarios,
  rankScenarios,
  type ScenarioPlan,
  type ScoringInput,
  stream,
  type Variation,
  withShares,
} from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';

const N = Number.NaN;
const BOX: ScenarioPlan['spread'] = ({ declared }) => boxAround(declared, 0.5);
const HELD: ScenarioPlan = { spread: null, rules: [], evidence: null };
const IDS = ['zz-ash', 'zz-birch', 'zz-cedar', 'zz-dogwood', 'zz-elm'];
const evidence = tableOf(IDS, {
  a: [10, 30, 20, 50, 40],
  b: [5, 4, 4.5, 1, 2],
  c: [7, 9, 2, 3, 8],
});
const three = (over: Partial<Methodology> = {}) =>
  methodologyOf([useOf('a', 0.5), useOf('b', 0.3), useOf('c', 0.2)], over);
const inputOf = (methodology: Methodology, table: EvidenceTable = evidence): ScoringInput => ({
  methodology,
  evidence: table,
  startsFrom: 'readings',
});

describe('withShares', () => {
  it('gives every indicator its share in the whole, whatever pillars lie between', () => {
    const pillar = (id: string, parent: string | null) => ({
      ...{ id, label: id, parent, weight: 0.5 },
      aggregation: { by: 'arithmetic' as const },
    });
    const nested = methodologyOf(
      [useOf('a', 0.5, { pillar: 'x' }), useOf('b', 0.5, { pillar: 'y' }), useOf('c', 0.5, { pillar: 'z' })],
      { pillars: [pillar('x', null), pillar('y', 'x'), pillar('z', null)] },
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), (parts) => {
        const sum = parts[0]! + parts[1]! + parts[2]!;
        fc.pre(sum > 0);
        const shares = parts.map((part) => part / sum);
        const found = declaredWeights(withShares(nested, ['a', 'b', 'c'] as never, shares));
        expect(found.a).toBeCloseTo(shares[0]!, 12);
        expect(found.b).toBeCloseTo(shares[1]!, 12);
        expect(found.c).toBeCloseTo(shares[2]!, 12);
      }),
    );
  });

  it('weighs what is not named by nothing', () => {
    expect(declaredWeights(withShares(three(), ['a', 'c'] as never, [0.25, 0.75]))).toEqual({ a: 0.25, b: 0, c: 0.75 });
  });
});

describe('openScenarios', () => {
  it('ranks as declared where nothing is varied', () => {
    const space = openScenarios(inputOf(three()), HELD, 1);
    expect(space.schools).toEqual(IDS);
    const scores = IDS.map((_, i) => 0.5 * A[i]! + 0.3 * B[i]! + 0.2 * C[i]!);
    const wanted = scores.map((score) => 1 + scores.filter((other) => other > score).length);
    expect([...declaredRanks(space)]).toEqual(wanted);
    expect(declaredOrder(space).map((row) => wanted[row])).toEqual([...wanted].sort((a, b) => a - b));
  });

  it('counts the same by the kernel, draw by draw, and block by block', () => {
    const rules: Variation[] = [{}, { normalize: 'min-max' }, { normalize: 'percentile' }];
    const space = openScenarios(inputOf(three()), { spread: BOX, rules, evidence: null }, 7);
    const counted = countScenarios(space, 0, 3000);
    expect(counted).toEqual(countMatrix(rankScenarios(space, 0, 3000)));
    expect(counted.draws).toBe(3000);
    const again = openScenarios(inputOf(three()), { spread: BOX, rules, evidence: null }, 7);
    const [second, first] = [countScenarios(again, 1, 500), countScenarios(again, 0, 4096)];
    const straight = openScenarios(inputOf(three()), { spread: BOX, rules, evidence: null }, 7);
    expect(joinRankCounts(first, second)).toEqual(
      joinRankCounts(countScenarios(straight, 0, 4096), countScenarios(straight, 1, 500)),
    );
    expect(drawsInBlock(4596, 1)).toBe(500);
  });

  it('takes each set of rules about as often as another', () => {
    const rules: Variation[] = [{}, { normalize: 'min-max' }, { normalize: 'percentile' }, { aggregate: 'median' }];
    const block = openScenarios(inputOf(three()), { spread: BOX, rules, evidence: null }, 0).block(0, 4000);
    const counts = rules.map((_, i) => block.rules.filter((rule) => rule === i).length);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(750));
  });

  it('scores draw by draw where scores are no weighted sums', () => {
    const positive = tableOf(IDS, { a: [1, 2, 3, 4, 5], b: [5, 4, 3, 2, 1.5], c: [2, 2.5, 1, 4, 3] });
    const geometric = three({ aggregation: { by: 'geometric' } });
    const space = openScenarios(inputOf(geometric, positive), { spread: BOX, rules: [], evidence: null }, 3);
    const matrix = rankScenarios(space, 0, 200);
    const { weights } = space.block(0, 200);
    for (let draw = 0; draw < 200; draw++) {
      const [u, v, w] = weights.subarray(draw * 3, draw * 3 + 3);
      const scores = IDS.map(
        (_, i) =>
          u! * Math.log([1, 2, 3, 4, 5][i]!) +
          v! * Math.log([5, 4, 3, 2, 1.5][i]!) +
          w! * Math.log([2, 2.5, 1, 4, 3][i]!),
      );
      IDS.forEach((_, i) => {
        const above = scores.filter((score) => score > scores[i]! + 1e-9).length;
        const level = scores.filter((score) => Math.abs(score - scores[i]!) <= 1e-9).length;
        const rank = matrix.ranks[i * 200 + draw]!;
        expect(rank).toBeGreaterThan(above);
        expect(rank).toBeLessThanOrEqual(above + level);
      });
    }
  });

  it('draws the same for the same seed, 0 among them, and other weights for another', () => {
    const open = (seed: number) =>
      openScenarios(inputOf(three()), { spread: BOX, rules: [], evidence: null }, seed).block(0, 300).weights;
    expect(open(0)).toEqual(open(0));
    expect(open(0)).not.toEqual(open(1));
  });

  it('does not depend on the order of schools', () => {
    const turned = tableOf([...IDS].reverse(), {
      a: [40, 50, 20, 30, 10],
      b: [2, 1, 4.5, 4, 5],
      c: [8, 3, 2, 9, 7],
    });
    const plan: ScenarioPlan = { spread: BOX, rules: [{}, { normalize: 'z-score' }], evidence: null };
    const [one, other] = [openScenarios(inputOf(three()), plan, 5), openScenarios(inputOf(three(), turned), plan, 5)];
    expect(other.schools).toEqual(one.schools);
    expect(countScenarios(other, 0, 1000)).toEqual(countScenarios(one, 0, 1000));
  });

  it('keeps to the schools that are ranked as declared, and refuses rules that leave one of them out', () => {
    const gap = tableOf(IDS, { a: [10, 30, N, 50, 40], b: [5, 4, 4.5, 1, 2], c: [7, 9, 2, 3, 8] });
    const uses = (by: 'refuse' | 'median') => [useOf('a', 0.5, { missing: { by } }), useOf('b', 0.3), useOf('c', 0.2)];
    const filled = inputOf(methodologyOf(uses('median')), gap);
    expect(openScenarios(filled, HELD, 1).schools).toHaveLength(5);
    expect(faultOf(() => openScenarios(filled, { ...HELD, rules: [{ missing: 'refuse' }] }, 1))).toMatch(
      /^uncertainty.rules-unrank: zz-cedar has a rank as declared and none by the rules "missing=refuse"/,
    );
    const refused = inputOf(methodologyOf(uses('refuse')), gap);
    const space = openScenarios(refused, { ...HELD, rules: [{ missing: 'median' }] }, 1);
    expect(space.schools).not.toContain('zz-cedar');
    expect([...findGapsToDraw(filled)]).toEqual([['a', ['zz-cedar']]]);
    expect(findGapsToDraw(refused).size).toBe(0);
  });

  it('looks at other evidence in every draw', () => {
    const drawn = (index: number): EvidenceTable => {
      const next = stream(index, 'a');
      return tableOf(IDS, { a: IDS.map(() => next()), b: IDS.map(() => 1), c: IDS.map(() => 1) });
    };
    const space = openScenarios(inputOf(three()), { ...HELD, evidence: drawn }, 1);
    const { ranks } = rankScenarios(space, 0, 50);
    for (let draw = 0; draw < 50; draw++) {
      const next = stream(draw, 'a');
      const values = IDS.map(() => next());
      const wanted = values.map((value) => 1 + values.filter((other) => other > value).length);
      expect(IDS.map((_, i) => ranks[i * 50 + draw])).toEqual(wanted);
    }
    expect(countScenarios(space, 0, 50)).toEqual(countMatrix(rankScenarios(space, 0, 50)));
  });

  it('says so where nobody is ranked', () => {
    const none = tableOf(IDS, { a: [N, N, N, N, N], b: [N, N, N, N, N], c: [N, N, N, N, N] });
    expect(faultOf(() => openScenarios(inputOf(three(), none), HELD, 1))).toMatch(/^uncertainty.too-few-schools/);
  });
});

const A = [10, 30, 20, 50, 40];
const B = [5, 4, 4.5, 1, 2];
const C = [7, 9, 2, 3, 8];
