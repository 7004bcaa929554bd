import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ballot,
  bootstrapPapers,
  bootstrapRespondents,
  bootstrapYears,
  schoolId,
  stream,
} from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';
import { RUNS } from './any-evidence.js';

const SCHOOLS = ['zz-ash', 'zz-birch', 'zz-cedar'].map(schoolId);
const seed = fc.oneof(fc.constant(0), fc.integer());
const weight = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 10, noNaN: true }));
const nominees = fc.array(fc.constantFrom(...SCHOOLS), { maxLength: 5 });
const ballots = fc.uniqueArray(
  fc.record({ respondent: fc.string(), institution: fc.constantFrom('a', 'b', 'c', 'd'), nominees, weight }),
  { selector: ({ institution, respondent }) => `${institution}/${respondent}`, minLength: 1, maxLength: 20 },
);
const shuffled = <T>(all: readonly T[]) =>
  fc.array(fc.nat(), { minLength: all.length, maxLength: all.length }).map((by) =>
    all
      .map((own, i) => [own, by[i]!] as const)
      .sort(([, one], [, other]) => one - other)
      .map(([own]) => own),
  );
const withShuffled = <T>(any: fc.Arbitrary<T[]>) => any.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));

describe('bootstrapRespondents', () => {
  it('gives the same bits whatever the order of ballots and of their nominees', () => {
    fc.assert(
      fc.property(withShuffled(ballots), seed, ([all, turned], from) => {
        const one = bootstrapRespondents(all, stream(from, 'test'));
        const other = turned.map((ballot) => ({ ...ballot, nominees: [...ballot.nominees].reverse() }));
        expect([...bootstrapRespondents(other, stream(from, 'test'))]).toEqual([...one]);
      }),
      RUNS,
    );
  });

  it('is made of whole institutions: as many as there are, each with all its ballots', () => {
    fc.assert(
      fc.property(ballots, seed, (all, from) => {
        const names = [...new Set(all.map(({ institution }) => institution))].sort();
        // Each institution nominates a school of its own, with the weight of all its ballots.
        const schoolOf = (institution: string) => schoolId(`zz-${institution}`);
        const own = all.map((ballot) => ({ ...ballot, nominees: [schoolOf(ballot.institution)], weight: 1 }));
        const drawn = bootstrapRespondents(own, stream(from, 'test'));
        const times = names.map(
          (name) => drawn.get(schoolOf(name))! / own.filter(({ institution }) => institution === name).length,
        );
        expect(times.every(Number.isInteger)).toBe(true);
        expect(times.reduce((sum, count) => sum + count, 0)).toBe(names.length);
      }),
      RUNS,
    );
  });

  it('has the mean and the variance of a sum over clusters of any size and weight', () => {
    const sizes = [1, 2, 3, 9, 4, 1];
    const all: Ballot[] = sizes.flatMap((size, i) =>
      Array.from({ length: size }, (_, j) => ({
        respondent: `r${j}`,
        institution: `i${i}`,
        nominees: [SCHOOLS[0]!],
        weight: 0.5 + i,
      })),
    );
    const totals = sizes.map((size, i) => size * (0.5 + i));
    const sum = totals.reduce((all, own) => all + own, 0);
    const variance = totals.reduce((all, own) => all + (own - sum / sizes.length) ** 2, 0);
    const next = stream(3, 'test');
    const draws = 10_000;
    const off = Array.from({ length: draws }, () => bootstrapRespondents(all, next).get(SCHOOLS[0]!)! - sum);
    expect(Math.abs(off.reduce((all, own) => all + own, 0) / draws)).toBeLessThan(4 * Math.sqrt(variance / draws));
    // A sum of six is near enough to normal for the variance to be off by a part of sqrt(2 / draws), a little more for its tails.
    expect(Math.abs(off.reduce((all, own) => all + own * own, 0) / draws / variance - 1)).toBeLessThan(0.07);
  });

  it('counts a school once for each ballot, and names what it refuses', () => {
    const ballot: Ballot = { respondent: 'r', institution: 'i', nominees: [SCHOOLS[0]!, SCHOOLS[0]!], weight: 2 };
    expect([...bootstrapRespondents([ballot], stream(1, 'test'))]).toEqual([[SCHOOLS[0], 2]]);
    expect([...bootstrapRespondents([], stream(1, 'test'))]).toEqual([]);
    for (const refused of [Number.NaN, -1, Number.POSITIVE_INFINITY])
      expect(faultOf(() => bootstrapRespondents([{ ...ballot, weight: refused }], stream(1, 'test')))).toMatch(
        /^uncertainty.option-refused: "ballots\/r\/weight"/,
      );
    expect(faultOf(() => bootstrapRespondents([ballot, ballot], stream(1, 'test')))).toMatch(
      /^uncertainty.option-refused: "ballots\/r" is there twice at i/,
    );
  });
});

describe('bootstrapPapers', () => {
  const papers = fc.uniqueArray(fc.record({ id: fc.string(), cites: fc.double({ min: 0, max: 1e3, noNaN: true }) }), {
    selector: ({ id }) => id,
    maxLength: 12,
  });
  const sum = (all: readonly { readonly cites: number }[]) => all.reduce((total, { cites }) => total + cites, 0);

  it('gives the same bits whatever the order of papers and schools, and who else is there', () => {
    fc.assert(
      fc.property(withShuffled(papers), papers, seed, fc.nat(500), ([own, turned], others, from, index) => {
        const [ash, birch] = [SCHOOLS[0]!, SCHOOLS[1]!];
        const of = { seed: from, indicator: 'citations', index };
        const one = bootstrapPapers(new Map([[ash, own]]), sum, of).get(ash);
        const both = new Map([
          [birch, others],
          [ash, turned],
        ]);
        expect(bootstrapPapers(both, sum, of).get(ash)).toBe(one);
      }),
      RUNS,
    );
  });

  it('refuses a paper that is there twice', () => {
    const twice = new Map([[SCHOOLS[0]!, [{ id: 'p1' }, { id: 'p1' }]]]);
    const draw = () => bootstrapPapers(twice, () => 0, { seed: 1, indicator: 'a', index: 0 });
    expect(faultOf(draw)).toMatch(/^uncertainty.option-refused: "papers\/zz-ash" is p1 twice/);
  });
});

describe('bootstrapYears', () => {
  it('gives the same bits whatever the order of years, between the lowest and the highest', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(withShuffled(values), seed, ([own, turned], from) => {
        const mean = bootstrapYears(own, stream(from, 'test'));
        expect(bootstrapYears(turned, stream(from, 'test'))).toBe(mean);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...own) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...own) + 1e-9);
      }),
      RUNS,
    );
  });

  it('refuses a year without a number, by its place', () => {
    expect(faultOf(() => bootstrapYears([1, Number.NaN], stream(1, 'test')))).toMatch(
      /^uncertainty.option-refused: "years\/1" is NaN/,
    );
  });
});
