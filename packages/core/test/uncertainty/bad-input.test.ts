import { describe, expect, it } from 'vitest';
import * as core from '../../src/index.js';
import type { LinearRanking, WeightRegion } from '../../src/index.js';
import { rankingOf } from './attainable/a-ranking.js';

/**
 * What cannot be answered, put to every function: a fault that says so, an error of the caller, or a documented answer in
 * which nothing is NaN. A dot is an answer.
 */

const N = Number.NaN;
const F = (...values: number[]) => Float64Array.from(values);
const SIMPLEX: WeightRegion = { kind: 'simplex' };
const good = rankingOf([[3, 1], [2, 2], [1, 4]]); // biome-ignore format: rows
const GROUPS = good.indicators.map((indicator) => ({ id: indicator as string, indicators: [indicator] }));
const MATRIX = { schools: 2, draws: 0, ranks: new Uint16Array(0) };

/** The code of a fault without its area, `RangeError`, or a dot; an answer with NaN in it is told as such. */
function told(deed: () => unknown): string {
  try {
    return hasNaN(deed()) ? 'NaN' : '.';
  } catch (error) {
    if (error instanceof core.Fault) return error.code.replace('uncertainty.', '');
    if (error instanceof RangeError) return 'RangeError';
    throw error;
  }
}
function hasNaN(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNaN);
}

const OF_RANKING: Record<string, (ranking: LinearRanking) => unknown> = {
  checkLinearRanking: (r) => core.checkLinearRanking(r),
  attainableRanks: (r) => core.attainableRanks(r, SIMPLEX, { nodes: 9 }),
  pairExtremes: (r) => core.pairExtremes(r, SIMPLEX),
  smallestChange: (r) => core.smallestChange(r, good.schools[0]!, good.schools[1]!),
  weightsForFirst: (r) => core.weightsForFirst(r, good.schools[0]!, SIMPLEX),
  jointRanks: (r) => core.jointRanks(r, SIMPLEX, { nodes: 9 }),
  weightMap: (r) => core.weightMap(r, GROUPS),
  reachableImportance: (r) => core.reachableImportance(r, [0.5, 0.5], 'variance-share').weights,
  completionRanks: (r) => core.completionRanks({ ...r, weights: r.declared }),
  weightDraws: (r) => core.weightDraws(SIMPLEX, r.declared, 0).block(0, 9),
  countRanks: (r) => core.countRanks(r, r.declared, 1),
  countWins: (r) => core.countWins(r, r.declared, 1),
  rankUnder: (r) => core.rankUnder(r, r.declared, 0, 0),
};
const SOME = 'not-a-number';
const NONE = 'weights-refused';
const RANGE = 'RangeError';
/** In the order of the functions above. */
const RANKINGS: Record<string, [LinearRanking, ...string[]]> = {
  'one school': [rankingOf([[1, 2]]), ...Array<string>(8).fill('too-few-schools'), '.', '.', '.', '.', '.'],
  'a value of NaN': [rankingOf([[1, N], [2, 3]]), ...Array<string>(5).fill(SOME), '.', SOME, SOME, '.', '.', RANGE, RANGE, RANGE],
  'an infinite value': [rankingOf([[1, 1 / 0], [2, 3]]), ...Array<string>(9).fill(SOME), '.', RANGE, RANGE, RANGE],
  'an indicator that never differs': [rankingOf([[1, 5], [2, 5], [4, 5]]), ...Array<string>(13).fill('.')],
  'nothing that differs': [rankingOf([[1, 5], [1, 5]]), ...Array<string>(8).fill('nothing-differs'), '.', '.', '.', '.', '.'],
  'weights that are all 0': [rankingOf([[1, 2], [2, 1]], [0, 0]), ...Array<string>(10).fill(NONE), '.', '.', '.'],
  'a weight of NaN': [rankingOf([[1, 2], [2, 1]], [N, 1]), ...Array<string>(10).fill(NONE), RANGE, RANGE, RANGE],
}; // biome-ignore format: a row each

