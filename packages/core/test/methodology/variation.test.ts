import { fiveSchoolMethodology, fiveSchools, methodologyOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  AGGREGATIONS,
  canonicalJson,
  checkMethodology,
  isVaried,
  MISSING_RULES,
  NORMALIZERS,
  parseMethodology,
  parseVariation,
  publishedChoice,
  rankSchools,
  VARIATIONS,
  varyMethodology,
  writeVariation,
  type Methodology,
  type Normalizer,
  type Variation,
} from '../../src/index.js';
import { faultOf } from '../fault-of.js';
import { twoPillars } from './two-pillars.js';

const SHIPPED = new URL('../../../../methodologies/', import.meta.url);
const shipped = readdirSync(SHIPPED).map((id) => {
  const file = new URL(`${id}/methodology.json`, SHIPPED);
  return parseMethodology(JSON.parse(readFileSync(file, 'utf8')), file.pathname);
});
const all = [...shipped, parseMethodology(twoPillars(), 'm.json'), fiveSchoolMethodology()];
const named = (id: string): Methodology => all.find((m) => m.id === id) ?? expect.fail(`no ${id}`);

const maybe = <T>(choices: readonly T[]) => fc.option(fc.constantFrom(...choices), { nil: undefined });
const anyVariation: fc.Arbitrary<Variation> = fc.record({
  normalize: maybe(VARIATIONS.normalize),
  aggregate: maybe(VARIATIONS.aggregate),
  missing: maybe(VARIATIONS.missing),
  round: maybe(VARIATIONS.round),
});
const anyMethodology = fc.constantFrom(...all);
const vary = (m: Methodology, variation: Variation): Methodology => varyMethodology(m, variation, 'readings');
/** The choices of a methodology that are among those there are. */
const ownChoices = (m: Methodology): Variation =>
  parseVariation(Object.fromEntries(Object.entries(publishedChoice(m)).filter(([, choice]) => choice !== null)));

