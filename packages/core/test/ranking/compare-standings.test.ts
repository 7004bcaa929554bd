import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStandings, kendallTau, type SchoolId, schoolId, type Standings } from '../../src/index.js';

const RUNS = { numRuns: 1000, seed: 20261125 };
const N = Number.NaN;

/** Ranks by the last part of a school's id; null for no rank. */
function standings(ranks: Readonly<Record<string, number | null>>): Standings {
  return {
    schools: Object.keys(ranks).map((name) => schoolId(`us-${name}`)),
    ranks: Float64Array.from(Object.values(ranks), (rank) => rank ?? N),
  };
}
const names = (schools: readonly SchoolId[]) => schools.map((school) => school.slice(3)).join(' ');

describe('the change between two standings', () => {
  // Yale rises from 7 to 3; the four it passes fall by one each; Penn and Duke stay.
  const before = standings({ penn: 1, duke: 2, ucsf: 3, ucla: 4, emory: 5, brown: 6, yale: 7, rush: 8, tufts: null });
  const after = standings({ penn: 1, duke: 2, yale: 3, ucsf: 4, ucla: 5, emory: 6, brown: 7, rush: null, tufts: 8 });
  const change = compareStandings(before, after);

  it('counts each school that has a rank in either once', () => {
    expect([change.moved, change.stayed]).toEqual([5, 2]);
    expect([names(change.entered), names(change.left)]).toEqual(['tufts', 'rush']);
  });

  it('lists moves by the length of the way, then by id', () => {
    expect(change.moves.map(({ school, from, to, by }) => `${names([school])} ${from}>${to} ${by}`)).toEqual([
      'yale 7>3 4',
      'brown 6>7 -1',
      'emory 5>6 -1',
      'ucla 4>5 -1',
      'ucsf 3>4 -1',
    ]);
    expect(change.largest).toEqual({ school: 'us-yale', from: 7, to: 3, by: 4 });
  });

  it('takes tau over the schools ranked in both', () => {
    // Seven schools, 21 pairs; Yale passed four.
    expect(change.kendall).toBeCloseTo((21 - 2 * 4) / 21, 12);
  });

  it('turns round with its two sides', () => {
    const back = compareStandings(after, before);
    expect(back.moves.map(({ school, by }) => [school, -by])).toEqual(
      change.moves.map(({ school, by }) => [school, by]),
    );
    expect([back.entered, back.left, back.kendall]).toEqual([change.left, change.entered, change.kendall]);
  });

  it('knows a school by its id, wherever it stands and whether or not it is absent elsewhere', () => {
    const small = standings({ yale: 1, penn: 2 });
    const other = compareStandings(small, standings({ rice: null, penn: 2, ohsu: 3, yale: 1 }));
    expect(other).toMatchObject({ moved: 0, stayed: 2, moves: [], largest: null, kendall: 1, left: [] });
    expect(names(other.entered)).toBe('ohsu');
  });

  it('says who came into the top ten and who left it, ties and schools without a rank among them', () => {
    const old = standings({ a: 9, b: 10, c: 10, d: 12, e: 13, f: null, g: 8 });
    const now = standings({ a: 11, b: 10, d: 10, e: 9, f: 8, g: null, h: 9 });
    const { top10 } = compareStandings(old, now);
    expect(names(top10.in)).toBe('f e h d');
    expect(names(top10.out)).toBe('g a c');
  });

  it('keeps halves of fractional ranks', () => {
    const { moves } = compareStandings(standings({ a: 1.5, b: 1.5 }), standings({ a: 1, b: 2 }));
    expect(moves.map(({ by }) => by)).toEqual([0.5, -0.5]);
  });

  it('has nothing to say of standings without ranks', () => {
    const nothing = compareStandings(standings({ a: null }), standings({}));
    expect(nothing).toEqual({
      moved: 0,
      stayed: 0,
      entered: [],
      left: [],
      moves: [],
      largest: null,
      kendall: null,
      top10: { in: [], out: [] },
    });
  });

  it('takes a school that stands twice, or ranks of another length, for a bug', () => {
    const twice = { schools: [schoolId('us-a'), schoolId('us-a')], ranks: Float64Array.of(1, 2) };
    expect(() => compareStandings(twice, before)).toThrow('a school stands twice');
    expect(() => compareStandings(before, { ...twice, ranks: Float64Array.of(1) })).toThrow('2 schools, but 1 ranks');
  });

  it('accounts for every school', () => {
    const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 30 })), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(ranks, ranks, (old, now) => {
        const named = (list: readonly (number | null)[]) =>
          standings(Object.fromEntries(list.map((rank, i) => [`s${i}`, rank])));
        const found = compareStandings(named(old), named(now));
        const either = old.filter((rank, i) => rank !== null || now[i] !== null).length;
        expect(found.moved + found.stayed + found.entered.length + found.left.length).toBe(either);
        const inTop = (list: readonly (number | null)[]) => list.filter((rank) => rank !== null && rank <= 10).length;
        expect(inTop(now) - inTop(old)).toBe(found.top10.in.length - found.top10.out.length);
      }),
      RUNS,
    );
  });
});

describe("Kendall's tau-b", () => {
  const tau = (x: readonly number[], y: readonly number[]) => kendallTau(Float64Array.from(x), Float64Array.from(y));

  it('is 1 for the same order and -1 for the reverse', () => {
    expect(tau([1, 2, 3, 4], [10, 20, 30, 40])).toBe(1);
    expect(tau([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
  });

  it('takes pairs tied on one side out of that side', () => {
    // Six pairs: three agree, one is opposed, one tied in each. 2 / sqrt(5 x 5).
    expect(tau([1, 2, 2, 3], [1, 3, 2, 2])).toBeCloseTo(2 / 5, 12);
  });

  it('is not defined for fewer than two rows, and where one side is all ties', () => {
    expect([tau([], []), tau([1], [1]), tau([1, 1], [1, 2]), tau([1, 2], [3, 3])]).toEqual([null, null, null, null]);
  });

  it('is what counting every pair gives', () => {
    const small = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small), { maxLength: 40 }), (rows) => {
        const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
        const [found, counted] = [tau(x, y), countPairs(x, y)];
        if (counted === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(counted, 12);
      }),
      RUNS,
    );
  });
});

function countPairs(x: readonly number[], y: readonly number[]): number | null {
  let [sum, inX, inY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) {
      const [dx, dy] = [Math.sign(x[i]! - x[k]!), Math.sign(y[i]! - y[k]!)];
      sum += dx * dy;
      inX += dx * dx;
      inY += dy * dy;
    }
  }
  return inX * inY === 0 ? null : sum / Math.sqrt(inX * inY);
}
