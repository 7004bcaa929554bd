import { indicatorId, inferWeights, type InferWeightsInput, type InferredWeights } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { highsSolver } from '../src/index.js';

const solver = await highsSolver();
const TRUE_WEIGHTS = [400, 100, 200, 200, 100];
const FIVE = ['academic', 'employer', 'citations', 'h-index', 'network'].map(indicatorId);

/** Fictional indicator scores in tenths, from a linear congruence fixed by its seed. */
function drawTenths(rows: number, columns: number, seed: number): number[][] {
  let state = seed;
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return 300 + (Math.floor(state / 65536) % 701);
  };
  return Array.from({ length: rows }, () => Array.from({ length: columns }, next));
}

/** Weights in thousandths times scores in tenths are whole numbers, rounded half up to tenths. */
const sumTenths = (tenths: readonly number[], thousandths: readonly number[]): number =>
  Math.floor((tenths.reduce((sum, score, i) => sum + score * thousandths[i]!, 0) + 500) / 1000) / 10;

const asScores = (tenths: readonly (readonly number[])[]): number[][] => tenths.map((row) => row.map((t) => t / 10));

function infer(
  scores: readonly (readonly number[])[],
  printedOverall: readonly number[],
  options: Partial<InferWeightsInput> = {},
): Promise<InferredWeights> {
  const indicators = FIVE.slice(0, scores[0]!.length);
  return inferWeights({
    ...{ indicators, scores, printedOverall, missing: 'zero', overallDecimals: 1, scoreDecimals: null, solver },
    ...options,
  });
}

const rangeOf = (inferred: InferredWeights, at: number) => inferred.weights[at]!.range;

