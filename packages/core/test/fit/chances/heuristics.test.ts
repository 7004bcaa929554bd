import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIZZYM, oldMcat, rateByWars, type WarsInput, WARS_TERMS, warsStats } from '../../../src/fit/index.js';

const person: WarsInput = {
  gpa: 3.8,
  mcat: 515,
  research: 3,
  clinical: 3,
  shadowing: 2,
  volunteering: 3,
  leadership: 2,
  other: 2,
  upwardTrend: false,
};

describe('the versions of the LizzyM score', () => {
  it('give five numbers for GPA 3.80 and MCAT 515', () => {
    expect(LIZZYM.map(({ version, of }) => [version, of(3.8, 515)])).toEqual([
      ['classic', 72],
      ['linear', 43],
      ['endpoint', 70.25],
      ['endpoint with offset', 73.25],
      ['naive', 553],
    ]);
  });

  it('have one id each, a source and a grade', () => {
    expect(new Set(LIZZYM.map(({ id }) => id)).size).toBe(LIZZYM.length);
    expect(LIZZYM.every(({ source, formula }) => source !== '' && formula !== '')).toBe(true);
    expect(LIZZYM.find(({ id }) => id === 'lizzym-endpoint-offset')!.evidence).toBe('unconfirmed');
  });
});

describe('oldMcat', () => {
  it('has no score where the printed table has none', () => {
    const none = Array.from({ length: 57 }, (_, at) => 472 + at).filter((mcat) => oldMcat(mcat) === null);
    expect(none).toEqual([481, 505, 507, 511, 516]);
    expect([471, 529, 510.5].map(oldMcat)).toEqual([null, null, null]);
  });

  it('falls with the new score, from 39 to 7', () => {
    const old = Array.from({ length: 57 }, (_, at) => oldMcat(528 - at)).filter((score) => score !== null);
    expect(old).toEqual([...old].sort((a, b) => b - a));
    expect([old[0], old.at(-1), new Set(old).size]).toEqual([39, 7, 33]);
  });
});

describe('rateByWars', () => {
  it('gives 75 and level B to the worked example', () => {
    const answer = rateByWars(person);
    expect(answer).toMatchObject({ score: 75, level: 'B', off: ['college', 'underrepresented'] });
    expect(answer.points).toMatchObject({ stats: 35, research: 9, clinical: 9, shadowing: 6, volunteering: 6 });
  });

  it('counts college and being underrepresented only where they are given', () => {
    expect(rateByWars({ ...person, college: 1, underrepresented: false })).toMatchObject({ score: 75, off: [] });
    expect(rateByWars({ ...person, college: 3, underrepresented: true })).toMatchObject({ score: 88, level: 'S' });
  });

  it('has 121 for its most, and 0 points at least for stats of the middle', () => {
    const most = rateByWars({
      ...person,
      gpa: 4,
      mcat: 528,
      research: 5,
      volunteering: 3,
      leadership: 3,
      other: 4,
      upwardTrend: true,
      college: 3,
      underrepresented: true,
    });
    expect(most.score).toBe(121);
    expect(warsStats(0, 472)).toBe(-1);
  });

  it('changes level at its edges', () => {
    // 75, and 4 for the trend, less 2 for each step of volunteering or leadership, 3 for each of research or other.
    const level = (more: Partial<WarsInput>) => Object.values(rateByWars({ ...person, ...more })).slice(1, 3);
    expect(level({ upwardTrend: true })).toEqual([79, 'B']);
    expect(level({ upwardTrend: true, research: 4, volunteering: 2 })).toEqual([80, 'A']);
    expect(level({ leadership: 1 })).toEqual([73, 'C']);
    expect(level({ gpa: 3.6, mcat: 515, volunteering: 2 })).toEqual([68, 'C']);
    expect(level({ gpa: 3.6, mcat: 515, other: 1 })).toEqual([67, 'D']);
    expect(level({ gpa: 3.4, mcat: 515, volunteering: 2, other: 1 })).toEqual([60, 'D']);
    expect(level({ shadowing: 1, volunteering: 2, leadership: 1 })).toEqual([60, 'D']);
    expect(level({ shadowing: 1, research: 2, volunteering: 2 })).toEqual([59, 'E']);
  });

  it('sums its points, and never falls with a better score', () => {
    const gpa = fc.double({ min: 0, max: 4, noNaN: true });
    const mcat = fc.integer({ min: 472, max: 528 });
    fc.assert(
      fc.property(gpa, gpa, mcat, mcat, (a, b, c, d) => {
        const low = rateByWars({ ...person, gpa: Math.min(a, b), mcat: Math.min(c, d) });
        const high = rateByWars({ ...person, gpa: Math.max(a, b), mcat: Math.max(c, d) });
        expect(high.score).toBeGreaterThanOrEqual(low.score);
        expect(WARS_TERMS.reduce((sum, term) => sum + low.points[term], 0)).toBe(low.score);
      }),
    );
  });

  it('reads its rows and columns from the lower edge on, GPA in hundredths', () => {
    expect([3.85, 3.849, 3.845, 3.844, 3.84].map((gpa) => warsStats(gpa, 521))).toEqual([10, 10, 10, 9, 9]);
    expect([521, 520, 518, 517, 515, 514, 511, 510, 507, 506, 504, 503].map((mcat) => warsStats(3.7, mcat))).toEqual([
      9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 4, 2,
    ]);
    expect([3.7, 3.69, 3.55, 3.54, 3.4, 3.39, 3.25, 3.24, 3, 2.99].map((gpa) => warsStats(gpa, 521))).toEqual([
      9, 8, 8, 7, 7, 6, 6, 5, 5, 3,
    ]);
  });
});
