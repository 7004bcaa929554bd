import { methodologyOf, plainSchool, tableOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Aggregation,
  AGGREGATIONS,
  type EvidenceTable,
  type Methodology,
  MISSING_RULES,
  type MissingRule,
  type Normalizer,
  rankSchools,
  type Rescale,
  type Scored,
} from '../../src/index.js';

const RUNS = { numRuns: 500, seed: 20261126 };
const COHORT = { of: 'cohort' } as const;
const Z: Normalizer[] = [{ by: 'z-score', deviation: 'population', over: COHORT, frozen: null }];
const POSITIVE: Normalizer[] = [...Z, { by: 'normal-cdf' }];
const IDS = ['a', 'b', 'c', 'd'];
const NAMES = Object.keys(AGGREGATIONS) as Aggregation['by'][];
const RESCALES: readonly Rescale[] = [
  { by: 'none' },
  { by: 'factor', factor: 2.5 },
  { by: 'ratio-to-best', best: 100 },
  { by: 'min-max', to: [1, 100] },
  { by: 'percentile', convention: 'mid-rank' },
  { by: 'percentile', convention: 'share-below' },
];

const aggregationOf = (by: Aggregation['by']): Aggregation =>
  by === 'ordered-weighted' ? { by, positions: [0.7, 0.3] } : { by };
const needsPositive = (by: string) => by === 'geometric' || by === 'harmonic';
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
);
const gap = fc.oneof({ weight: 6, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const grid = (of: fc.Arbitrary<number>) => fc.array(fc.tuple(of, of, of, of), { minLength: 1, maxLength: 8 });
const named = (count: number) => Array.from({ length: count }, (_, i) => `zz-${String.fromCharCode(97 + i)}`);
const tabled = (rows: readonly (readonly number[])[], schools = named(rows.length)): EvidenceTable =>
  tableOf(schools, Object.fromEntries(IDS.map((id, k) => [id, rows.map((row) => row[k]!)])));

/** Two pillars of two indicators each; the pillars by one aggregation, the top by another. */
function twoLevels(inner: Aggregation['by'], top: Aggregation['by'], more: Partial<Methodology> = {}): Methodology {
  const steps = needsPositive(inner) || needsPositive(top) ? POSITIVE : Z;
  const pillar = (id: string, weight: number) => ({
    id,
    label: id,
    parent: null,
    weight,
    aggregation: aggregationOf(inner),
  });
  const weights = [0.75, 0.25, 0.4, 0.6];
  return methodologyOf(
    IDS.map((id, k) =>
      useOf(id, weights[k]!, { pillar: k < 2 ? 'p' : 'q', normalize: steps, missing: { by: 'renormalize' } }),
    ),
    { pillars: [pillar('p', 0.6), pillar('q', 0.4)], aggregation: aggregationOf(top), ...more },
  );
}

const scored = (methodology: Methodology, evidence: EvidenceTable): Scored[] =>
  rankSchools({ methodology, evidence, startsFrom: 'readings' }).scores.filter((s) => s.kind === 'scored');

describe.each(NAMES)('two levels with %s at the top', (top) => {
  it.each(NAMES.filter((inner) => !needsPositive(top) || !['copeland', 'topsis', 'borda'].includes(inner)))(
    'and %s below give points that sum to the score under every rescaling',
    (inner) => {
      fc.assert(
        fc.property(grid(gap), fc.constantFrom(...RESCALES), (rows, rescale) => {
          for (const { value, contributions } of scored(twoLevels(inner, top, { rescale }), tabled(rows))) {
            const points = contributions.map((c) => c.points);
            const size = points.reduce((sum, p) => sum + Math.abs(p), 1);
            expect(Number.isFinite(value)).toBe(true);
            expect(Math.abs(points.reduce((sum, p) => sum + p, 0) - value)).toBeLessThanOrEqual(1e-12 * size);
            const weight = contributions.reduce((sum, c) => sum + c.weight, 0);
            expect(weight).toBeCloseTo(1, 12);
          }
        }),
        { ...RUNS, numRuns: 100 },
      );
    },
  );

  it('give schools that are alike the same score, and do not look at names', () => {
    fc.assert(
      fc.property(grid(gap), (rows) => {
        const methodology = twoLevels('arithmetic', top);
        const twice = scored(methodology, tabled([...rows, rows[0]!]));
        const [first, last] = [twice.find((s) => s.school === 'zz-a'), twice.at(-1)!];
        if (first) expect(last.value).toBeCloseTo(first.value, 12);
        const schools = named(rows.length);
        const forth = new Map(scored(methodology, tabled(rows)).map((s) => [s.school as string, s.value]));
        const back = new Map(
          scored(methodology, tabled(rows, schools.toReversed())).map((s) => [s.school as string, s.value]),
        );
        schools.forEach((name, i) => {
          const mirror = schools.at(-1 - i)!;
          expect(back.has(mirror)).toBe(forth.has(name));
          if (forth.has(name)) expect(back.get(mirror)).toBeCloseTo(forth.get(name)!, 9);
        });
      }),
      RUNS,
    );
  });
});

describe('every monotone aggregation', () => {
  it.each(NAMES.filter((name) => AGGREGATIONS[name].monotone))(
    '%s puts no school above one that is nowhere worse',
    (name) => {
      const flat = methodologyOf(
        IDS.map((id) => useOf(id, 0.25, { normalize: needsPositive(name) ? POSITIVE : Z })),
        {
          aggregation: name === 'ordered-weighted' ? { by: name, positions: [0.1, 0.2, 0.3, 0.4] } : { by: name },
        },
      );
      fc.assert(
        fc.property(grid(cell), fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)), (rows, lift) => {
          const better = rows[0]!.map((v, k) => v + lift[k]!);
          const scores = scored(flat, tabled([better, ...rows]));
          const slack = 1e-9 * Math.max(1, Math.abs(scores[1]!.value));
          expect(scores[0]!.value).toBeGreaterThanOrEqual(scores[1]!.value - slack);
        }),
        RUNS,
      );
    },
  );
});

