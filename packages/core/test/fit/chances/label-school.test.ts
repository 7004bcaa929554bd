import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, factTable, labelSchool, POSITIONS, positionOf, SCHOOL_LABELS } from '../../../src/fit/index.js';
import { aSchool } from '../../a-school.js';
import { aNumber, aPerson, someBands } from './a-person.js';

const ash = aSchool('zz-ash', { state: 'OH' });
const MCAT = [506, 509, 512, 515, 518];
const GPA = [3.4, 3.6, 3.75, 3.85, 3.95];
const facts = factTable([], [...someBands('mcat', MCAT), ...someBands('gpa', GPA)]);
const label = (mcat: number | null, gpa: number | null, more = {}) => labelSchool(ash, aPerson(mcat, gpa, more), facts);

describe('labelSchool by percentiles', () => {
  it('fills the whole table of the page', () => {
    const rows = [508, 512, 515].map((mcat) => [3.59, 3.6, 3.85].map((gpa) => label(mcat, gpa).label));
    expect(rows).toEqual([
      ['reach', 'reach', 'reach'],
      ['reach', 'target', 'target'],
      ['reach', 'target', 'likely'],
    ]);
  });

  it('puts a score equal to a percentile above it', () => {
    expect(label(509, 3.6)).toMatchObject({ label: 'target', reason: 'mcat-middle-gpa-middle' });
    expect(label(515, 3.85)).toMatchObject({ label: 'likely', reason: 'mcat-high-gpa-high' });
    expect(label(514, 3.8499)).toMatchObject({ label: 'target', reason: 'mcat-middle-gpa-middle' });
  });

  it('says which score or percentile is missing, and never takes it for zero', () => {
    expect(label(null, 3.9)).toMatchObject({ label: 'cannot-say', reason: 'mcat-score-unknown' });
    expect(label(515, null)).toMatchObject({ label: 'cannot-say', reason: 'gpa-score-unknown' });
    const few = factTable([], [...someBands('mcat', MCAT), ...someBands('gpa', [3.4, 3.6, 3.75])]);
    expect(labelSchool(ash, aPerson(515, 3.9), few)).toMatchObject({
      label: 'cannot-say',
      reason: 'gpa-bands-unknown',
    });
    expect(labelSchool(ash, aPerson(515, 3.9, { label: 'difference' }), few).label).toBe('target');
  });

  it('trusts no bands that are out of order', () => {
    const wrong = factTable([], [...someBands('mcat', MCAT), ...someBands('gpa', [3.4, 3.9, 3.75, 3.85])]);
    const answer = labelSchool(ash, aPerson(515, 3.9), wrong);
    expect(answer).toMatchObject({ label: 'cannot-say', reason: 'gpa-bands-out-of-order' });
    expect(answer.gpa.position).toBeNull();
  });
});

describe('labelSchool by differences', () => {
  const by = (mcat: number, gpa: number) => label(mcat, gpa, { label: 'difference' });

  it('counts GPA in hundredths, so that 3.95 - 3.75 and 3.55 - 3.75 are two tenths', () => {
    expect([by(512, 3.95), by(512, 3.945), by(512, 3.94)].map((a) => a.gpa.level)).toEqual(['high', 'high', 'middle']);
    expect([by(512, 3.55), by(512, 3.555), by(512, 3.56)].map((a) => a.gpa.level)).toEqual(['low', 'low', 'middle']);
  });

  it('has a label between 0.1 and 0.2, where the published guide has none', () => {
    expect(by(512, 3.9)).toMatchObject({ label: 'target', reason: 'mcat-middle-gpa-middle' });
  });

  it('takes three points of MCAT for low and high', () => {
    expect([509, 510, 514, 515].map((mcat) => by(mcat, 3.75).mcat.level)).toEqual(['low', 'middle', 'middle', 'high']);
  });
});

describe('the bands a score is held against', () => {
  const own = [500, 502, 504, 506, 508];
  const used = (person: ReturnType<typeof aPerson>, list: Fact[], school = ash) =>
    labelSchool(school, person, factTable([], list)).mcat.used;

  it('are those of the own residency, else of all, and say so', () => {
    const both = [...someBands('mcat', MCAT), ...someBands('mcat', own, { residency: 'in-state' })];
    expect(used(aPerson(512, 3.7), both)).toMatchObject({ residency: 'in-state', fallback: 'none', year: 2031 });
    expect(used(aPerson(512, 3.7), someBands('mcat', MCAT))).toMatchObject({
      residency: 'all',
      fallback: 'own-not-known',
    });
    const unsaid = { ...aPerson(512, 3.7), residence: { status: null, country: '', state: '', ties: [] } };
    expect(used(unsaid, both)).toMatchObject({ residency: 'all', fallback: 'residency-not-known' });
    const all = aPerson(512, 3.7, { bands: { population: 'matriculated', residency: 'all' } });
    expect(used(all, both)).toMatchObject({ residency: 'all', fallback: 'none' });
  });

  it('are never of another population or another residency', () => {
    const others = [
      ...someBands('mcat', MCAT, { population: 'accepted' }),
      ...someBands('mcat', own, { residency: 'out-of-state' }),
    ];
    expect(used(aPerson(512, 3.7), others)).toBeNull();
  });

  it('are of one year: the latest in which the rule has all it needs', () => {
    const years = [
      ...someBands('mcat', [null, null, 513], { year: 2033 }),
      ...someBands('mcat', MCAT, { year: 2032 }),
      ...someBands('mcat', own, { year: 2031 }),
    ];
    expect(used(aPerson(512, 3.7), years)).toMatchObject({ year: 2032, bands: { 25: 509, 50: 512 } });
    expect(used(aPerson(512, 3.7, { label: 'difference' }), years)).toMatchObject({
      year: 2033,
      bands: { 25: null, 50: 513 },
    });
  });

  it('skip a missing fact', () => {
    expect(used(aPerson(512, 3.7), [aNumber('mcat-p25', null)])).toBeNull();
  });
});