describe('a variation', () => {
  it('chooses among the methods there are', () => {
    for (const by of VARIATIONS.normalize) expect(NORMALIZERS).toHaveProperty([by]);
    for (const by of VARIATIONS.aggregate) expect(AGGREGATIONS).toHaveProperty([by]);
    for (const by of VARIATIONS.missing) expect(MISSING_RULES).toHaveProperty([by]);
    expect(VARIATIONS.round).toHaveLength(1 + 2 * 7);
  });

  it('is read from the texts it is written as', () => {
    fc.assert(
      fc.property(anyVariation, (variation) => {
        const texts = writeVariation(variation);
        expect(parseVariation(Object.fromEntries(texts))).toEqual(
          Object.fromEntries(Object.entries(variation).filter(([, choice]) => choice !== undefined)),
        );
        expect(isVaried(variation)).toBe(texts.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  it('is none where every rule is left out, or named and not chosen', () => {
    expect([isVaried({}), isVaried({ normalize: undefined, round: undefined })]).toEqual([false, false]);
    expect(isVaried({ normalize: undefined, round: 'none' })).toBe(true);
  });

  it('is written in one order, whatever order it was given in', () => {
    const variation = { round: 'none', missing: 'zero', aggregate: 'borda', normalize: 'none' } as const;
    expect(writeVariation(variation).map(([rule]) => rule)).toEqual(['normalize', 'aggregate', 'missing', 'round']);
  });

  it.each([
    [{ normalize: 'zscore' }, '"normalize" is "zscore"; expected one of "min-max", "z-score", "normal-cdf"'],
    [{ normalize: 'goalposts' }, '"root-ratio", "none"'],
    [{ aggregate: 'ordered-weighted' }, 'expected one of "arithmetic", "geometric", "harmonic", "median"'],
    [{ missing: 'toString' }, 'expected one of "refuse", "zero", "renormalize", "lowest-reported", "median"'],
    [{ missing: '' }, '"missing" is ""; expected one of'],
    [{ round: 'half-up:7' }, 'expected none, half-up:N or half-even:N, where N is 0 to 6 decimals'],
    [{ round: 'half-up:01' }, '"round" is "half-up:01"'],
  ])('refuses %j and says what there is', (texts, sentence) => {
    const found = faultOf(() => parseVariation(texts));
    expect(found).toMatch(/^question.malformed: the parameter "/);
    expect(found).toContain(sentence);
  });
});

describe('the published choice', () => {
  it.each([
    ['five-school-methodology', 'min-max', 'arithmetic', 'refuse', 'half-up:1'],
    ['us-news-research-2023', 'z-score', 'arithmetic', 'previous-edition', 'half-up:0'],
    ['the-like', 'normal-cdf', 'arithmetic', 'refuse', 'half-up:1'],
    // A missing rule that differs between indicators is none of the choices.
    ['arwu-like', 'ratio-to-best', 'arithmetic', null, 'half-up:1'],
    // Goalposts are none of them, with or without a logarithm before them; nor are two aggregations in one.
    ['open-research', null, 'arithmetic', 'refuse', 'half-up:1'],
    ['hdi-like', null, null, 'refuse', 'half-up:3'],
    // A stretch of each indicator by its own extremes is not the normal distribution function alone.
    ['qs-medicine-2023', null, 'arithmetic', 'zero', 'half-up:1'],
    ['two-pillars', null, null, 'refuse', 'half-up:1'],
  ])('of %s is %s, %s, %s, %s', (id, normalize, aggregate, missing, round) => {
    expect(publishedChoice(named(id))).toEqual({ normalize, aggregate, missing, round });
  });

  it('does not mind a leading logarithm or a step that does nothing, and does mind parameters', () => {
    const choice = (...normalize: Normalizer[]) =>
      publishedChoice(methodologyOf([useOf('grants', 1, { normalize })])).normalize;
    const log = { by: 'log', offset: 1 } as const;
    const over = { of: 'cohort' } as const;
    expect([choice(), choice(log), choice(log, { by: 'none' })]).toEqual(['none', 'none', 'none']);
    expect(choice(log, { by: 'none' }, { by: 'percentile', over })).toBe('percentile');
    expect(choice({ by: 'percentile', over: { of: 'top', count: 5 } })).toBeNull();
    expect(choice({ by: 'z-score', deviation: 'sample', over, frozen: null })).toBeNull();
    expect(choice({ by: 'min-max', to: [1, 100], over, frozen: null })).toBeNull();
    expect(choice({ by: 'percentile', over }, log)).toBeNull();
  });

  it('changes nothing: the methodology stays the same to the byte', () => {
    for (const m of all) expect(canonicalJson(vary(m, ownChoices(m)))).toBe(canonicalJson(m));
  });

  it('leaves a rule as it is written where it comes to the same', () => {
    const percentile = { by: 'percentile', over: { of: 'cohort' } } as const;
    const odd = methodologyOf(
      [useOf('grants', 0.5, { normalize: [{ by: 'none' }, percentile] }), useOf('reputation', 0.5)],
      { rounding: { rule: 'none', decimals: 0, ranks: 'after-rounding' } },
    );
    expect(vary(odd, { normalize: 'percentile' }).indicators[0]).toEqual(odd.indicators[0]);
    expect(vary(odd, { normalize: 'none' }).indicators[1]).toEqual(odd.indicators[1]);
    expect(vary(odd, { round: 'none' }).rounding).toEqual(odd.rounding);
  });

  it('changes no rank', () => {
    const evidence = fiveSchools();
    fc.assert(
      fc.property(anyVariation, fc.boolean(), (variation, turned) => {
        const m = vary(fiveSchoolMethodology(), { ...variation, ...(turned ? { round: 'none' } : {}) });
        const rank = (methodology: Methodology): unknown => {
          let ranking: unknown;
          const told = faultOf(() => (ranking = rankSchools({ methodology, evidence, startsFrom: 'readings' })));
          return ranking ?? told;
        };
        expect(rank(vary(m, ownChoices(m)))).toEqual(rank(m));
      }),
      { numRuns: 500 },
    );
  });
});

describe('varying', () => {
  it('does nothing where nothing is chosen', () => {
    for (const m of all) expect([vary(m, {}), vary(m, { round: undefined })]).toEqual([m, m]);
  });

  it('gives a methodology that holds, and comes to what was chosen', () => {
    fc.assert(
      fc.property(anyMethodology, anyVariation, (m, variation) => {
        const varied = vary(m, variation);
        checkMethodology(varied);
        expect(parseMethodology(JSON.parse(canonicalJson(varied)), 'm.json')).toEqual(varied);
        expect(publishedChoice(varied)).toMatchObject(Object.fromEntries(writeVariation(variation)));
        expect(varied.id).toBe(m.id);
      }),
      { numRuns: 500 },
    );
  });

  it('is done once and for all', () => {
    fc.assert(
      fc.property(anyMethodology, anyVariation, (m, variation) => {
        const once = vary(m, variation);
        expect(canonicalJson(vary(once, variation))).toBe(canonicalJson(once));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves the methodology it came from as it was', () => {
    fc.assert(
      fc.property(anyMethodology, anyVariation, (m, variation) => {
        const before = canonicalJson(m);
        vary(m, variation);
        expect(canonicalJson(m)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });
});
