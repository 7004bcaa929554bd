import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMethodology, parseMethodology, requireWeights, reweight, type Methodology } from '../../src/index.js';
import { faultOf } from '../fault-of.js';
import { twoPillars } from './two-pillars.js';

const methodology = parseMethodology(twoPillars(), 'm.json');
const weightsOf = (m: Methodology): Record<string, number | null> =>
  Object.fromEntries([
    ...m.pillars.map((p) => [p.id, p.weight] as const),
    ...m.indicators.map((use) => [use.indicator, use.weight] as const),
  ]);
const unsetAt = (...indicators: string[]): Methodology => ({
  ...methodology,
  indicators: methodology.indicators.map((u) => (indicators.includes(u.indicator) ? { ...u, weight: null } : u)),
});

describe('reweight', () => {
  it('gives the named one its share and the others the rest, in the proportions they had', () => {
    const weights = weightsOf(reweight(methodology, { grants: 0.2 }));
    expect(weights.grants).toBe(0.2);
    expect(weights['grants-per-faculty']).toBeCloseTo(0.6, 12);
    expect(weights['careful-citations']).toBeCloseTo(0.2, 12);
  });

  it('weighs pillars and indicators beside each other where they are siblings', () => {
    const weights = weightsOf(reweight(methodology, { teaching: 0.65 }));
    expect(weights).toMatchObject({ teaching: 0.65, grants: 0.6 });
    expect(weights.research).toBeCloseTo(0.25, 12);
    expect(weights.reputation).toBeCloseTo(0.1, 12);
  });

  it('divides by their sum where all siblings are named', () => {
    expect(weightsOf(reweight(methodology, { mcat: 60, 'acceptance-rate': 20 }))).toMatchObject({
      mcat: 0.75,
      'acceptance-rate': 0.25,
    });
  });

  it('does so too where those left over have the weight 0', () => {
    const onlyMcat = reweight(methodology, { mcat: 1, 'acceptance-rate': 0 });
    expect(weightsOf(reweight(onlyMcat, { mcat: 0.3 }))).toMatchObject({ mcat: 1, 'acceptance-rate': 0 });
  });

  it('leaves a weight that is not known unset', () => {
    const unset = unsetAt('grants', 'grants-per-faculty', 'careful-citations');
    const filled = reweight(unset, { grants: 0.5, 'grants-per-faculty': 0.25 });
    expect(weightsOf(filled)['careful-citations']).toBeNull();
    expect(faultOf(() => requireWeights(filled))).toContain('did not print the weights of careful-citations;');
    const full = reweight(unset, { grants: 0.5, 'grants-per-faculty': 0.25, 'careful-citations': 0.25 });
    requireWeights(full);
    checkMethodology(full);
  });

  it('leaves the methodology it came from as it was', () => {
    reweight(methodology, { grants: 0.2, teaching: 0.1 });
    expect(methodology).toEqual(twoPillars());
  });

  it('refuses what cannot be a weight, what has no place, and what leaves nothing', () => {
    expect(faultOf(() => reweight(methodology, { grants: -1 }))).toContain('methodology.weight-refused');
    expect(faultOf(() => reweight(methodology, { grants: Number.NaN }))).toContain('methodology.weight-refused');
    expect(faultOf(() => reweight(methodology, { grants: Number.POSITIVE_INFINITY }))).toContain('weight-refused');
    expect(faultOf(() => reweight(methodology, { grant: 0.1 }))).toContain('methodology.unknown-indicator');
    expect(faultOf(() => reweight(methodology, { faculty: 0.1 }))).toContain('methodology.unknown-indicator');
    expect(faultOf(() => reweight(methodology, { grants: 0.7, 'grants-per-faculty': 0.5 }))).toContain(
      'methodology.weights-over: two-pillars: the weights given for grants, grants-per-faculty sum to 1.2',
    );
    expect(faultOf(() => reweight(methodology, { mcat: 0, 'acceptance-rate': 0 }))).toContain(
      'methodology.weights-zero',
    );
  });

  it('always ends in weights that a methodology may have, or in a fault', () => {
    const ids = ['grants', 'grants-per-faculty', 'careful-citations', 'mcat', 'research', 'teaching', 'reputation'];
    const weights = fc.dictionary(fc.constantFrom(...ids), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(weights, (given) => {
        let changed: Methodology | null = null;
        const found = faultOf(() => {
          changed = reweight(methodology, given);
        });
        if (changed) checkMethodology(changed);
        else expect(found).toMatch(/^methodology\.weights-(over|zero)/);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('requireWeights', () => {
  it('passes a methodology that says all of its weights', () => {
    expect(faultOf(() => requireWeights(methodology))).toBe('no fault');
  });

  it('names the weights that a user must fill in', () => {
    expect(faultOf(() => requireWeights(unsetAt('mcat', 'grants')))).toContain(
      'methodology.weights-unset: two-pillars: its publisher did not print the weights of grants, mcat;',
    );
  });
});