const OF_REGION: Record<string, (region: WeightRegion, declared: Float64Array) => unknown> = {
  checkRegion: (region, declared) => core.checkRegion(region, declared),
  checkSpread: (region, declared) => core.checkSpread(region, declared),
  weightDraws: (region, declared) => core.weightDraws(region, declared, 0).block(0, 1),
  drawWeights: (region, declared) => core.drawWeights(region, declared, 1, core.stream(0, 'one')),
  attainableRanks: (region, declared) => core.attainableRanks({ ...good, declared }, region, { nodes: 9 }),
  jointRanks: (region, declared) => core.jointRanks({ ...good, declared }, region, { nodes: 9 }),
  pairExtremes: (region, declared) => core.pairExtremes({ ...good, declared }, region),
  weightsForFirst: (region, declared) => core.weightsForFirst({ ...good, declared }, good.schools[0]!, region),
};
const row = (coefficients: number[], atLeast: number): WeightRegion => ({ kind: 'polytope', rows: [{ coefficients, atLeast }] }); // biome-ignore format: one row
const box = (low: number[], high: number[]): WeightRegion => ({ kind: 'box', low, high });
const REGIONS: Record<string, [WeightRegion, string]> = {
  'bounds that ask for more than all': [box([0.6, 0.6], [1, 1]), 'region-empty'],
  'bounds that leave less than all': [box([0, 0], [0.3, 0.3]), 'region-empty'],
  'a box without the declared weights': [box([0.6, 0], [1, 0.4]), 'region-excludes-declared'],
  'an order without the declared weights': [{ kind: 'ordered', order: [1, 0] }, 'region-excludes-declared'],
  'a row that nothing meets, and so not the declared weights': [row([1, 0], 2), 'region-excludes-declared'],
  'a row without the declared weights': [row([1, 0], 0.7), 'region-excludes-declared'],
  'a bound of NaN': [box([N, 0], [1, 1]), 'region-malformed'],
  'a row of NaN': [row([N, 0], 0), 'region-malformed'],
  'a row of nothing': [row([0, 0], 0), 'region-malformed'],
  'too few bounds': [box([0], [1]), 'region-malformed'],
  'an order with one part twice': [{ kind: 'ordered', order: [0, 0] }, 'region-malformed'],
};

const ASKED = { coverage: 0.9, kind: 'marginal', side: 'both', stepDown: true, draws: 19, seed: 0 } as const;
const sets = (estimates: number[], errors: number[]) => core.rankSets({ ...ASKED, estimates, error: { errors } });
const counted = core.countRanks(good, F(0.5, 0.5), 1);
const noDraws = { schools: 2, draws: 0, counts: new Uint32Array(4) };
const choices = (counts: number[]) => core.multinomialRankSets({ ...ASKED, counts, correction: 'holm' }).upper;
const sobol = (seed: number, low = 0) =>
  core.sobolIndices({
    ...{ factors: [{ name: 'a', kind: 'range', low, high: 1 }], runs: 8, resamples: 20, coverage: 0.9, seed },
    evaluate: (inputs, rows) => inputs.slice(0, rows),
  }).first;