describe('inferWeights on fictional tables', () => {
  const tenths = drawTenths(60, 5, 7);
  const overall = tenths.map((row) => sumTenths(row, TRUE_WEIGHTS));

  it('finds the true weights of a table, whatever is printed above it', async () => {
    const inferred = await infer(asScores(tenths), overall);
    expect(inferred).toMatchObject({ feasible: true, slack: 0, misfits: [], rows: { used: 60, needed: 4 } });
    expect(inferred.round).toMatchObject({ step: 0.05, combinations: 1, complete: true });
    expect(inferred.round.weights).toEqual({
      academic: 0.4,
      employer: 0.1,
      citations: 0.2,
      'h-index': 0.2,
      network: 0.1,
    });
    for (const [i, { range, identified }] of inferred.weights.entries()) {
      expect(identified).toBe(true);
      expect(range[0]).toBeLessThanOrEqual(TRUE_WEIGHTS[i]! / 1000 + 1e-7);
      expect(range[1]).toBeGreaterThanOrEqual(TRUE_WEIGHTS[i]! / 1000 - 1e-7);
      expect(inferred.fitted[FIVE[i]!]).toBeCloseTo(TRUE_WEIGHTS[i]! / 1000, 2);
    }
  });

  it('bounds one weight by hand: 100 and 0 printed as 40.0 leave 39.95 to 40.05 per cent', async () => {
    const [low, high] = rangeOf(await infer([[100, 0]], [40]), 0);
    expect(low).toBeCloseTo(0.3995, 7);
    expect(high).toBeCloseTo(0.4005, 7);
  });

  it('widens the bound by the rounding of the scores: with 99.95 to 100.05 and -0.05 to 0.05, 39.9 to 40.1', async () => {
    const [low, high] = rangeOf(await infer([[100, 0]], [40], { scoreDecimals: 1 }), 0);
    expect(low).toBeCloseTo(0.399, 7);
    expect(high).toBeCloseTo(0.401, 7);
  });

  it('does not tell two indicators apart that always agree, but knows their sum', async () => {
    const twins = tenths.map(([a, b, c]) => [a!, b!, c!, c!]);
    const printed = twins.map((row) => sumTenths(row, [400, 200, 300, 100]));
    const inferred = await infer(asScores(twins), printed);
    expect(inferred.weights.map(({ identified }) => identified)).toEqual([true, true, false, false]);
    const [low, high] = rangeOf(inferred, 2);
    expect(low).toBeCloseTo(0, 2);
    expect(high).toBeCloseTo(0.4, 2);
    expect(inferred.sums.map(({ indicators }) => indicators)).toEqual([['citations', 'h-index']]);
    expect(inferred.sums[0]!.range[0]).toBeGreaterThan(0.395);
    expect(inferred.sums[0]!.range[1]).toBeLessThan(0.405);
    expect(inferred.round.weights).toBeNull();
    expect(inferred.round.combinations).toBeGreaterThan(1);
  });

  it('identifies nothing from two rows for five indicators', async () => {
    const inferred = await infer(asScores(tenths.slice(0, 2)), overall.slice(0, 2));
    expect(inferred.rows).toEqual({ used: 2, needed: 4 });
    expect(inferred.weights.some(({ identified }) => identified)).toBe(false);
    expect(inferred.feasible).toBe(true);
  });

  it('says by how much a table breaks the weighted sum: 51 printed for 50 is 0.95 beyond rounding', async () => {
    const inferred = await infer([[50], [60]], [51, 60]);
    expect(inferred.feasible).toBe(false);
    expect(inferred.slack).toBeCloseTo(0.95, 6);
    expect(inferred.misfits).toHaveLength(1);
    expect(inferred.misfits[0]).toMatchObject({ row: 0, printed: 51, sum: 50 });
    expect(inferred.misfits[0]!.excess).toBeCloseTo(0.95, 6);
  });

  it('does not explain a geometric mean by weights', async () => {
    const printed = asScores(tenths).map((row) => Math.round(10 * row.reduce((p, x) => p * x, 1) ** (1 / 5)) / 10);
    const inferred = await infer(asScores(tenths), printed);
    expect(inferred.feasible).toBe(false);
    expect(inferred.slack).toBeGreaterThan(0.5);
    expect(inferred.misfits.length).toBeGreaterThan(10);
  });

  it('finds the two wrong rows among sixty and the true weights from the rest', async () => {
    const printed = overall.with(17, overall[17]! + 0.3).with(40, overall[40]! - 5);
    const inferred = await infer(asScores(tenths), printed);
    expect(inferred.misfits.map(({ row }) => row)).toEqual([17, 40]);
    expect(inferred.misfits[1]!.excess).toBeGreaterThan(4.8);
    expect(inferred.round.weights).toMatchObject({ academic: 0.4, employer: 0.1, citations: 0.2 });
    expect(inferred.largestResidual).toBeCloseTo(5, 0);
  });

  describe('where scores are missing', () => {
    const holes = asScores(tenths).map((row, i) => (i % 6 === 0 ? row.with(4, Number.NaN) : row));
    const reported = tenths.map((row, i) => (i % 6 === 0 ? row.with(4, 0) : row));

    it('counts them as zero where that is the rule', async () => {
      const printed = reported.map((row) => sumTenths(row, TRUE_WEIGHTS));
      expect((await infer(holes, printed)).round.weights).toMatchObject({ academic: 0.4, network: 0.1 });
      expect(await infer(holes, printed, { missing: 'renormalize' })).toMatchObject({ feasible: false });
    });

    it('shares their weight out where that is the rule', async () => {
      const printed = reported.map((row, i) => (i % 6 === 0 ? shareOut(row) : sumTenths(row, TRUE_WEIGHTS)));
      const inferred = await infer(holes, printed, { missing: 'renormalize' });
      expect(inferred.feasible).toBe(true);
      expect(inferred.round.weights).toMatchObject({ academic: 0.4, network: 0.1 });
      expect(inferred.largestResidual).toBeLessThan(0.1);
    });

    it('leaves their rows out where that is the rule', async () => {
      const printed = reported.map((row) => sumTenths(row, TRUE_WEIGHTS));
      expect((await infer(holes, printed, { missing: 'skip-row' })).rows.used).toBe(50);
    });

    function shareOut(row: readonly number[]): number {
      const sum = row.slice(0, 4).reduce((total, score, i) => total + score * TRUE_WEIGHTS[i]!, 0);
      return Math.floor(sum / 900 + 0.5) / 10;
    }
  });

  it('refuses a table without overall scores, without indicators, or with a row too short', async () => {
    await expect(infer([[50]], [Number.NaN])).rejects.toMatchObject({ code: 'reproduction.no-overall' });
    await expect(infer([[]], [50])).rejects.toMatchObject({ code: 'reproduction.no-indicators' });
    await expect(infer([[50, 60], [50]], [50, 50])).rejects.toMatchObject({
      code: 'reproduction.ragged',
      facts: { row: 2, found: 1, expected: 2 },
    });
  });
});
