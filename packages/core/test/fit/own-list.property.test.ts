import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePairs, partsOf, rankOwn, whatWouldChange } from '../../src/fit/index.js';

const value = fc.option(
  fc.integer({ min: 0, max: 200 }).map((n) => n / 200),
  { nil: Number.NaN },
);
const table = fc
  .record({ schools: fc.integer({ min: 1, max: 12 }), wishes: fc.integer({ min: 1, max: 6 }) })
  .chain(({ schools, wishes }) =>
    fc.record({
      schools: fc.constant(schools),
      columns: fc.array(
        fc.array(value, { minLength: schools, maxLength: schools }).map((column) => Float64Array.from(column)),
        { minLength: wishes, maxLength: wishes },
      ),
      weights: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: wishes, maxLength: wishes }),
      leastKnown: fc.constantFrom(0, 0.3, 0.5, 1),
    }),
  );

describe('a person’s own ranking', () => {
  it('has parts that sum to the fit', () => {
    fc.assert(
      fc.property(table, (own) => {
        const { fit } = rankOwn(own);
        for (let row = 0; row < own.schools; row++) {
          const sum = partsOf(own, row).reduce<number>((total, part) => total + (part ?? 0), 0);
          if (!Number.isNaN(fit[row]!)) expect(sum).toBeCloseTo(fit[row]!, 9);
        }
      }),
    );
  });

  it('never scores what is unknown as zero: a fit lies between the least and the most that is known of the school', () => {
    fc.assert(
      fc.property(table, (own) => {
        const { fit, known } = rankOwn(own);
        for (let row = 0; row < own.schools; row++) {
          const seen = own.columns.flatMap((column, k) =>
            own.weights[k]! > 0 && !Number.isNaN(column[row]!) ? [100 * column[row]!] : [],
          );
          if (seen.length === 0) expect([fit[row], known[row]]).toEqual([Number.NaN, 0]);
          else {
            expect(fit[row]).toBeGreaterThanOrEqual(Math.min(...seen) - 1e-9);
            expect(fit[row]).toBeLessThanOrEqual(Math.max(...seen) + 1e-9);
          }
        }
      }),
    );
  });

  it('changes only the schools of which a wish is known when the wish is taken away', () => {
    fc.assert(
      fc.property(table, fc.nat(), (own, pick) => {
        const gone = pick % own.columns.length;
        const rest = <T>(list: readonly T[]): T[] => list.filter((_, k) => k !== gone);
        const before = rankOwn(own).fit;
        const after = rankOwn({ ...own, columns: rest(own.columns), weights: rest(own.weights) }).fit;
        for (let row = 0; row < own.schools; row++)
          if (Number.isNaN(own.columns[gone]![row]!)) expect(after[row]).toBe(before[row]);
      }),
    );
  });

  it('ranks those that are placed by fit, level ones sharing a rank and the next skipping', () => {
    fc.assert(
      fc.property(table, (own) => {
        const { fit, known, rank } = rankOwn(own);
        const placed = [...rank.keys()].filter((row) => rank[row]! > 0);
        for (const row of rank.keys())
          expect(rank[row]! > 0).toBe(!Number.isNaN(fit[row]!) && known[row]! >= own.leastKnown - 1e-9);
        for (const row of placed) {
          const above = placed.filter((other) => fit[other]! > fit[row]! + 1e-6).length;
          expect(rank[row]).toBeGreaterThanOrEqual(above + 1);
          expect(rank[row]).toBeLessThanOrEqual(placed.filter((other) => fit[other]! > fit[row]! - 1e-6).length);
        }
      }),
    );
  });
});