const id = core.indicatorId('a');
const effective = (weight: number, scores: number[]) => {
  const columns = new Map([[id, F(...scores)]]);
  return core.effectiveWeights({ declared: new Map([[id, weight]]), scores: F(...scores), points: columns, columns }).rows; // biome-ignore format: one call
};
const ALONE: [string, () => unknown, string][] = [
  ['innerPoint, rows that nothing meets', () => core.innerPoint([{ coefficients: [1, 0], atLeast: 2 }], 2), 'region-unmet'],
  ['innerPoint, rows that fix a weight', () => core.innerPoint([{ coefficients: [1, 0], atLeast: 1 }], 2), 'region-flat'],
  ['innerPoint, a row of NaN', () => core.innerPoint([{ coefficients: [N, 0], atLeast: 0 }], 2), 'region-malformed'],
  ['innerPoint, a short row', () => core.innerPoint([{ coefficients: [1], atLeast: 0 }], 2), 'region-malformed'],
  ['innerPoint, one weight', () => core.innerPoint([], 1), '.'],
  ['innerPoint, one weight that is not to be 1', () => core.innerPoint([{ coefficients: [-1], atLeast: 0 }], 1), 'region-unmet'],
  ['innerPoint, no weight', () => core.innerPoint([], 0), RANGE],
  ['boxAround, a part of NaN', () => core.boxAround(F(0.5, 0.5), N), 'region-malformed'],
  ['boxAround, weights that are all 0', () => core.checkRegion(core.boxAround(F(0, 0), 0.25), F(0, 0)), NONE],
  ['checkSpread, no concentration', () => core.checkSpread({ kind: 'around', concentration: 0 }, F(0.5, 0.5)), 'spread-refused'],
  ['checkSpread, a concentration of NaN', () => core.checkSpread({ kind: 'around', concentration: N }, F(1)), 'spread-refused'],
  ['drawWeights, no draws', () => core.drawWeights(SIMPLEX, F(0.5, 0.5), 0, core.stream(0, 'a')), 'draws-refused'],
  ['attainableRanks, nodes of NaN', () => core.attainableRanks(good, SIMPLEX, { nodes: N }), 'option-refused'],
  ['attainableRanks, seeds of NaN', () => core.attainableRanks(good, SIMPLEX, { nodes: 9, seeds: [F(N, 1)] }), RANGE],
  ['smallestChange, from weights that are all 0', () => core.smallestChange(good, good.schools[2]!, good.schools[0]!, F(0, 0)), NONE],
  ['smallestChange, from a weight of NaN', () => core.smallestChange(good, good.schools[2]!, good.schools[0]!, F(N, 1)), NONE],
  ['countRanks, too few weights', () => core.countRanks(good, F(1), 1), RANGE],
  ['countRanks, no columns', () => core.countRanks({ columns: [] }, F(1), 1), RANGE],
  ['countWins, no columns', () => core.countWins({ columns: [] }, F(1), 1), RANGE],
  ['rankSpread, no draws', () => core.rankSpread(noDraws, 0), 'draws-refused'],
  ['rankShare, no draws', () => core.rankShare(noDraws, 0, 1, 2), 'draws-refused'],
  ['shareOf, no draws', () => core.shareOf(0, 0), 'draws-refused'],
  ['rankSpread, a row that is not there', () => core.rankSpread(counted, 7), RANGE],
  ['rankSpread, draws worth nothing', () => core.rankSpread(counted, 0, 0), RANGE],
  ['tellApart, no draws', () => core.tellApart(MATRIX, 0, 1), 'draws-refused'],
  ['groupSchools, no draws', () => core.groupSchools({ matrix: MATRIX, order: [0, 1], low: [1, 1], high: [2, 2] }), 'draws-refused'],
  ['measureMixing, chains that stand still', () => core.measureMixing([F(1, 1, 1, 1), F(1, 1, 1, 1)]), '.'],
  ['measureMixing, a draw of NaN, which is not mixed', () => core.measureMixing([F(1, N, 1, 1), F(1, 2, 1, 1)]).rHat <= 1.01 || N, 'NaN'],
  ['rankSets, one unit', () => sets([1], [1]), 'estimates-refused'],
  ['rankSets, an estimate of NaN', () => sets([N, 1], [1, 1]), 'estimates-refused'],
  ['rankSets, an error of NaN', () => sets([2, 1], [N, 1]), 'estimates-refused'],
  ['rankSets, equal estimates without errors', () => sets([1, 1], [0, 0]), '.'],
  ['multinomialRankSets, one category', () => choices([1]), 'estimates-refused'],
  ['multinomialRankSets, a count of NaN', () => choices([N, 1]), 'estimates-refused'],
  ['multinomialRankSets, no answers', () => choices([0, 0]), '.'],
  ['topSet, the first none', () => core.topSet({ ...ASKED, estimates: [1, 2], error: { errors: [1, 1] } }, 0), 'option-refused'],
  ['sobolIndices, a range from NaN', () => sobol(0, N), 'option-refused'],
  ['sobolIndices, a range without width', () => sobol(0, 1), 'option-refused'],
  ['correlationRatio, columns of two lengths', () => core.correlationRatio(F(1, 2, 3), F(1, 2, 3, 4)), RANGE],
  ['correlationRatio, a column that never differs', () => core.correlationRatio(F(1, 1, 1), F(1, 2, 3)), '.'],
  ['correlationRatio, one row', () => core.correlationRatio(F(1), F(1)), '.'],
  ['correlationRatio, rows that are missing', () => core.correlationRatio(F(1, 2, N, 4, 5), F(1, 2, 3, N, 4)), '.'],
  ['effectiveWeights, a weight of NaN', () => effective(N, [1, 2, 3]), NONE],
  ['effectiveWeights, a weight below 0', () => effective(-1, [1, 2, 3]), NONE],
  ['effectiveWeights, weights that are all 0', () => effective(0, [1, 2, 3]), '.'],
  ['effectiveWeights, one school', () => effective(1, [1]), '.'],
  ['effectiveWeights, scores that never differ', () => effective(1, [2, 2, 2]), '.'],
  ['effectiveWeights, no scores', () => effective(1, [N, N, N]), '.'],
  ['effectiveWeights, an infinite score', () => effective(1, [1, 1 / 0, 2]), RANGE],
  ['kendallTau, a value of NaN', () => core.kendallTau(F(1, N, 2), F(1, 2, 3)), '.'],
]; // biome-ignore format: a row each

const OF_SEED: Record<string, (seed: number) => unknown> = {
  stream: (seed) => core.stream(seed, 'a')(),
  weightDraws: (seed) => core.weightDraws(SIMPLEX, F(0.5, 0.5), seed).block(0, 4),
  rankSets: (seed) => core.rankSets({ ...ASKED, estimates: [1, 2], error: { errors: [1, 1] }, seed }),
  sobolIndices: (seed) => sobol(seed),
};

describe('what cannot be answered', () => {
  it.each(Object.entries(RANKINGS))('of a ranking: %s', (_, [ranking, ...expected]) => {
    const names = Object.keys(OF_RANKING);
    const found = names.map((name) => `${name}: ${told(() => OF_RANKING[name]!(ranking))}`);
    expect(found).toEqual(names.map((name, at) => `${name}: ${expected[at]}`));
  });

  it.each(Object.entries(REGIONS))('of a region: %s', (_, [region, code]) => {
    const names = Object.keys(OF_REGION);
    const found = names.map((name) => `${name}: ${told(() => OF_REGION[name]!(region, F(0.55, 0.45)))}`);
    expect(found).toEqual(names.map((name) => `${name}: ${code}`));
  });

  it.each(ALONE)('%s', (_, deed, expected) => {
    expect(told(deed)).toBe(expected);
  });

  it.each(Object.entries(OF_SEED))('of a seed: %s takes 0 for one, and nothing that is no whole number', (_, by) => {
    expect(told(() => by(0))).toBe('.');
    expect(by(0)).toEqual(by(0));
    expect(by(0)).not.toEqual(by(1));
    for (const seed of [0.5, N, 1 / 0, 2 ** 60]) expect(told(() => by(seed))).toBe('option-refused');
  });
});
