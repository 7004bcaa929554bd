import { methodologyOf, plainSchool, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import {
  type Aggregation,
  AGGREGATIONS,
  type EvidenceColumn,
  indicatorId,
  type Methodology,
  MISSING_RULES,
  type MissingRule,
  type Normalizer,
  type Pillar,
  type RankingInput,
  TIE_RULES,
  type Ties,
} from '../../src/index.js';

const COHORT = { of: 'cohort' } as const;
const MEANS = ['geometric', 'harmonic'];
const REASONS = ['not-reported', 'suppressed', 'unknown'] as const;

/** Few distinct values make ties; some readings are far out, some missing. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e-9, 7.25, 74.85, 1e6) },
);

const column = (rows: number): fc.Arbitrary<EvidenceColumn> =>
  fc
    .array(fc.oneof({ weight: 8, arbitrary: cell }, { weight: 1, arbitrary: fc.constantFrom(...REASONS) }), {
      minLength: rows,
      maxLength: rows,
    })
    .map((cells) => ({
      values: Float64Array.from(cells, (c) => (typeof c === 'number' ? c : Number.NaN)),
      missing: cells.map((c) => (typeof c === 'number' ? null : c)),
    }));

/** Scales on which every score is 0 or more, so that each aggregation is defined. */
const normalize: fc.Arbitrary<Normalizer[]> = fc.constantFrom<Normalizer[]>(
  [],
  [{ by: 'percentile', over: COHORT }],
  [{ by: 'min-max', to: [0, 100], over: COHORT, frozen: null }],
  [{ by: 'goalposts', low: 0, high: 10, to: [0, 100], clip: true }],
  [{ by: 'z-score', deviation: 'population', over: COHORT, frozen: null }, { by: 'normal-cdf' }],
);

const missing = fc
  .constantFrom(...(Object.keys(MISSING_RULES) as MissingRule['by'][]))
  .map((by): MissingRule => (by === 'group-median' ? { by, group: 'state' } : { by }) as MissingRule);

const ties = fc.record<Ties>({
  rule: fc.constantFrom(...(Object.keys(TIE_RULES) as Ties['rule'][])),
  tolerance: fc.constantFrom(0, 1e-9, 0.5, 5),
});

const weights = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.constantFrom(0, 1, 1, 2, 3.7), { minLength: count, maxLength: count }).map((drawn) => {
    const raised = drawn.every((w) => w === 0) ? drawn.map(() => 1) : drawn;
    const sum = raised.reduce((total, w) => total + w, 0);
    return raised.map((w) => w / sum);
  });

/** An aggregation of some parts; the means need scores of 0 or more, which a Copeland pillar below does not give. */
export const aggregation = (parts: number, within: Aggregation['by'] | null): fc.Arbitrary<Aggregation> =>
  fc
    .constantFrom(...(Object.keys(AGGREGATIONS) as Aggregation['by'][]))
    .filter((by) => !(MEANS.includes(by) && within === 'copeland'))
    .chain(
      (by): fc.Arbitrary<Aggregation> =>
        by === 'ordered-weighted' ? weights(parts).map((positions) => ({ by, positions })) : fc.constant({ by }),
    );

/** What comes after aggregation: a methodology differs in it without another preparation. */
export const afterwards: fc.Arbitrary<Pick<Methodology, 'rescale' | 'rounding' | 'ties' | 'bands' | 'tiers'>> =
  fc.record({
    rescale: fc.constantFrom<Methodology['rescale']>(
      { by: 'none' },
      { by: 'factor', factor: 2.5 },
      { by: 'ratio-to-best', best: 100 },
      { by: 'min-max', to: [1, 100] },
      { by: 'percentile', convention: 'mid-rank' },
      { by: 'percentile', convention: 'share-below' },
    ),
    rounding: fc.record<Methodology['rounding']>({
      rule: fc.constantFrom('half-up', 'half-even', 'none'),
      decimals: fc.integer({ min: 0, max: 3 }),
      ranks: fc.constantFrom('after-rounding', 'before-rounding'),
    }),
    ties,
    bands: fc.constantFrom<Methodology['bands']>(null, null, {
      individual: 2,
      edges: [
        [3, 5],
        [6, null],
      ],
    }),
    tiers: fc.constantFrom<Methodology['tiers']>(
      null,
      null,
      { cuts: [1, 2].map((tier) => ({ tier, atLeast: 100 - 40 * tier })), showRanks: false },
      { cuts: [{ tier: 1, atLeast: 50 }], showRanks: true },
    ),
  });

/** A cohort, its readings and a methodology over them: one to five indicators, under pillars or not. */
export const anyRanking: fc.Arbitrary<RankingInput> = fc
  .record({ rows: fc.integer({ min: 0, max: 9 }), count: fc.integer({ min: 1, max: 5 }), nested: fc.boolean() })
  .chain(({ rows, count, nested }) => {
    const ids = Array.from({ length: count }, (_, k) => `i${k}`);
    const groups = nested && count > 1 ? [ids.slice(0, count >> 1), ids.slice(count >> 1)] : [ids];
    const columns = fc.array(column(rows), { minLength: count, maxLength: count });
    return fc
      .record({
        columns,
        previous: columns,
        states: fc.array(fc.constantFrom('OR', 'CA'), { minLength: rows, maxLength: rows }),
        backwards: fc.boolean(),
        steps: fc.array(normalize, { minLength: count, maxLength: count }),
        rules: fc.array(missing, { minLength: count, maxLength: count }),
        shares: fc.tuple(...groups.map((group) => weights(group.length))),
        pillarShares: weights(groups.length),
        within: aggregation(groups[0]!.length, null),
        after: afterwards,
        count: fc.constantFrom(0, 1, 2),
      })
      .chain((drawn) =>
        aggregation(groups.length, drawn.within.by).map((top): RankingInput => {
          const named = (of: readonly EvidenceColumn[]) => new Map(ids.map((id, k) => [indicatorId(id), of[k]!]));
          const flat = groups.length === 1;
          const pillarOf = (g: number) => (flat ? null : `p${g}`);
          const even = { by: 'arithmetic' } as const;
          const pillars = groups.map(
            (group, g): Pillar => ({
              id: `p${g}`,
              label: '',
              parent: null,
              weight: drawn.pillarShares[g]!,
              aggregation: group.length === groups[0]!.length ? drawn.within : even,
            }),
          );
          const uses = groups.flatMap((group, g) =>
            group.map((id, k) => useOf(id, drawn.shares[g]![k]!, { pillar: pillarOf(g) })),
          );
          const names = Array.from({ length: rows }, (_, i) => `zz-${String.fromCharCode(97 + i)}`);
          if (drawn.backwards) names.reverse();
          return {
            methodology: methodologyOf(
              uses.map((use, k) => ({ ...use, missing: drawn.rules[k]!, normalize: drawn.steps[k]! })),
              {
                ...drawn.after,
                pillars: flat ? [] : pillars,
                aggregation: flat ? drawn.within : top,
                eligibility: [
                  { rule: 'reported', of: ids.map(indicatorId), count: drawn.count, because: 'too little' },
                ],
              },
            ),
            evidence: {
              schools: names.map((name, i) => plainSchool(name, drawn.states[i]!)),
              columns: named(drawn.columns),
              previous: named(drawn.previous),
            },
            startsFrom: 'readings',
          };
        }),
      );
  });
