import { fiveSchoolMethodology, fiveSchools, methodologyOf, plainSchool, tableOf, useOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import {
  type Derivation,
  type EvidenceTable,
  indicatorId,
  type Methodology,
  type MissingRule,
  rankSchools,
  schoolId,
  scoreSchools,
  type Normalizer,
  type Scored,
} from '../../src/index.js';
import { faultOf } from '../fault-of.js';

const { NaN: none } = Number;
const UNIT: Normalizer[] = [{ by: 'min-max', to: [0, 100], over: { of: 'cohort' }, frozen: null }];
const names = (count: number) => Array.from({ length: count }, (_, i) => `zz-${String.fromCharCode(97 + i)}`);

function scoresOf(methodology: Methodology, evidence: EvidenceTable): (number | string)[] {
  const scores = scoreSchools({ methodology, evidence, startsFrom: 'readings' });
  return scores.map((s) => (s.kind === 'scored' ? s.value : `${s.reason}: ${s.because}`));
}

describe('the five fictional schools', () => {
  it('score what a person computes, and the one without a reading is left out', () => {
    // Grants 400..50 over 350, reputation 4.6..3.1 over 1.5, acceptance 0.03..0.1 over 0.07 mirrored.
    const [ash, birch, cedar, dogwood, elm] = scoresOf(fiveSchoolMethodology(), fiveSchools());
    expect(ash).toBeCloseTo(100, 12);
    expect(birch).toBeCloseTo((0.5 * 50 * 100) / 350 + (0.3 * 1.1 * 100) / 1.5 + (0.2 * 0.05 * 100) / 0.07, 12);
    expect(cedar).toBeCloseTo((0.5 * 150 * 100) / 350, 12);
    expect(dogwood).toBe(cedar);
    expect(elm).toBe('not-reported: no reading of reputation');
  });
});

describe('derived indicators', () => {
  const of = (by: Derivation['by'], more: object) =>
    ({ indicator: indicatorId('whole'), by, of: [indicatorId('a'), indicatorId('b')], ...more }) as Derivation;
  const derived = (derivation: Derivation, a: number[], b: number[]) =>
    scoresOf(methodologyOf([useOf('whole', 1)], { derivations: [derivation] }), tableOf(names(a.length), { a, b }));

  it('divide one reading by another, and have none where the other is 0', () => {
    expect(derived(of('ratio', {}), [6, 6, none], [3, 0, 2])).toEqual([
      2,
      'not-applicable: no reading of whole',
      'not-reported: no reading of whole',
    ]);
  });

  it('sum readings by weight', () => {
    expect(derived(of('weighted-sum', { weights: [1, 2] }), [1], [10])).toEqual([21]);
  });

  it('take locations over the logarithm of partners as QS does', () => {
    // Life Sciences & Medicine of one university in SciVal: 118 locations, 1,529 partners, 16.09.
    expect(derived(of('over-log', {}), [118], [1529])[0]).toBeCloseTo(16.09, 2);
    expect(derived(of('over-log', {}), [1], [1])).toEqual(['not-applicable: no reading of whole']);
    expect(faultOf(() => derived(of('over-log', {}), [1], [-1]))).toContain(
      'evidence.out-of-domain: "b" of zz-a is -1',
    );
  });

  it('damp small producers up to the threshold, and nobody while it is unset', () => {
    const damp = (threshold: number | null) => of('damp', { threshold, until: 10 });
    expect(derived(damp(5), [8, 8, 8], [25, 50, 500])).toEqual([4, 8, 8]);
    expect(derived(damp(null), [8], [1])).toEqual([8]);
  });
});

describe('missing readings', () => {
  const with3 = (rule: MissingRule, more: Partial<EvidenceTable> = {}) => {
    const methodology = methodologyOf([
      useOf('a', 0.5, { normalize: UNIT }),
      useOf('b', 0.5, { normalize: UNIT, missing: rule }),
    ]);
    const evidence = { ...tableOf(names(4), { a: [0, 50, 100, 100], b: [none, 10, 20, 30] }), ...more };
    return scoreSchools({ methodology, evidence, startsFrom: 'readings' });
  };
  const first = (rule: MissingRule, more?: Partial<EvidenceTable>) => with3(rule, more)[0]!;
  const value = (rule: MissingRule, more?: Partial<EvidenceTable>) => (first(rule, more) as Scored).value;

  it('are filled as the rule says, and never shape the scale', () => {
    expect(first({ by: 'refuse' })).toMatchObject({ kind: 'unscored', reason: 'not-reported' });
    expect(value({ by: 'zero' })).toBe(0);
    expect(value({ by: 'renormalize' })).toBe(0);
    expect(value({ by: 'lowest-reported' })).toBe(0);
    expect(value({ by: 'median' })).toBe(25);
    for (const by of ['zero', 'renormalize', 'lowest-reported', 'median'] as const)
      expect((with3({ by })[1] as Scored).value).toBe(25);
  });

  it('are filled with the median of the group, or of all where nobody of it reported', () => {
    const rule = { by: 'group-median', group: 'state' } as const;
    const states = (...of: string[]) => ({ schools: of.map((state, i) => plainSchool(names(4)[i]!, state)) });
    expect(value(rule, states('OR', 'OR', 'CA', 'OR'))).toBe(25);
    expect(value(rule, states('OR', 'CA', 'CA', 'OR'))).toBe(50);
    expect(value(rule, states('OR', 'CA', 'CA', 'CA'))).toBe(25);
  });

  it('are taken from the edition before, beyond the scale of this one if need be', () => {
    const previous = tableOf(names(4), { b: [40, 0, 0, 0] }).columns;
    expect(value({ by: 'previous-edition' }, { previous })).toBe(75);
    expect(first({ by: 'previous-edition' })).toMatchObject({ kind: 'unscored', because: 'no reading of b' });
  });

  it('give a range from worst to best where the rule is bounds, and nobody else gets one', () => {
    const scores = with3({ by: 'bounds' }) as Scored[];
    expect(scores.map((s) => s.range)).toEqual([[0, 50], null, null, null]);
  });

  it('count as the worst in the direction of the indicator', () => {
    const methodology = methodologyOf([
      useOf('rate', 1, { direction: 'lower', normalize: UNIT, missing: { by: 'lowest-reported' } }),
    ]);
    expect(scoresOf(methodology, tableOf(names(3), { rate: [none, 0.1, 0.9] }))).toEqual([0, 100, 0]);
  });

  it('keep nobody from being ranked where the indicator has no weight', () => {
    const methodology = methodologyOf([useOf('a', 1), useOf('b', 0)]);
    expect(scoresOf(methodology, tableOf(names(2), { a: [1, 2], b: [none, 5] }))).toEqual([1, 2]);
  });

  it('leave a school unranked that has nothing with weight, whatever the rule', () => {
    const methodology = methodologyOf(
      [useOf('a', 1), useOf('b', 0)].map((use) => ({ ...use, missing: { by: 'renormalize' as const } })),
    );
    const evidence = tableOf(names(3), { a: [none, 2, 1], b: [5, 5, 5] });
    expect(scoresOf(methodology, evidence)[0]).toContain('not-reported: no reading of any indicator');
    const { placements } = rankSchools({ methodology, evidence, startsFrom: 'readings' });
    expect(placements.map((p) => p.kind)).toEqual(['ranked', 'ranked', 'unranked']);
  });
});

describe('eligibility', () => {
  const evidence = tableOf(names(3), { a: [2, 3, none], b: [3, 1, 9] });
  it('asks for a sum, a property or a number of readings, and says what was not met', () => {
    const rules = (rule: Methodology['eligibility'][number]) =>
      scoresOf(methodologyOf([useOf('b', 1)], { eligibility: [rule] }), evidence);
    const [a, b] = [indicatorId('a'), indicatorId('b')];
    expect(rules({ rule: 'at-least', sumOf: [a, b], on: 'readings', atLeast: 5, because: 'too small' })).toEqual([
      3,
      'not-eligible: too small',
      9,
    ]);
    expect(rules({ rule: 'at-least', sumOf: [a], on: 'readings', atLeast: null, because: '' })).toEqual([3, 1, 9]);
    expect(rules({ rule: 'reported', of: [a, b], count: 2, because: 'both needed' })[2]).toBe(
      'not-reported: both needed',
    );
    expect(rules({ rule: 'property', property: 'country', oneOf: ['zz'], because: 'elsewhere' })).toEqual([3, 1, 9]);
    expect(rules({ rule: 'property', property: 'country', oneOf: ['US'], because: 'elsewhere' })[0]).toBe(
      'not-eligible: elsewhere',
    );
  });

  it('leaves the readings of a school that is not eligible in the scale', () => {
    const rule = {
      rule: 'at-least',
      sumOf: [indicatorId('b')],
      on: 'readings',
      atLeast: 2,
      because: 'too small',
    } as const;
    const methodology = methodologyOf([useOf('b', 1, { normalize: UNIT })], { eligibility: [rule] });
    expect(scoresOf(methodology, evidence)).toEqual([25, 'not-eligible: too small', 100]);
  });
});

describe('a methodology that does not fit what it is given', () => {
  const table = tableOf(names(2), { a: [1, 2] });
  it('is refused where the worst would come out best', () => {
    const methodology = methodologyOf([useOf('a', 1, { direction: 'lower', normalize: [{ by: 'log', offset: 0 }] })]);
    expect(faultOf(() => scoresOf(methodology, table))).toContain('methodology.never-turned');
  });

  it('is refused where it starts from something else', () => {
    const only = methodologyOf([useOf('a', 1)], { startsFrom: ['indicator-scores'] });
    expect(faultOf(() => scoresOf(only, table))).toContain('methodology.readings-not-accepted');
    const input = {
      methodology: methodologyOf([useOf('a', 1)]),
      evidence: table,
      startsFrom: 'indicator-scores',
    } as const;
    expect(faultOf(() => scoreSchools(input))).toContain('methodology.scores-not-accepted');
  });

  it('is refused where a reading is not finite', () => {
    const endless = tableOf(names(2), { a: [1, Number.POSITIVE_INFINITY] });
    expect(faultOf(() => scoresOf(methodologyOf([useOf('a', 1)]), endless))).toContain('"a" of zz-b is Infinity');
  });

  it('ranks by name and not by row where a table comes in another order', () => {
    const { placements } = rankSchools({
      methodology: methodologyOf([useOf('a', 1)]),
      evidence: table,
      startsFrom: 'readings',
    });
    expect(placements[0]).toMatchObject({ school: schoolId('zz-b'), label: '1' });
  });
});
