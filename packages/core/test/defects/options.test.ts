import { methodologyOf, plainSchool, tableOf, useOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import {
  type Aggregation,
  AGGREGATIONS,
  checkMethodology,
  type IndicatorUse,
  type Methodology,
  MISSING_RULES,
  type MissingRule,
  NORMALIZERS,
  type Normalizer,
  PERCENTILE_CONVENTIONS,
  rankSchools,
  type Rescale,
  RESCALINGS,
  type Rounding,
  TIE_RULES,
  type Ties,
  TREATMENTS,
  type Treatment,
} from '../../src/index.js';
import { faultOf } from '../fault-of.js';

/** Defect 10 of our list: an option that was accepted and ignored. Each of ours changes something, or is refused. */

const N = Number.NaN;
const COHORT = { of: 'cohort' } as const;
const TOP = { of: 'top', count: 5 } as const;
/** Fourteen schools: readings that tie, lie far out or are missing; and what they were the year before. */
const A = [1, 2, 2, 3, 4, 5, 5, 6, 7, 9, 12, 20, 95, 300];
const B = [N, 40, 41, 38, 55, N, 52, 61, 47, 66, 30, 70, 12.25, 58];
const C = [5, 5, 8, 1, 2, 9, 4, 4, 7, 3, 6, 2, 1, 8.75];
const IDS = A.map((_, i) => `zz-${String.fromCharCode(97 + i)}`);
const evidence = {
  ...tableOf(IDS, { a: A, b: B, c: C }),
  schools: IDS.map((id, i) => ({ ...plainSchool(id, i < 6 ? 'OR' : 'CA'), country: i % 2 === 0 ? 'YY' : 'ZZ' })),
  previous: tableOf(IDS, { a: A, b: B.map((value) => (Number.isNaN(value) ? 43 : value)), c: C }).columns,
};

const Z: Normalizer = { by: 'z-score', deviation: 'population', over: COHORT, frozen: null };
const UNIT: Normalizer = { by: 'min-max', to: [1, 100], over: COHORT, frozen: null };
const MEDIAN: MissingRule = { by: 'median' };
const NAMES = ['a', 'b', 'c'];
const uses = (first: Partial<IndicatorUse> = {}, all: Partial<IndicatorUse> = {}) =>
  NAMES.map((id, k) => useOf(id, [0.5, 0.3, 0.2][k]!, { missing: MEDIAN, normalize: [UNIT], ...all, ...(k === 0 ? first : {}) })); // biome-ignore format: one call

/** All that a ranking says but for the names of rules, or the fault that it ends in, from the check of the methodology on. */
function told(methodology: Methodology): string {
  let said = '';
  const fault = faultOf(() => {
    checkMethodology(methodology);
    said = JSON.stringify(rankSchools({ methodology, evidence, startsFrom: 'readings' }), (key, value: unknown) =>
      key === 'filledBy' ? undefined : Number.isNaN(value) ? 'NaN' : value,
    );
  });
  return fault === 'no fault' ? said : fault;
}

/** Every two of them say something else. */
function expectApart(options: Readonly<Record<string, Methodology>>): void {
  const said = new Map<string, string>();
  for (const [name, methodology] of Object.entries(options)) {
    const own = told(methodology);
    expect(said.get(own), `${name} is as`).toBeUndefined();
    said.set(own, name);
  }
}
const withAll = <T>(options: Readonly<Record<string, T>>, by: (option: T) => Methodology) =>
  Object.fromEntries(Object.entries(options).map(([name, option]) => [name, by(option)]));

const normalizers: Record<Normalizer['by'], Record<string, Normalizer>> = {
  none: { plain: { by: 'none' } },
  'z-score': {
    plain: Z,
    sample: { ...Z, deviation: 'sample' },
    top: { ...Z, over: TOP },
    frozen: { ...Z, frozen: { mean: 10, deviation: 20 } },
    'frozen mean': { ...Z, frozen: { mean: 11, deviation: 20 } },
    'frozen deviation': { ...Z, frozen: { mean: 10, deviation: 21 } },
  },
  percentile: { plain: { by: 'percentile', over: COHORT }, top: { by: 'percentile', over: TOP } },
  'min-max': {
    plain: UNIT,
    low: { ...UNIT, to: [2, 100] },
    high: { ...UNIT, to: [1, 99] },
    top: { ...UNIT, over: TOP },
    frozen: { ...UNIT, frozen: { min: 0, max: 400 } },
    'frozen min': { ...UNIT, frozen: { min: 1, max: 400 } },
    'frozen max': { ...UNIT, frozen: { min: 0, max: 401 } },
  },
  goalposts: {
    plain: { by: 'goalposts', low: 2, high: 100, to: [0, 100], clip: true },
    'not cut off': { by: 'goalposts', low: 2, high: 100, to: [0, 100], clip: false },
    low: { by: 'goalposts', low: 3, high: 100, to: [0, 100], clip: true },
    high: { by: 'goalposts', low: 2, high: 101, to: [0, 100], clip: true },
    to: { by: 'goalposts', low: 2, high: 100, to: [0, 90], clip: true },
    from: { by: 'goalposts', low: 2, high: 100, to: [5, 100], clip: true },
  },
  'ratio-to-best': { plain: { by: 'ratio-to-best', over: COHORT } },
  'root-ratio': { plain: { by: 'root-ratio', over: COHORT } },
  log: { plain: { by: 'log', offset: 1 }, offset: { by: 'log', offset: 2 } },
  'normal-cdf': { plain: { by: 'normal-cdf' } },
};
const aggregations: Record<Aggregation['by'], Aggregation> = {
  arithmetic: { by: 'arithmetic' },
  geometric: { by: 'geometric' },
  harmonic: { by: 'harmonic' },
  median: { by: 'median' },
  'ordered-weighted': { by: 'ordered-weighted', positions: [0.2, 0.5, 0.3] },
  copeland: { by: 'copeland' },
  topsis: { by: 'topsis' },
  borda: { by: 'borda' },
};
const missing: Record<MissingRule['by'], MissingRule> = {
  refuse: { by: 'refuse' },
  zero: { by: 'zero' },
  renormalize: { by: 'renormalize' },
  'lowest-reported': { by: 'lowest-reported' },
  median: MEDIAN,
  'group-median': { by: 'group-median', group: 'state' },
  'previous-edition': { by: 'previous-edition' },
  bounds: { by: 'bounds' },
};
const treatments: Record<Treatment['by'], Record<string, Treatment>> = {
  winsorize: {
    plain: { by: 'winsorize', most: 5, skew: 2, kurtosis: 3 },
    most: { by: 'winsorize', most: 1, skew: 2, kurtosis: 3 },
    skew: { by: 'winsorize', most: 5, skew: 2.5, kurtosis: 3 },
    kurtosis: { by: 'winsorize', most: 5, skew: 2, kurtosis: 3.5 },
  },
  'log-if-skewed': {
    plain: { by: 'log-if-skewed', skew: 2, kurtosis: 3.5 },
    skew: { by: 'log-if-skewed', skew: 50, kurtosis: 3.5 },
    kurtosis: { by: 'log-if-skewed', skew: 2, kurtosis: 50 },
  },
  'box-cox-if-skewed': {
    plain: { by: 'box-cox-if-skewed', skew: 2, kurtosis: 3.5 },
    skew: { by: 'box-cox-if-skewed', skew: 50, kurtosis: 3.5 },
    kurtosis: { by: 'box-cox-if-skewed', skew: 2, kurtosis: 50 },
  },
};
const rescalings: Record<Rescale['by'], Record<string, Rescale>> = {
  none: { plain: { by: 'none' } },
  factor: { plain: { by: 'factor', factor: 2 }, factor: { by: 'factor', factor: 3 } },
  'ratio-to-best': { plain: { by: 'ratio-to-best', best: 100 }, best: { by: 'ratio-to-best', best: 99 } },
  'min-max': {
    plain: { by: 'min-max', to: [0, 100] },
    low: { by: 'min-max', to: [1, 100] },
    high: { by: 'min-max', to: [0, 99] },
  },
  percentile: Object.fromEntries(
    PERCENTILE_CONVENTIONS.map((convention) => [convention, { by: 'percentile', convention }]),
  ),
};
const flat = <T>(options: Readonly<Record<string, Readonly<Record<string, T>>>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(options).flatMap(([by, of]) =>
      Object.entries(of).map(([name, option]) => [`${by}, ${name}`, option]),
    ),
  );

describe('10: every option changes something, or is refused', () => {
  it('has all options in the tables of this test', () => {
    const keys = (table: object) => Object.keys(table).sort();
    expect([normalizers, aggregations, missing, treatments, rescalings].map(keys)).toEqual(
      [NORMALIZERS, AGGREGATIONS, MISSING_RULES, TREATMENTS, RESCALINGS].map(keys),
    );
  });

  it('normalizers and what they take', () => {
    expectApart(withAll(flat(normalizers), (step) => methodologyOf(uses({ normalize: [step] }))));
  });

  it('values that are frozen stand in for the group and the deviation, which then only say where they are from', () => {
    const of = (step: Normalizer) => told(methodologyOf(uses({ normalize: [step] })));
    const [z, unit] = [normalizers['z-score'].frozen!, normalizers['min-max'].frozen!];
    expect(of({ ...z, over: TOP, deviation: 'sample' } as Normalizer)).toBe(of(z));
    expect(of({ ...unit, over: TOP } as Normalizer)).toBe(of(unit));
  });

  it('the direction under every normalizer', () => {
    for (const step of Object.values(flat(normalizers))) {
      const of = (direction: 'higher' | 'lower') => told(methodologyOf(uses({ direction, normalize: [step] })));
      expect(of('lower')).not.toBe(of('higher'));
      expect(of('lower').startsWith('methodology.never-turned')).toBe(!NORMALIZERS[step.by].turns);
    }
  });

  it('aggregations, weights and positions', () => {
    expectApart(withAll(aggregations, (aggregation) => methodologyOf(uses(), { aggregation })));
    const other: Aggregation = { by: 'ordered-weighted', positions: [0.3, 0.5, 0.2] };
    expect(told(methodologyOf(uses(), { aggregation: other }))).not.toBe(
      told(methodologyOf(uses(), { aggregation: aggregations['ordered-weighted'] })),
    );
    expect(told(methodologyOf(uses(), { aggregation: { by: 'ordered-weighted', positions: [1] } }))).toMatch(/^methodology.positions-off/); // biome-ignore format: one row
    const turned = uses().map((use, k) => ({ ...use, weight: [0.2, 0.1, 0.7][k]! }));
    for (const [by, aggregation] of Object.entries(aggregations))
      expect(told(methodologyOf(turned, { aggregation })), by).not.toBe(told(methodologyOf(uses(), { aggregation })));
  });

  it('missing rules, and the group of a group median', () => {
    const rules = { ...missing, 'by country': { by: 'group-median', group: 'country' } as const };
    expectApart(withAll(rules, (rule) => methodologyOf(uses({}, { missing: rule }))));
  });

  it('treatments and their limits', () => {
    const treated = (treat: Treatment[]) => methodologyOf(uses({ treat }));
    for (const { plain, ...others } of Object.values(treatments))
      for (const [name, other] of Object.entries(others))
        expectApart({ plain: treated([plain!]), [name]: treated([other]) });
    expectApart({
      none: treated([]),
      ...Object.fromEntries(Object.entries(treatments).map(([by, { plain }]) => [by, treated([plain!])])),
    });
    for (const [name, treatment] of Object.entries(flat(treatments)))
      for (const limit of ['skew', 'kurtosis'] as const)
        expect(told(methodologyOf(uses({ treat: [{ ...treatment, [limit]: 0 }] }))), name).toMatch(/^methodology.out-of-range/); // biome-ignore format: one row
  });

  it('rescalings and what they take', () => {
    expectApart(withAll(flat(rescalings), (rescale) => methodologyOf(uses(), { rescale })));
  });

  it('roundings, and when ranks are taken', () => {
    const roundings: Record<string, Rounding> = {
      none: { rule: 'none', decimals: 0, ranks: 'before-rounding' },
      up: { rule: 'half-up', decimals: 0, ranks: 'before-rounding' },
      even: { rule: 'half-even', decimals: 0, ranks: 'before-rounding' },
      'up, after': { rule: 'half-up', decimals: 0, ranks: 'after-rounding' },
      'even, after': { rule: 'half-even', decimals: 0, ranks: 'after-rounding' },
      'one place': { rule: 'half-up', decimals: 1, ranks: 'before-rounding' },
    };
    const plain = uses({}, { normalize: [] }).map((use, k) => ({ ...use, weight: [0.5, 0, 0.5][k]! }));
    expectApart(withAll(roundings, (rounding) => methodologyOf(plain, { rounding })));
    for (const decimals of [1, -1])
      expect(told(methodologyOf(plain, { rounding: { rule: 'none', decimals, ranks: 'before-rounding' } }))).toMatch(/^methodology.out-of-range/); // biome-ignore format: one row
  });

  it('rules and tolerances of ties', () => {
    const ties: Record<string, Ties> = Object.fromEntries(
      (Object.keys(TIE_RULES) as Ties['rule'][]).flatMap((rule) =>
        [0, 1].map((tolerance) => [`${rule}, ${tolerance}`, { rule, tolerance }]),
      ),
    );
    const plain = uses({}, { normalize: [] }).map((use, k) => ({ ...use, weight: [1, 0, 0][k]! }));
    expectApart(withAll(ties, (tie) => methodologyOf(plain, { ties: tie })));
    expect(told(methodologyOf(plain, { ties: { rule: 'dense', tolerance: -1 } }))).toMatch(/^methodology.out-of-range/);
  });
});
