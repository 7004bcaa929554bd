import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankSets, stream, topSet, type RankSetsInput } from '../../../src/index.js';
import { normalDraws } from '../../../src/uncertainty/draw/draw-gamma.js';
import { faultOf } from '../../fault-of.js';
import { heavyWorld, NEAR_TIES, normalWorld, trueRanks } from './a-simulation.js';

const ASKED = { coverage: 0.95, kind: 'simultaneous', side: 'both', stepDown: true, draws: 999, seed: 0 } as const;
const ask = (estimates: readonly number[], errors: readonly number[], more: Partial<RankSetsInput> = {}) =>
  rankSets({ ...ASKED, estimates, error: { errors }, ...more });
const pairs = ({ lower, upper }: { lower: Int32Array; upper: Int32Array }) => [...lower].map((l, i) => [l, upper[i]]);

describe('rank confidence sets', () => {
  it('are single ranks where estimates are far apart, and all ranks where nothing is known', () => {
    expect(pairs(ask([30, 10, 20], [1, 1, 1]))).toEqual([[1, 1], [3, 3], [2, 2]]); // biome-ignore format: a row each
    expect(pairs(ask([30, 10, 20], [1e6, 1e6, 1e6]))).toEqual([[1, 3], [1, 3], [1, 3]]); // biome-ignore format: a row each
  });

  it('test two units by the normal distribution', () => {
    // One pair, so that the largest difference is |z|: 1.96 at 95 %. The difference of the estimates errs by 5.
    const { critical } = ask([0, 0], [3, 4], { draws: 99_999 });
    expect(critical[0]).toBeCloseTo(1.96, 1);
    const apart = (gap: number) => pairs(ask([gap, 0], [3, 4], { draws: 99_999 }))[0];
    expect([apart(5 * 1.9), apart(5 * 2.02)]).toEqual([[1, 2], [1, 1]]); // biome-ignore format: two
  });

  it('take standard errors from few readings for what they are', () => {
    // Two of 5 degrees and equal size: together 10, and Student's t of 10 degrees exceeds 2.228 one time in twenty.
    const error = { errors: [1, 1], degrees: [5, 5] };
    const found = rankSets({ ...ASKED, draws: 99_999, estimates: [0, 0], error });
    expect(found.critical[0]).toBeGreaterThan(2.21);
    expect(found.critical[0]).toBeLessThan(2.25);
    const known = rankSets({ ...ASKED, estimates: [3, 0], error: { errors: [1, 1], degrees: [Infinity, Infinity] } });
    expect(pairs(known)).toEqual(pairs(ask([3, 0], [1, 1])));
    expect(known.critical[0]).toBeCloseTo(ask([3, 0], [1, 1]).critical[0]!, 6);
  });

  it('cover equal units of six readings each by their degrees of freedom, and not without', () => {
    const normal = normalDraws(stream(20261209, 'six readings'));
    const runs = 600;
    let [given, taken] = [0, 0];
    for (let seed = 0; seed < runs; seed++) {
      const drawn = Array.from({ length: 6 }, () => Array.from({ length: 6 }, normal));
      const estimates = drawn.map((row) => row.reduce((sum, value) => sum + value, 0) / 6);
      const errors = drawn.map((row, at) => Math.sqrt(row.reduce((sum, value) => sum + (value - estimates[at]!) ** 2, 0) / 30)); // biome-ignore format: one row
      const all = ({ lower }: { lower: Int32Array }) => Number(lower.every((rank) => rank === 1)) / runs;
      given += all(
        rankSets({ ...ASKED, draws: 199, seed, estimates, error: { errors, degrees: new Array(6).fill(5) } }),
      );
      taken += all(ask(estimates, errors, { draws: 199, seed }));
    }
    expect(given).toBeGreaterThan(0.95 - 2 * Math.sqrt((0.95 * 0.05) / runs));
    expect(taken).toBeLessThan(0.9);
  });

  it('take one side only at a lower critical value', () => {
    const one = ask([0, 0], [3, 4], { draws: 99_999, kind: 'marginal', side: 'lower' });
    expect(one.critical[0]).toBeCloseTo(1.645, 1);
    expect(pairs(ask([9, 0], [3, 4], { kind: 'marginal', side: 'lower' }))).toEqual([[1, 2], [2, 2]]); // biome-ignore format: two
    expect(pairs(ask([9, 0], [3, 4], { kind: 'marginal', side: 'upper' }))).toEqual([[1, 1], [1, 2]]); // biome-ignore format: two
  });

  it('know the order of estimates without error, and no order of equal ones', () => {
    expect(pairs(ask([2, 1, 1, 1 + 1e-9], [0, 0, 0, 0]))).toEqual([[1, 1], [3, 4], [3, 4], [2, 2]]); // biome-ignore format: a row each
  });

  it('step down to sets that are never wider, and somewhere narrower', () => {
    const world = normalWorld(3);
    let narrower = 0;
    for (let run = 0; run < 40; run++) {
      const { estimates, errors } = world();
      for (const kind of ['marginal', 'simultaneous'] as const) {
        const single = ask(estimates, errors, { kind, stepDown: false });
        const stepped = ask(estimates, errors, { kind });
        for (const unit of estimates.keys()) {
          expect(stepped.lower[unit]).toBeGreaterThanOrEqual(single.lower[unit]!);
          expect(stepped.upper[unit]).toBeLessThanOrEqual(single.upper[unit]!);
          narrower += Number(stepped.upper[unit]! - stepped.lower[unit]! < single.upper[unit]! - single.lower[unit]!);
        }
      }
    }
    expect(narrower).toBeGreaterThan(10);
  });

  it('keep testing the other way of a pair decided one way, so that no direction is claimed wrongly', () => {
    // Left after 50 is surely above 0: both ways of the near pair and one of the far one, of which the largest exceeds 2.1
    // one time in twenty. The near pair alone would ask for 1.96, all four ways for 2.21.
    const { critical, rounds } = ask([0.1, 50, 0], [1, 1, 1], { kind: 'marginal', of: [0], draws: 99_999 });
    expect([rounds, critical[0]]).toEqual([2, expect.closeTo(2.1, 1)]);
    expect(critical[0]).toBeGreaterThan(2.06);
    expect(critical[0]).toBeLessThan(2.17);
  });

  it('bound all ranks at once from one side as they do from both: every pair is tested both ways in any case', () => {
    const { estimates, errors } = normalWorld(11)();
    const [both, lower, upper] = (['both', 'lower', 'upper'] as const).map((side) => ask(estimates, errors, { side }));
    expect(lower).toEqual({ ...both, upper: new Int32Array(10).fill(10) });
    expect(upper).toEqual({ ...both, lower: new Int32Array(10).fill(1) });
  });

  it('are the same by a covariance with nothing beside its diagonal', () => {
    const { estimates, errors } = normalWorld(5)();
    const covariance = estimates.flatMap((_, i) => errors.map((error, j) => (i === j ? error * error : 0)));
    const given = rankSets({ ...ASKED, estimates, error: { covariance } });
    expect(pairs(given)).toEqual(pairs(ask(estimates, errors)));
  });

  it('count what two estimates have in common', () => {
    // Errors of 3 and 3 that go together by 0.99: their difference errs by 0.42, not by 4.24.
    const covariance = [9, 8.91, 8.91, 9];
    expect(pairs(rankSets({ ...ASKED, estimates: [1, 0], error: { covariance } }))).toEqual([[1, 1], [2, 2]]); // biome-ignore format: two
    expect(pairs(ask([1, 0], [3, 3]))).toEqual([[1, 2], [1, 2]]); // biome-ignore format: two
  });

  it('take a unit that depends wholly on others', () => {
    const covariance = [4, 4, 0, 4, 4, 0, 0, 0, 1];
    expect(pairs(rankSets({ ...ASKED, estimates: [1.5, 1, 30], error: { covariance } }))).toEqual([[2, 2], [3, 3], [1, 1]]); // biome-ignore format: a row each
  });

  it('ask for some units by comparing them with all', () => {
    const { estimates, errors } = normalWorld(8)();
    const whole = ask(estimates, errors, { kind: 'marginal' });
    const some = ask(estimates, errors, { kind: 'marginal', of: [2, 7] });
    expect(pairs(some)).toEqual([pairs(whole)[2], pairs(whole)[7]]);
    const [joint, all] = [ask(estimates, errors, { of: [2, 7] }), ask(estimates, errors)];
    expect(joint.critical[0]).toBeLessThan(all.critical[0]!);
    expect(joint.critical[0]).toBeGreaterThan(some.critical[0]! - 0.3);
  });

  it('are the same for the same seed, 0 among them (defect 5), and differ a little for others', () => {
    const { estimates, errors } = normalWorld(9)();
    expect(ask(estimates, errors)).toEqual(ask(estimates, errors));
    expect(ask(estimates, errors, { seed: 1 }).critical).not.toEqual(ask(estimates, errors).critical);
  });

  it('hold the rank of the estimate, and turn with the order of the units and their sign', () => {
    const unit = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 2, maxLength: 9 }),
        fc.constantFrom('marginal', 'simultaneous'),
        (rows, kind) => {
          const [estimates, errors] = [rows.map(([value]) => value), rows.map(([, error]) => error)];
          const sets = ask(estimates, errors, { kind, draws: 99, stepDown: false });
          expect([...sets.rank]).toEqual(trueRanks(estimates));
          const turned = ask(estimates.map((value) => -value), errors, { kind, draws: 99, stepDown: false }); // biome-ignore format: one call
          for (const at of rows.keys()) {
            expect(sets.lower[at]).toBeLessThanOrEqual(sets.rank[at]!);
            expect(sets.upper[at]).toBeGreaterThanOrEqual(sets.rank[at]!);
            if (kind === 'simultaneous') continue;
            expect([turned.lower[at], turned.upper[at]]).toEqual([
              rows.length + 1 - sets.upper[at]!,
              rows.length + 1 - sets.lower[at]!,
            ]);
          }
        },
      ),
      { numRuns: 500, seed: 20261201 },
    );
  });

  it('refuse what cannot be meant', () => {
    const N = Number.NaN;
    expect(faultOf(() => ask([1], [1]))).toMatch(
      /^uncertainty.estimates-refused: estimates: found 1; expected two or more/,
    );
    expect(faultOf(() => ask([1, N], [1, 1]))).toMatch(/estimate 1: found NaN; expected a finite number/);
    expect(faultOf(() => ask([1, 2], [1, -1]))).toMatch(/standard error 1: found -1/);
    expect(faultOf(() => ask([1, 2], [1]))).toMatch(/errors: found 1 numbers; expected 2/);
    const few = { ...ASKED, estimates: [1, 2], error: { errors: [1, 1], degrees: [3, 0.5] } };
    expect(faultOf(() => rankSets(few))).toMatch(/degrees of freedom 1: found 0.5; expected 1 or more/);
    expect(faultOf(() => ask([1, 2], [1, 1], { draws: 18 }))).toMatch(
      /"draws" is 18; expected a whole number from 19 to 67108864/,
    );
    expect(faultOf(() => ask([1, 2], [1, 1], { draws: 19 }))).toBe('no fault');
    expect(faultOf(() => ask([1, 2], [1, 1], { draws: 1e9 }))).toMatch(/"draws" is 1000000000/);
    expect(faultOf(() => ask([1, 2], [1, 1], { coverage: 95 }))).toMatch(/"coverage" is 95/);
    expect(faultOf(() => ask([1, 2], [1, 1], { seed: 0.5 }))).toMatch(/"seed" is 0.5/);
    expect(faultOf(() => ask([1, 2], [1, 1], { of: [1, 0] }))).toMatch(
      /"of\/1" is 0; expected a whole number from 0 to 1, rising/,
    );
    const by = (covariance: number[]) =>
      faultOf(() => rankSets({ ...ASKED, estimates: [1, 2], error: { covariance } }));
    expect(by([1, 0.5, 0.4, 1])).toMatch(/^uncertainty.not-a-covariance: row 1, column 0/);
    expect(by([1, 2, 2, 1])).toMatch(/^uncertainty.not-a-covariance: row 1, column 1/);
    expect(by([-1, 0, 0, 1])).toMatch(/^uncertainty.not-a-covariance: row 0, column 0/);
    expect(by([0, 1, 1, 1])).toMatch(/^uncertainty.not-a-covariance/);
  });
});