describe('the MCAT score that counts', () => {
  const scores = [
    { total: 515, date: '2030-01-10' },
    { total: 511, date: '2030-09-01' },
    { total: 513, date: '2030-09-01' },
  ];
  const own = (rule: 'newest' | 'best', list = scores) => {
    const person = aPerson(null, 3.7, { mcat: rule });
    return labelSchool(ash, { ...person, scores: { ...person.scores, mcat: list } }, facts).mcat.own;
  };

  it('is the newest, the higher of one day, or the best, whatever their order', () => {
    for (const list of [scores, [...scores].reverse()]) {
      expect(own('newest', list)).toBe(513);
      expect(own('best', list)).toBe(515);
    }
  });
});

describe('every score and every band', () => {
  const score = fc.integer({ min: 472, max: 528 });
  const grade = fc.oneof(
    fc.integer({ min: 0, max: 400 }).map((hundredths) => hundredths / 100),
    fc.double({ min: 0, max: 4, noNaN: true }),
  );
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 6 });
  const bands = <T extends number>(value: fc.Arbitrary<T>) =>
    fc.oneof(
      fc.array(value, { minLength: 5, maxLength: 5 }).map((list) => [...list].sort((a, b) => a - b)),
      fc.array(maybe(value), { minLength: 5, maxLength: 5 }),
      value.map((one) => [one, one, one, one, one]),
    );

  it('has exactly one label, and the same one each time', () => {
    const rule = fc.constantFrom('percentile' as const, 'difference' as const);
    fc.assert(
      fc.property(maybe(score), maybe(grade), bands(score), bands(grade), rule, (mcat, gpa, m, g, by) => {
        const table = factTable([], [...someBands('mcat', m), ...someBands('gpa', g)]);
        const answer = labelSchool(ash, aPerson(mcat, gpa, { label: by }), table);
        expect(SCHOOL_LABELS.filter((one) => one === answer.label)).toHaveLength(1);
        expect(answer.label === 'cannot-say').toBe(answer.mcat.level === null || answer.gpa.level === null);
        expect(answer.reason).toMatch(
          /^(mcat-(low|middle|high)-gpa-(low|middle|high)|(mcat|gpa)-(score-unknown|bands-.+))$/,
        );
        expect(labelSchool(ash, aPerson(mcat, gpa, { label: by }), table)).toEqual(answer);
      }),
      { numRuns: 3000 },
    );
  });

  it('gets the label of the page for each hundredth of GPA and each MCAT score', () => {
    for (let hundredths = 0; hundredths <= 400; hundredths++)
      for (let mcat = 472; mcat <= 528; mcat++) {
        const gpa = hundredths / 100;
        const expected = mcat < 509 || gpa < 3.6 ? 'reach' : mcat >= 515 && gpa >= 3.85 ? 'likely' : 'target';
        const found = label(mcat, gpa).label;
        if (found !== expected) expect([mcat, gpa, found]).toEqual([mcat, gpa, expected]);
      }
  });

  it('never gets a worse label for a better score', () => {
    const order = (label: string) => ['reach', 'target', 'likely'].indexOf(label);
    fc.assert(
      fc.property(score, score, grade, grade, (a, b, c, d) => {
        const [low, high] = [label(Math.min(a, b), Math.min(c, d)), label(Math.max(a, b), Math.max(c, d))];
        expect(order(high.label)).toBeGreaterThanOrEqual(order(low.label));
      }),
      { numRuns: 1000 },
    );
  });

  it('has a position for each hundredth of GPA, without a gap', () => {
    const edges = { 10: 3.4, 25: 3.6, 50: 3.75, 75: 3.85, 90: 3.95 };
    let before = 0;
    for (let hundredths = 0; hundredths <= 400; hundredths++) {
      const { least, most } = positionOf(hundredths / 100, edges)!;
      expect(least).toBe(most);
      const at = POSITIONS.indexOf(least);
      expect(at - before === 0 || at - before === 1).toBe(true);
      before = at;
    }
    expect(before).toBe(5);
  });
});

describe('positionOf', () => {
  it('says how far it can tell where percentiles are missing', () => {
    const bands = { 10: null, 25: 509, 50: null, 75: 515, 90: null };
    expect(positionOf(508, bands)).toEqual({ least: 'below-10', most: '10-25' });
    expect(positionOf(509, bands)).toEqual({ least: '25-50', most: '50-75' });
    expect(positionOf(520, bands)).toEqual({ least: '75-90', most: 'above-90' });
    expect(positionOf(508, { 10: null, 25: null, 50: null, 75: null, 90: null })).toBeNull();
  });

  it('goes above all percentiles that are equal to the score', () => {
    const tied = { 10: 4, 25: 4, 50: 4, 75: 4, 90: 4 };
    expect(positionOf(4, tied)).toEqual({ least: 'above-90', most: 'above-90' });
    expect(positionOf(3.99, tied)).toEqual({ least: 'below-10', most: 'below-10' });
  });
});
