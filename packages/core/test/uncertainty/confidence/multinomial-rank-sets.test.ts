import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multinomialRankSets, stream, type MultinomialRankSetsInput } from '../../../src/index.js';
import { fairTail } from '../../../src/uncertainty/confidence/binomial-tail.js';
import { faultOf } from '../../fault-of.js';
import { trueRanks } from './a-simulation.js';

describe('the tail of a fair coin', () => {
  it('is what counting gives', () => {
    for (let throws = 0; throws <= 60; throws++) {
      const ways = [1n];
      for (let k = 1; k <= throws; k++) ways.push((ways[k - 1]! * BigInt(throws - k + 1)) / BigInt(k));
      let sum = 0n;
      for (let heads = throws; heads >= 0; heads--) {
        sum += ways[heads]!;
        const exact = Number(sum) / 2 ** throws;
        expect(Math.abs(fairTail(heads, throws) - exact)).toBeLessThan(1e-13 * exact);
      }
    }
    expect([fairTail(-1, 3), fairTail(4, 3), fairTail(0, 0)]).toEqual([1, 0, 1]);
  });

  it('holds for many throws', () => {
    // By whole numbers of a million bits.
    expect(fairTail(500, 1000)).toBeCloseTo(0.5126125090891802, 13);
    expect(fairTail(600, 1000) / 1.3642320780330092e-10).toBeCloseTo(1, 10);
    expect(fairTail(500_900, 1_000_000) / 0.036009313838240894).toBeCloseTo(1, 10);
    expect(fairTail(50, 1e9)).toBe(1);
  });
});

const ASKED = { coverage: 0.95, kind: 'simultaneous', side: 'both', correction: 'holm' } as const;
const ask = (counts: readonly number[], more: Partial<MultinomialRankSetsInput> = {}) =>
  multinomialRankSets({ ...ASKED, counts, ...more });
const pairs = ({ lower, upper }: { lower: Int32Array; upper: Int32Array }) => [...lower].map((l, i) => [l, upper[i]]);

describe('rank sets of counted choices', () => {
  it('decide two categories by the binomial test of both sides', () => {
    // 6 of 6 by a fair coin: 1/64, below 0.025. 5 of 5: 1/32, above it; by one side only it is below 0.05.
    expect(pairs(ask([6, 0]))).toEqual([[1, 1], [2, 2]]); // biome-ignore format: two
    expect(pairs(ask([5, 0]))).toEqual([[1, 2], [1, 2]]); // biome-ignore format: two
    expect(pairs(ask([5, 0], { kind: 'marginal', side: 'lower' }))).toEqual([[1, 2], [2, 2]]); // biome-ignore format: two
    expect(pairs(ask([5, 0], { kind: 'marginal', side: 'upper' }))).toEqual([[1, 1], [1, 2]]); // biome-ignore format: two
  });

  it('reject by Holm what Bonferroni leaves open, marginal sets too (defect 11)', () => {
    // Of the first of 11, 0 and 2: p-values 1/2048 and 92/8192 = 0.0112. Both sides of two others are four hypotheses:
    // 0.05 / 4 takes both. One more that equals the first makes six: 0.05 / 6 = 0.0083 takes the one, and 0.05 / 5 = 0.01,
    // Holm's second step, not the other. Of 11 and 1 it is 13/4096 = 0.0032, below both.
    expect(fairTail(11, 13)).toBe(92 / 8192);
    const upper = (counts: readonly number[], correction: 'holm' | 'bonferroni') =>
      ask(counts, { kind: 'marginal', correction }).upper[0];
    expect([upper([11, 0, 2], 'bonferroni'), upper([11, 0, 2, 11], 'holm'), upper([11, 0, 1, 11], 'holm')]).toEqual([
      1, 3, 2,
    ]);
    // 12 and 2: 106/16384 = 0.0065; two more that equal the first make eight hypotheses: 0.05 / 8 = 0.00625, 0.05 / 7 = 0.0071.
    expect([upper([12, 0, 2, 12, 12], 'holm'), upper([12, 0, 2, 12, 12], 'bonferroni')]).toEqual([3, 4]);
    let differ = 0;
    for (let heads = 5; heads < 40; heads++) {
      for (let tails = 0; tails < heads; tails++) {
        const votes = [heads, 0, tails, heads];
        const [holm, bonferroni] = [ask(votes, { kind: 'marginal' }), ask(votes, { kind: 'marginal', correction: 'bonferroni' })]; // biome-ignore format: two
        differ += Number(holm.upper[0] !== bonferroni.upper[0]);
        for (const at of votes.keys()) {
          expect(holm.lower[at]).toBeGreaterThanOrEqual(bonferroni.lower[at]!);
          expect(holm.upper[at]).toBeLessThanOrEqual(bonferroni.upper[at]!);
        }
      }
    }
    expect(differ).toBeGreaterThan(3);
  });

  it('cover 95 % at few answers, with equal shares among them', () => {
    const [shares, runs] = [[0.3, 0.3, 0.2, 0.15, 0.05], 2000];
    const draw = stream(20261204, 'counted');
    const truth = trueRanks(shares);
    let [marginal, joint] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const counts = new Int32Array(5);
      for (let answer = 0; answer < 60; answer++) {
        let [at, left] = [0, draw()];
        while (at < 4 && left >= shares[at]!) left -= shares[at++]!;
        counts[at]!++;
      }
      const holds = ({ lower, upper }: { lower: Int32Array; upper: Int32Array }, at: number) =>
        lower[at]! <= truth[at]! && truth[at]! <= upper[at]!;
      const [own, all] = [ask([...counts], { kind: 'marginal' }), ask([...counts])];
      marginal += Number(holds(own, 0)) / runs;
      joint += Number(truth.every((_, at) => holds(all, at))) / runs;
    }
    const least = 0.95 - 2 * Math.sqrt((0.95 * 0.05) / runs);
    expect([marginal >= least, joint >= least]).toEqual([true, true]);
  });

  it('turn with the order of the categories', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 7 }), (counts) => {
        const turned = pairs(ask([...counts].reverse())).reverse();
        expect(turned).toEqual(pairs(ask(counts)));
      }),
      { numRuns: 500, seed: 20261205 },
    );
  });

  it('refuse what is no count', () => {
    expect(faultOf(() => ask([1]))).toMatch(/^uncertainty.estimates-refused: counts: found 1; expected two or more/);
    expect(faultOf(() => ask([1, 0.5]))).toMatch(/count 1: found 0.5; expected a whole number/);
    expect(faultOf(() => ask([1, -2]))).toMatch(/count 1: found -2/);
    expect(faultOf(() => ask([1, 2], { coverage: 1 }))).toMatch(/"coverage" is 1/);
  });
});