describe('the set of the first few', () => {
  it('holds those that may be among them, and says which surely are', () => {
    const { possible, sure } = topSet(
      { ...ASKED, estimates: [9, 5, 5.1, 0], error: { errors: [0.2, 0.2, 0.2, 0.2] } },
      2,
    );
    expect([[...possible], [...sure]]).toEqual([[1, 1, 1, 0], [1, 0, 0, 0]]); // biome-ignore format: two
  });

  it('is refused for more than there are', () => {
    const input = { ...ASKED, estimates: [1, 2], error: { errors: [1, 1] } };
    expect(faultOf(() => topSet(input, 3))).toMatch(/"top" is 3; expected a whole number from 1 to 2/);
  });
});

describe.each([
  ['near-ties, normal errors', normalWorld(20261202)],
  ['near-ties, means of 60 readings with heavy tails', heavyWorld(20261203, 60)],
])('in 1,000 worlds of %s', (_, world) => {
  const RUNS = 1000;
  const least = 0.95 - 2 * Math.sqrt((0.95 * 0.05) / RUNS);
  const truth = trueRanks(NEAR_TIES);
  const runs = Array.from({ length: RUNS }, (_, seed) => ({ ...world(), seed }));

  it('marginal sets cover at least 95 %, less two Monte Carlo errors', () => {
    const covered = new Float64Array(truth.length);
    for (const { estimates, errors, seed } of runs) {
      const { lower, upper } = ask(estimates, errors, { kind: 'marginal', draws: 199, seed });
      for (const [at, rank] of truth.entries()) covered[at]! += Number(lower[at]! <= rank && rank <= upper[at]!) / RUNS;
    }
    expect(Math.min(...covered)).toBeGreaterThanOrEqual(least);
  });

  it('all sets at once cover at least 95 %, less two Monte Carlo errors', () => {
    let covered = 0;
    for (const { estimates, errors, seed } of runs) {
      const { lower, upper } = ask(estimates, errors, { draws: 199, seed });
      covered += Number(truth.every((rank, at) => lower[at]! <= rank && rank <= upper[at]!)) / RUNS;
    }
    expect(covered).toBeGreaterThanOrEqual(least);
  });
});