describe('what would change the order of two schools', () => {
  it('does what it says, and no smaller change of a single weight on a fine grid does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((n) =>
          fc.record({
            above: fc.array(value, { minLength: n, maxLength: n }),
            below: fc.array(value, { minLength: n, maxLength: n }),
            weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: n, maxLength: n }),
            leastKnown: fc.constantFrom(0, 0.3, 0.5, 0.8),
          }),
        ),
        (two) => {
          const ranked = (weights: readonly number[]) =>
            rankOwn({
              columns: two.above.map((own, k) => Float64Array.of(own, two.below[k]!)),
              weights,
              schools: 2,
              leastKnown: two.leastKnown,
            });
          const gap = (weights: readonly number[]): number => {
            const { fit } = ranked(weights);
            return fit[0]! - fit[1]!;
          };
          const arePlaced = (weights: readonly number[]): boolean => ranked(weights).rank.every((rank) => rank > 0);
          // Only schools that are placed are held against each other.
          if (!arePlaced(two.weights)) return;
          const found = whatWouldChange(two);
          if (!(gap(two.weights) > 1e-9)) {
            expect(found).toBe(null);
            return;
          }
          const whole = two.weights.reduce((sum, weight) => sum + weight, 0);
          const least = found?.kind === 'change' ? Math.abs(found.to - found.from) : Number.POSITIVE_INFINITY;
          if (found?.kind === 'change') {
            const past = found.to + (found.past === 'more' ? 1e-5 : -1e-5) * whole;
            const moved = two.weights.map((weight, k) => (k === found.wish ? Math.max(0, past) : weight));
            expect(gap(moved)).toBeLessThan(1e-9);
            expect(arePlaced(moved)).toBe(true);
          }
          for (const [k, weight] of two.weights.entries())
            for (let step = 1; step <= 40; step++)
              for (const to of [weight - (weight * step) / 40, weight + (whole * step) / 10]) {
                if (to < 0 || Math.abs(to - weight) >= least - 1e-6) continue;
                const moved = two.weights.map((other, at) => (at === k ? to : other));
                const other = gap(moved);
                if (!Number.isNaN(other) && arePlaced(moved)) expect(other).toBeGreaterThan(-1e-6);
              }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('weights from comparisons', () => {
  it('gives back weights that the comparisons were made from, with nothing against them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 7 }), (true_) => {
        const pairs = true_.flatMap((a, first) =>
          true_.flatMap((b, second) => (first < second ? [{ first, second, times: a / b }] : [])),
        );
        const sum = true_.reduce((total, one) => total + one, 0);
        const { weights, ratio, worst, groups } = comparePairs(true_.length, pairs);
        for (const [k, weight] of weights.entries()) expect(weight).toBeCloseTo(true_[k]! / sum, 9);
        expect(ratio ?? 0).toBeLessThan(1e-9);
        expect(worst).toBe(null);
        expect(groups).toEqual([[...true_.keys()]]);
      }),
    );
  });

  it('has the eigenvalue and ratio of a matrix that is worked by hand', () => {
    // Three wishes: a = 2b, b = 2c, yet a = 8c. Eigenvalue 1 + 2^(1/3) + 2^(-1/3), by the cubic of such a matrix.
    const { ratio, worst } = comparePairs(3, [
      { first: 0, second: 1, times: 2 },
      { first: 1, second: 2, times: 2 },
      { first: 0, second: 2, times: 8 },
    ]);
    const value = 1 + Math.cbrt(2) + 1 / Math.cbrt(2);
    expect(ratio).toBeCloseTo((value - 3) / 2 / 0.58, 6);
    expect(worst).not.toBe(null);
  });

  it('fills in what is not compared along the way, and tells groups apart that nothing links', () => {
    const { weights, groups } = comparePairs(4, [
      { first: 1, second: 2, times: 2 },
      { first: 2, second: 3, times: 3 },
    ]);
    expect(weights[1]! / weights[2]!).toBeCloseTo(2, 9);
    expect(weights[2]! / weights[3]!).toBeCloseTo(3, 9);
    expect(weights[0]).toBeCloseTo(1 / 4, 12);
    expect(groups).toEqual([[1, 2, 3], [0]]);
  });

  it('finds nothing wrong with consistent answers in two groups, and what is wrong within one', () => {
    const apart = [
      { first: 0, second: 2, times: 9 },
      { first: 1, second: 3, times: 5 },
    ];
    const { ratio, worst, weights, groups } = comparePairs(4, apart);
    expect([ratio, worst, groups]).toEqual([
      null,
      null,
      [
        [0, 2],
        [1, 3],
      ],
    ]);
    expect(weights[0]! + weights[2]!).toBeCloseTo(0.5, 12);
    expect(weights[1]! / weights[3]!).toBeCloseTo(5, 9);
    const round = [
      { first: 0, second: 2, times: 9 },
      { first: 2, second: 4, times: 9 },
      { first: 4, second: 0, times: 9 },
    ];
    expect(comparePairs(5, [...round, { first: 1, second: 3, times: 5 }]).ratio).toBeGreaterThan(1);
  });
});