describe('weights', () => {
  it('may all be multiplied by any constant', () => {
    fc.assert(
      fc.property(grid(gap), fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (rows, factor) => {
        const by = (f: number) =>
          methodologyOf(
            IDS.map((id, k) => useOf(id, (k + 1) * 0.1 * f, { normalize: Z, missing: { by: 'renormalize' } })),
          );
        const [one, many] = [by(1), by(factor)].map((m) => scored(m, tabled(rows)));
        one!.forEach((score, i) => {
          expect(many![i]!.value).toBeCloseTo(score.value, 9);
        });
      }),
      RUNS,
    );
  });
});

describe('a missing rule that can lift a rank says so', () => {
  const FIXED: Normalizer[] = [{ by: 'goalposts', low: 0, high: 10, to: [0, 100], clip: true }];
  /** The first school keeps back its b: 0, the worst of all. */
  const rows = [
    [8, 0],
    [6, 3],
    [1, 4],
  ] as const;
  const rankOfFirst = (missing: MissingRule, b: number, normalize: Normalizer[]) => {
    const methodology = methodologyOf(['a', 'b'].map((id) => useOf(id, 0.5, { normalize, missing })));
    const schools = named(3).map((id) => plainSchool(id, 'OR'));
    const table = tableOf(named(3), { a: rows.map(([a]) => a), b: rows.map((row, i) => (i === 0 ? b : row[1])) });
    const previous = tableOf(named(3), { a: [0, 0, 0], b: [9, 9, 9] }).columns;
    const { placements } = rankSchools({
      methodology,
      evidence: { ...table, schools, previous },
      startsFrom: 'readings',
    });
    const first = placements.find(({ school }) => school === 'zz-a');
    return first?.kind === 'ranked' ? first.rank : Number.POSITIVE_INFINITY;
  };
  const ruleOf = (by: string) => (by === 'group-median' ? { by, group: 'state' } : { by }) as MissingRule;
  const rules = Object.keys(MISSING_RULES) as MissingRule['by'][];

  it.each(rules.filter((by) => MISSING_RULES[by].canImprove === 'yes'))('%s, on a fixed scale', (by) => {
    expect(rankOfFirst(ruleOf(by), 0, FIXED)).toBe(2);
    expect(rankOfFirst(ruleOf(by), Number.NaN, FIXED)).toBe(1);
  });

  it.each(rules.filter((by) => MISSING_RULES[by].canImprove === 'on a moving scale only'))(
    '%s, on a scale that moves',
    (by) => {
      expect(rankOfFirst(ruleOf(by), 0, FIXED)).toBe(rankOfFirst(ruleOf(by), Number.NaN, FIXED));
      expect(rankOfFirst(ruleOf(by), 0, Z)).toBe(2);
      expect(rankOfFirst(ruleOf(by), Number.NaN, Z)).toBe(1);
    },
  );

  it.each(['lowest-reported', 'bounds'] as const)('%s lifts nobody but the school that is worst', (by) => {
    const cells = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells), { minLength: 2, maxLength: 8 }), (drawn) => {
        if (drawn.slice(1).every(([, b]) => b > drawn[0]![1])) return;
        const standing = (b: number) => {
          const table = tableOf(named(drawn.length), {
            a: drawn.map(([a]) => a),
            b: drawn.map((row, i) => (i === 0 ? b : row[1])),
          });
          const methodology = methodologyOf(
            ['a', 'b'].map((id) => useOf(id, 0.5, { normalize: FIXED, missing: { by } })),
          );
          const { placements } = rankSchools({ methodology, evidence: table, startsFrom: 'readings' });
          return placements.flatMap((p) => (p.kind === 'ranked' && p.school === 'zz-a' ? [p.rank] : []))[0]!;
        };
        expect(standing(Number.NaN)).toBeGreaterThanOrEqual(standing(drawn[0]![1]));
      }),
      RUNS,
    );
  });
});
