import { fiveSchoolMethodology, fiveSchools, methodologyOf, useOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import {
  checkMethodology,
  isRoundedForAnotherScale,
  parseMethodology,
  rankSchools,
  varyMethodology,
  type Methodology,
  type Ranking,
  type Variation,
} from '../../src/index.js';
import { faultOf } from '../fault-of.js';
import { twoPillars } from './two-pillars.js';

const declared = fiveSchoolMethodology();
const vary = (variation: Variation, m: Methodology = declared): Methodology =>
  varyMethodology(m, variation, 'readings');
const rank = (variation: Variation, m: Methodology = declared): Ranking =>
  rankSchools({ methodology: vary(variation, m), evidence: fiveSchools(), startsFrom: 'readings' });
const scores = ({ scores: all }: Ranking) => all.map((s) => (s.kind === 'scored' ? s.value : null));
const printed = ({ scores: all }: Ranking) => all.map((s) => (s.kind === 'scored' ? s.printed : null));
const labels = ({ placements }: Ranking) =>
  placements.map((p) => `${p.kind === 'ranked' ? p.label : '-'} ${p.school.slice(3)}`).join(', ');
const near = (value: number | null, digits: number) => (value === null ? null : expect.closeTo(value, digits));
const close = (found: readonly (number | null)[], expected: readonly (number | null)[]) =>
  expect(found).toEqual(expected.map((value) => near(value, 9)));

describe('another normalizing', () => {
  it('stands on one scale of 0 to 100 by extremes, as the five schools declare it', () => {
    const birch = 0.5 * (100 / 7) + 0.3 * (1.1 / 1.5) * 100 + 0.2 * (5 / 7) * 100;
    close(scores(rank({ normalize: 'min-max' })), [100, birch, 0.5 * (300 / 7), 0.5 * (300 / 7), null]);
  });

  it('counts who is behind, by percentiles', () => {
    const ranking = rank({ normalize: 'percentile' });
    const cedar = 0.5 * 60 + 0.3 * 25 + 0.2 * 20;
    close(scores(ranking), [0.5 * 90 + 0.3 * 87.5 + 0.2 * 90, 0.5 * 30 + 0.3 * 62.5 + 0.2 * 70, cedar, cedar, null]);
    expect(printed(ranking)).toEqual([89.3, 47.8, 41.5, 41.5, null]);
  });

  it('measures distances from the mean by z-scores, so that one decimal says less than before', () => {
    const ranking = rank({ normalize: 'z-score' });
    close(scores(ranking), [1.55988190090089, -0.01410477754333, -0.4525035686674, -0.4525035686674, null]);
    expect(printed(ranking)).toEqual([1.6, 0, -0.5, -0.5, null]);
  });

  it('gives the normal distribution function of the z-score in percent', () => {
    const ranking = rank({ normalize: 'normal-cdf' });
    close(scores(ranking), [93.6609513815216, 49.5536274578182, 34.7361240856611, 34.7361240856611, null]);
  });

  it('compares with the best, by ratio and by its root', () => {
    const cedar = 0.5 * 50 + 0.3 * (310 / 4.6) + 0.2 * 30;
    close(scores(rank({ normalize: 'ratio-to-best' })), [100, 12.5 + 0.3 * (420 / 4.6) + 12, cedar, cedar, null]);
    const rooted = rank({ normalize: 'root-ratio' });
    expect(printed(rooted)).toEqual([100, 69.2, 70.9, 70.9, null]);
    expect(labels(rooted)).toBe('1 ash, =2 cedar, =2 dogwood, 4 birch, - elm');
  });

  it('takes readings as they stand', () => {
    const two = methodologyOf([useOf('grants', 0.6), useOf('reputation', 0.4)]);
    const moved = { ...two, indicators: two.indicators.map((use) => ({ ...use, normalize: stepsOf('percentile') })) };
    close(scores(rank({ normalize: 'none' }, moved)), [241.84, 61.68, 121.24, 121.24, null]);
  });

  it('is refused without a step that turns a lower-is-better indicator', () => {
    expect(faultOf(() => rank({ normalize: 'none' }))).toContain(
      'methodology.never-turned: five-school-methodology: lower is better for "acceptance-rate"',
    );
  });

  it('is refused where indicator scores are handed in', () => {
    const deed = () => varyMethodology(declared, { normalize: 'z-score' }, 'indicator-scores');
    expect(faultOf(deed)).toMatch(
      /^methodology.already-normalized: five-school-methodology: .* so "z-score" has nothing to work on; leave out/,
    );
    expect(varyMethodology(declared, { missing: 'zero' }, 'indicator-scores').indicators[0]?.missing.by).toBe('zero');
  });

  it('leaves treatments and the logarithm it begins with', () => {
    const treat = [{ by: 'winsorize', most: 1, skew: 2, kurtosis: 3.5 }] as const;
    const log = { by: 'log', offset: 1 } as const;
    const goalposts = { by: 'goalposts', low: 0, high: 6, to: [0, 100], clip: true } as const;
    const m = methodologyOf([useOf('grants', 1, { treat, normalize: [log, goalposts] })]);
    expect(vary({ normalize: 'ratio-to-best' }, m).indicators[0]).toMatchObject({
      treat,
      normalize: [log, { by: 'ratio-to-best', over: { of: 'cohort' } }],
    });
    const ranking = rank({ normalize: 'ratio-to-best' }, m);
    const share = (grants: number) => (100 * Math.log(grants + 1)) / Math.log(401);
    close(scores(ranking), [100, share(100), share(200), share(200), share(50)]);
  });

  it('does not keep a logarithm that stands behind another step', () => {
    const steps = [...stepsOf('percentile'), { by: 'log', offset: 1 } as const];
    const m = methodologyOf([useOf('grants', 1, { normalize: steps })]);
    expect(vary({ normalize: 'min-max' }, m).indicators[0]?.normalize).toEqual(stepsOf('min-max'));
  });
});

/** The shares of weighted min-max scores between the worst and the best of the ranked schools. */
const nearness = (fromWorst: readonly number[], fromBest: readonly number[]): number =>
  Math.hypot(...fromWorst) / (Math.hypot(...fromWorst) + Math.hypot(...fromBest));
const CEDAR = nearness([100 / 7], [200 / 7, 30, 20]);

describe('another aggregation', () => {
  it.each([
    ['geometric', [100, (100 / 7) ** 0.5 * (220 / 3) ** 0.3 * (500 / 7) ** 0.2, 0, 0]],
    ['harmonic', [100, 1 / (0.5 * 0.07 + 0.3 * (3 / 220) + 0.2 * 0.014), 0, 0]],
    ['median', [100, (100 / 7 + 500 / 7) / 2, 150 / 7, 150 / 7]],
    ['borda', [3, 0.3 * 2 + 0.2 * 2, 0.5 * 1.5 + 0.3 * 0.5 + 0.2 * 0.5, 1]],
    ['copeland', [3, -1, -1, -1]],
    ['topsis', [1, nearness([22, 100 / 7], [300 / 7, 8, 40 / 7]), CEDAR, CEDAR]],
  ] as const)('takes %s, by hand', (aggregate, expected) => {
    close(scores(rank({ aggregate })), [...expected, null]);
  });

  it('comes to the same sum where the sum is chosen', () => {
    expect(rank({ aggregate: 'arithmetic' })).toEqual(rank({}));
  });

  it('reaches the top and every pillar', () => {
    const { aggregation, pillars } = vary({ aggregate: 'borda' }, parseMethodology(twoPillars(), 'm.json'));
    expect([aggregation, ...pillars.map((p) => p.aggregation)]).toEqual(Array(3).fill({ by: 'borda' }));
  });

  it('is refused for scores it is not defined for', () => {
    expect(faultOf(() => rank({ normalize: 'z-score', aggregate: 'geometric' }))).toMatch(
      /^evidence.out-of-domain: .*scores of 0 or more/,
    );
  });
});

describe('another missing rule', () => {
  it.each([
    ['refuse', null],
    ['previous-edition', null],
    ['zero', 5.7],
    ['lowest-reported', 5.7],
    ['bounds', 5.7],
    ['renormalize', 8.2],
    ['median', 16.7],
  ] as const)('scores the school that kept silent by %s', (missing, elm) => {
    expect(printed(rank({ missing })).at(-1)).toBe(elm);
  });

  it('shows both ends by bounds', () => {
    const elm = rank({ missing: 'bounds' }).scores.at(-1);
    close(elm?.kind === 'scored' ? (elm.range ?? []) : [], [0.2 * (200 / 7), 30 + 0.2 * (200 / 7)]);
  });

  it('ranks nobody with a gap once refusing is chosen', () => {
    const lenient = vary({ missing: 'zero' });
    expect(labels(rank({}, lenient))).toBe('1 ash, 2 birch, =3 cedar, =3 dogwood, 5 elm');
    expect(labels(rank({ missing: 'refuse' }, lenient))).toBe(labels(rank({})));
  });
});

describe('another rounding', () => {
  it('rounds a half to the even digit, or to whole points', () => {
    expect(printed(rank({ normalize: 'percentile', round: 'half-even:1' }))).toEqual([89.2, 47.8, 41.5, 41.5, null]);
    expect(printed(rank({ normalize: 'percentile', round: 'half-up:0' }))).toEqual([89, 48, 42, 42, null]);
    expect(printed(rank({ normalize: 'percentile', round: 'half-even:6' }))[1]).toBe(47.75);
  });

  it('leaves whether ranks are taken before or after, but where nothing is rounded', () => {
    expect(vary({ round: 'half-up:3' }).rounding).toEqual({ rule: 'half-up', decimals: 3, ranks: 'after-rounding' });
    expect(vary({ round: 'none' }).rounding).toEqual({ rule: 'none', decimals: 0, ranks: 'before-rounding' });
    checkMethodology(vary({ round: 'none' }));
  });

  it('tells apart what one decimal had tied', () => {
    const whole = { ...declared, rounding: { ...declared.rounding, decimals: 0 } };
    expect(labels(rank({ normalize: 'z-score' }, whole))).toBe('1 ash, =2 birch, =2 cedar, =2 dogwood, - elm');
    expect(labels(rank({ normalize: 'z-score', round: 'none' }, whole))).toBe(
      '1 ash, 2 birch, =3 cedar, =3 dogwood, - elm',
    );
  });
});

describe('a rounding that was declared for another scale', () => {
  const told = (variation: Variation, more: Partial<Methodology> = {}) =>
    isRoundedForAnotherScale({ ...declared, ...more }, variation);

  it('is told of z-scores, readings as they stand and TOPSIS', () => {
    expect([told({ normalize: 'z-score' }), told({ normalize: 'none' }), told({ aggregate: 'topsis' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect(told({ normalize: 'percentile', aggregate: 'topsis', missing: 'zero' })).toBe(true);
  });

  it.each<[string, Variation, Partial<Methodology>]>([
    ['the scale is still one of 100', { normalize: 'normal-cdf', aggregate: 'geometric' }, {}],
    ['schools are counted', { normalize: 'z-score', aggregate: 'borda' }, {}],
    ['the reader chose the rounding', { normalize: 'z-score', round: 'half-up:1' }, {}],
    ['nothing is chosen', {}, {}],
    ['scores come to a stated scale', { aggregate: 'topsis' }, { rescale: { by: 'min-max', to: [0, 100] } }],
    ['ranks come first', { aggregate: 'topsis' }, { rounding: { ...declared.rounding, ranks: 'before-rounding' } }],
    ['nothing is rounded', { aggregate: 'topsis' }, { rounding: { ...declared.rounding, rule: 'none', decimals: 0 } }],
    ['it is the methodology’s own', { normalize: 'z-score' }, vary({ normalize: 'z-score' })],
    ['it is the methodology’s own mean', { aggregate: 'topsis' }, vary({ aggregate: 'topsis' })],
  ])('is not told where %s', (_, variation, more) => {
    expect(told(variation, more)).toBe(false);
  });
});

describe('what a source said', () => {
  it('is no longer said of a field that changed, and still of the others', () => {
    const provenance = [
      '/indicators/0/weight',
      '/indicators/0/missing',
      '/indicators/0/normalize/0',
      '/rounding/decimals',
    ].map((at) => ({ at, confidence: 'sourced' as const, source: 'a book', note: '' }));
    const left = (variation: Variation) => vary(variation, { ...declared, provenance }).provenance.map(({ at }) => at);
    expect(left({ normalize: 'z-score', round: 'half-even:1' })).toEqual([
      '/indicators/0/weight',
      '/indicators/0/missing',
      '/rounding/decimals',
    ]);
    expect(left({ missing: 'zero', normalize: 'min-max', round: 'half-up:2' })).toEqual([
      '/indicators/0/weight',
      '/indicators/0/normalize/0',
    ]);
  });
});

function stepsOf(normalize: 'percentile' | 'min-max'): Methodology['indicators'][number]['normalize'] {
  return vary({ normalize }, methodologyOf([useOf('grants', 1)])).indicators[0]?.normalize ?? [];
}
