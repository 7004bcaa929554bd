import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Aggregation,
  AGGREGATIONS,
  type EvidenceTable,
  MISSING_RULES,
  type MissingRule,
  type Normalizer,
  rankSchools,
  type Rescale,
  RESCALINGS,
} from '../../src/index.js';

const RUNS = { numRuns: 500, seed: 20261125 };
const COHORT = { of: 'cohort' } as const;
const Z: Normalizer[] = [{ by: 'z-score', deviation: 'population', over: COHORT, frozen: null }];
const FIXED: Normalizer[] = [{ by: 'goalposts', low: 0, high: 10, to: [0, 100], clip: true }];
const IDS = ['a', 'b', 'c'];
const WEIGHTS = [0.5, 0.3, 0.2];

/** Small whole numbers make ties; a few values are far out; some readings are missing. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 10 }) },
  { weight: 1, arbitrary: fc.constant(7.25) },
);
const gap = fc.oneof({ weight: 5, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const grid = (of: fc.Arbitrary<number>) => fc.array(fc.tuple(of, of, of), { minLength: 2, maxLength: 9 });
const schoolsOf = (rows: readonly unknown[]) => rows.map((_, i) => `zz-${String.fromCharCode(97 + i)}`);
const tabled = (rows: readonly (readonly number[])[], schools = schoolsOf(rows)): EvidenceTable =>
  tableOf(schools, Object.fromEntries(IDS.map((id, k) => [id, rows.map((row) => row[k]!)])));
const by = (
  normalize: Normalizer[],
  missing: MissingRule = { by: 'renormalize' },
  weights: readonly number[] = WEIGHTS,
) => methodologyOf(IDS.map((id, k) => useOf(id, weights[k]!, { normalize, missing })));

function ranksOf(methodology: ReturnType<typeof by>, evidence: EvidenceTable): Map<string, string> {
  const { placements } = rankSchools({ methodology, evidence, startsFrom: 'readings' });
  return new Map(placements.map((p) => [p.school, p.kind === 'ranked' ? p.label : p.kind]));
}

describe('a ranking', () => {
  it('does not change when rows are handed in in another order', () => {
    fc.assert(
      fc.property(grid(gap), fc.infiniteStream(fc.nat()), (rows, order) => {
        const keys = rows.map(() => order.next().value as number);
        const shuffled = rows.map((_, i) => i).sort((x, y) => keys[x]! - keys[y]!);
        const names = schoolsOf(rows);
        const moved = tabled(
          shuffled.map((i) => rows[i]!),
          shuffled.map((i) => names[i]!),
        );
        expect(ranksOf(by(Z), moved)).toEqual(ranksOf(by(Z), tabled(rows)));
      }),
      RUNS,
    );
  });

  it('does not change when schools are renamed', () => {
    fc.assert(
      fc.property(grid(gap), (rows) => {
        const names = schoolsOf(rows);
        const before = ranksOf(by(Z), tabled(rows));
        const after = ranksOf(by(Z), tabled(rows, names.toReversed()));
        names.forEach((name, i) => {
          expect(after.get(names.toReversed()[i]!)).toBe(before.get(name));
        });
      }),
      RUNS,
    );
  });

  it('does not change when a constant is added before z-scores', () => {
    fc.assert(
      fc.property(grid(gap), fc.integer({ min: -1000, max: 1000 }), (rows, constant) => {
        const shifted = rows.map(([a, ...rest]) => [a + constant, ...rest] as const);
        expect(ranksOf(by(Z), tabled(shifted))).toEqual(ranksOf(by(Z), tabled(rows)));
      }),
      RUNS,
    );
  });

  it('does not change when all weights are scaled by a constant', () => {
    fc.assert(
      fc.property(grid(gap), fc.constantFrom(0.125, 0.5, 2, 16), (rows, factor) => {
        const scaled = by(
          Z,
          { by: 'renormalize' },
          WEIGHTS.map((w) => w * factor),
        );
        expect(ranksOf(scaled, tabled(rows))).toEqual(ranksOf(by(Z), tabled(rows)));
      }),
      RUNS,
    );
  });

  it('never puts a school below another that it beats in everything', () => {
    fc.assert(
      fc.property(grid(cell), fc.constantFrom(...Object.keys(AGGREGATIONS)), (rows, name) => {
        const aggregation = aggregationOf(name);
        const raised = rows.map((row) => row.map((v) => v + 1) as unknown as [number, number, number]);
        const evidence = tabled([raised[0]!, ...raised].map((row, i) => (i === 0 ? row.map((v) => v + 1) : row)));
        const { scores } = rankSchools({
          methodology: { ...by(FIXED20), aggregation },
          evidence,
          startsFrom: 'readings',
        });
        const [better, worse] = scores;
        if (better?.kind !== 'scored' || worse?.kind !== 'scored') throw new Error('both are scored');
        expect(better.value).toBeGreaterThanOrEqual(worse.value - 1e-9);
      }),
      RUNS,
    );
  });
});

const FIXED20: Normalizer[] = [{ by: 'goalposts', low: 0, high: 20, to: [0, 100], clip: true }];

function aggregationOf(name: string): Aggregation {
  return (name === 'ordered-weighted' ? { by: name, positions: [0.2, 0.3, 0.5] } : { by: name }) as Aggregation;
}

const RESCALES: Record<Rescale['by'], Rescale> = {
  none: { by: 'none' },
  factor: { by: 'factor', factor: 2.5 },
  'ratio-to-best': { by: 'ratio-to-best', best: 100 },
  'min-max': { by: 'min-max', to: [1, 100] },
  percentile: { by: 'percentile', convention: 'mid-rank' },
};

describe.each(Object.keys(AGGREGATIONS))('contributions under %s', (name) => {
  it.each(Object.keys(RESCALINGS))('sum to the score rescaled by %s', (rescale) => {
    fc.assert(
      fc.property(grid(gap), (rows) => {
        const raised = rows.map((row) => row.map((v) => v + 1));
        const methodology = {
          ...by(FIXED20),
          aggregation: aggregationOf(name),
          rescale: RESCALES[rescale as Rescale['by']],
        };
        for (const score of rankSchools({ methodology, evidence: tabled(raised), startsFrom: 'readings' }).scores) {
          if (score.kind !== 'scored') continue;
          const sum = score.contributions.reduce((total, c) => total + c.points, 0);
          expect(Math.abs(sum - score.value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(score.value)));
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

describe('a missing reading', () => {
  const rules = Object.keys(MISSING_RULES) as MissingRule['by'][];
  const ruleOf = (name: string): MissingRule =>
    (name === 'group-median' ? { by: name, group: 'state' } : { by: name }) as MissingRule;

  it.each(rules.filter((name) => MISSING_RULES[name].canImprove !== 'yes'))(
    'never improves a rank under %s on a fixed scale',
    (name) => {
      fc.assert(
        fc.property(grid(cell), fc.nat(2), (rows, k) => {
          const before = standing(rows, ruleOf(name));
          const after = standing(
            rows.map((row, i) => (i === 0 ? row.map((v, j) => (j === k ? Number.NaN : v)) : row)),
            ruleOf(name),
          );
          expect(after).toBeGreaterThanOrEqual(before);
        }),
        RUNS,
      );
    },
  );

  it.each(['renormalize', 'median'])('can improve a rank under %s, which says so', (name) => {
    const rows = [
      [10, 10, 0],
      [9, 9, 9],
      [8, 8, 9],
    ];
    const kept = rows.map((row, i) => (i === 0 ? [10, 10, Number.NaN] : row));
    expect(MISSING_RULES[name as MissingRule['by']].canImprove).toBe('yes');
    expect(standing(kept, ruleOf(name))).toBeLessThan(standing(rows, ruleOf(name)));
  });

  function standing(rows: readonly (readonly number[])[], missing: MissingRule): number {
    const { placements } = rankSchools({
      methodology: by(FIXED, missing),
      evidence: tabled(rows),
      startsFrom: 'readings',
    });
    const first = placements.find(({ school }) => school === 'zz-a');
    return first?.kind === 'ranked' ? first.rank : Number.POSITIVE_INFINITY;
  }
});
