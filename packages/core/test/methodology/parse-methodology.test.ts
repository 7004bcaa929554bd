import { describe, expect, it } from 'vitest';
import { parseMethodology } from '../../src/index.js';
import { faultOf } from '../fault-of.js';
import { twoPillars } from './two-pillars.js';

const parse = (json: unknown) => parseMethodology(json, 'm.json');
/** The fault after one change to the file. */
const after = (change: (m: ReturnType<typeof twoPillars>) => void) => {
  const m = twoPillars();
  change(m);
  return faultOf(() => parse(JSON.parse(JSON.stringify(m))));
};

describe('parseMethodology', () => {
  it('reads back what the file says', () => {
    expect(parse(twoPillars())).toEqual(twoPillars());
  });

  it('lets derivations, limits and the edition be left out, and nothing else', () => {
    const { derivations, limits, edition, ...rest } = twoPillars();
    const read = parse({ ...rest, indicators: rest.indicators.map((u) => ({ ...u })) });
    expect([read.derivations, read.limits, read.edition]).toEqual([[], [], '']);
    expect([derivations.length, limits.length, edition]).toEqual([2, 1, '']);
    for (const field of Object.keys(rest)) {
      const without = Object.fromEntries(Object.entries(twoPillars()).filter(([key]) => key !== field));
      expect(faultOf(() => parse(without))).toContain(`methodology.malformed: m.json: at /${field} stands nothing`);
    }
  });

  it('names the place, what stands there and what was expected', () => {
    expect(after((m) => Object.assign(m.indicators[3]!, { direction: 'up' }))).toBe(
      'methodology.malformed: m.json: at /indicators/3/direction stands the text "up"; expected one of "higher", "lower"',
    );
    expect(faultOf(() => parse([]))).toBe(
      'methodology.malformed: m.json: at the top stands a list of 0; expected an object',
    );
    expect(after((m) => Object.assign(m, { rescale: { by: 'magic' } }))).toBe(
      'methodology.malformed: m.json: at /rescale/by stands the text "magic"; ' +
        'expected one of "none", "factor", "ratio-to-best", "min-max", "percentile"',
    );
  });

  it('does not let a misspelt field pass for one that was left out', () => {
    expect(after((m) => Object.assign(m, { limit: [] }))).toMatch(
      /^methodology.malformed: m.json: at \/limit stands an un/,
    );
    expect(after((m) => Object.assign(m.rounding, { 'a/b~c': 1 }))).toContain('at /rounding/a~1b~0c stands an unknown');
    const poisoned = JSON.parse(JSON.stringify(twoPillars()).replace('{"format"', '{"__proto__":{},"format"'));
    expect(faultOf(() => parse(poisoned))).toContain('at /__proto__ stands an unknown field');
  });

  it('reads every method of every step', () => {
    const m = twoPillars();
    const over = { of: 'cohort' };
    const normalize = [
      { by: 'none' },
      { by: 'z-score', deviation: 'sample', over, frozen: { mean: 1, deviation: 2 } },
      { by: 'percentile', over },
      { by: 'min-max', to: [0, 1], over, frozen: null },
      { by: 'goalposts', low: 20, high: 85, to: [0, 1], clip: true },
      { by: 'ratio-to-best', over },
      { by: 'root-ratio', over },
      { by: 'log', offset: 1 },
      { by: 'normal-cdf' },
    ];
    const treat = ['log-if-skewed', 'box-cox-if-skewed'].map((by) => ({ by, skew: 2, kurtosis: 3.5 }));
    const missing = ['zero', 'renormalize', 'lowest-reported', 'median', 'previous-edition', 'bounds'];
    const indicators = m.indicators.map((u, i) => ({ ...u, normalize, treat, missing: { by: missing[i] } }));
    indicators[0] = { ...indicators[0]!, missing: { by: 'group-median', group: 'control' } } as never;
    const derivations = [
      ...m.derivations,
      { indicator: 'mcat', by: 'weighted-sum', of: ['mcat-a', 'mcat-b'], weights: [0.5, 0.5] },
      { indicator: 'reputation', by: 'over-log', of: ['locations', 'partners'] },
    ];
    for (const by of ['geometric', 'harmonic', 'median', 'copeland', 'topsis', 'borda']) {
      const full = { ...m, indicators, derivations, aggregation: { by } };
      expect(parse(full)).toEqual(full);
    }
  });
});

describe('checkMethodology', () => {
  it('wants the weights of siblings to sum to 1, in each pillar and at the top', () => {
    expect(after((m) => Object.assign(m.indicators[0]!, { weight: 0.5 }))).toBe(
      'methodology.weights-off: two-pillars: the weights of pillar "research" sum to 0.9; they must sum to 1',
    );
    expect(after((m) => Object.assign(m.pillars[0]!, { weight: 0.75 }))).toBe(
      'methodology.weights-off: two-pillars: the weights of what stands at the top sum to 1.25; they must sum to 1',
    );
  });

  it('bears the error of adding in binary and no more', () => {
    expect(after((m) => Object.assign(m.indicators[0]!, { weight: 0.6 + 9e-10 }))).toBe('no fault');
    expect(after((m) => Object.assign(m.indicators[0]!, { weight: 0.6 + 2e-9 }))).toContain('weights-off');
  });

  it('takes weights that the publisher did not print, as long as the others do not exceed 1', () => {
    const unset = [0, 1, 2];
    expect(after((m) => unset.map((i) => Object.assign(m.indicators[i]!, { weight: null })))).toBe('no fault');
    expect(after((m) => Object.assign(m.indicators[0]!, { weight: null }))).toBe('no fault');
    const over = after((m) => {
      m.indicators[0]!.weight = null;
      m.indicators[1]!.weight = 1.5;
    });
    expect(over).toContain('weights-off');
  });

  it('refuses a weight below 0', () => {
    const negative = after((m) => {
      m.indicators[0]!.weight = -0.1;
      m.indicators[1]!.weight = 1;
    });
    expect(negative).toBe(
      'methodology.out-of-range: two-pillars: at /indicators/0/weight stands -0.1; expected a weight from 0 upwards',
    );
  });

  it('names pillars that contain each other, in order', () => {
    const cycle = after((m) => {
      const loop = (id: string, parent: string) => ({
        id,
        label: id,
        parent,
        weight: 1,
        aggregation: { by: 'arithmetic' },
      });
      m.pillars.push(loop('a', 'c'), loop('b', 'a'), loop('c', 'b'));
    });
    expect(cycle).toContain(
      'methodology.pillar-cycle: two-pillars: pillars contain each other in a circle (a > b > c > a)',
    );
    expect(after((m) => Object.assign(m.pillars[0]!, { parent: 'research' }))).toContain('(research > research)');
  });

  it('names a pillar that is not declared, declared twice, or empty', () => {
    expect(after((m) => Object.assign(m.indicators[0]!, { pillar: 'reserch' }))).toContain(
      'methodology.unknown-pillar: two-pillars: "grants" names the pillar "reserch"',
    );
    expect(after((m) => Object.assign(m.pillars[0]!, { parent: 'nowhere' }))).toContain('unknown-pillar');
    expect(after((m) => m.pillars.push({ ...m.pillars[0]! }))).toContain('"research" is declared twice');
    expect(after((m) => Object.assign(m.indicators[5]!, { indicator: 'mcat' }))).toContain('"mcat" is declared twice');
    expect(after((m) => Object.assign(m.indicators[5]!, { indicator: 'teaching' }))).toContain('declared twice');
    expect(after((m) => m.pillars.push({ ...m.pillars[0]!, id: 'void' }))).toContain(
      'methodology.empty-pillar: two-pillars: the pillar "void" has nothing in it',
    );
  });

  it('wants one ordered weight a part, and a sum of 1', () => {
    const positions = (list: number[]) =>
      after((m) => Object.assign(m.pillars[1]!, { aggregation: { by: 'ordered-weighted', positions: list } }));
    expect(positions([1])).toContain('methodology.positions-off: two-pillars: pillar "teaching" has 2 parts');
    expect(positions([0.5, 0.4])).toContain('at /pillars/1/aggregation/positions stands weights that sum to 0.9');
    expect(positions([1.5, -0.5])).toContain('at /pillars/1/aggregation/positions/1 stands -0.5');
  });

  it('wants bands that follow each other without a gap', () => {
    const bands = (individual: number, edges: unknown[]) => after((m) => (m.bands = { individual, edges }));
    expect(bands(200, [[201, 250], [251, null]])).toBe('no fault'); // biome-ignore format: one line shows the case
    expect(bands(200, [[202, 250]])).toContain('at /bands/edges/0/0 stands 202; expected 201');
    expect(bands(200, [[201, 250], [250, null]])).toContain('/bands/edges/1/0'); // biome-ignore format: as above
    expect(bands(200, [[201, null], [251, 300]])).toContain('at /bands/edges/0/1 stands an open end'); // biome-ignore format: as above
    expect(bands(200, [[201, 200]])).toContain('at /bands/edges/0/1 stands 200');
  });

  it('wants tiers from the highest score down', () => {
    const tiers = (cuts: unknown[]) => after((m) => (m.tiers = { cuts, showRanks: true }));
    const [first, second] = [
      { tier: 1, atLeast: 85 },
      { tier: 2, atLeast: 85 },
    ];
    expect(tiers([first, second])).toContain('at /tiers/cuts/1/atLeast stands 85; expected less than the 85');
    expect(tiers([second, { tier: 1, atLeast: 15 }])).toContain('at /tiers/cuts/1/tier stands 1');
  });

  it('refuses numbers that make no sense where they stand', () => {
    expect(after((m) => (m.rounding = { ...m.rounding, decimals: 40 }))).toContain('/rounding/decimals stands 40');
    expect(after((m) => (m.rounding = { ...m.rounding, rule: 'none' }))).toContain(
      'expected 0, since nothing is rounded',
    );
    expect(after((m) => (m.ties = { rule: 'dense', tolerance: -1 }))).toContain('/ties/tolerance stands -1');
    expect(after((m) => (m.rescale = { by: 'factor', factor: 0 }))).toContain('/rescale/factor stands 0');
    expect(after((m) => (m.rescale = { by: 'min-max', to: [100, 1] }))).toContain('/rescale/to stands 100 to 1');
    const step = (normalizer: object) => after((m) => (m.indicators[0]!.normalize = [normalizer]));
    const over = { of: 'cohort' };
    expect(step({ by: 'goalposts', low: 5, high: 5, to: [0, 1], clip: true })).toContain('/normalize/0/high');
    expect(step({ by: 'z-score', deviation: 'sample', over, frozen: { mean: 0, deviation: 0 } })).toContain(
      'deviation',
    );
    expect(step({ by: 'min-max', to: [0, 1], over, frozen: { min: 2, max: 1 } })).toContain('/frozen/max');
  });

  it('refuses a derivation that nothing uses, that comes too early, or that is of itself', () => {
    const ratio = (indicator: string, of: string[]) => ({ indicator, by: 'ratio', of });
    expect(after((m) => m.derivations.push(ratio('typo', ['grants', 'papers'])))).toContain(
      'methodology.unknown-indicator: two-pillars: there is no indicator or pillar "typo"; known here: acceptance-rate,',
    );
    expect(after((m) => m.derivations.unshift(ratio('mcat', ['careful-citations', 'b'])))).toContain(
      'methodology.derivation-order: two-pillars: "mcat" is derived from "careful-citations"',
    );
    expect(after((m) => m.derivations.push(ratio('mcat', ['mcat', 'b'])))).toContain('derivation-order');
    expect(after((m) => m.derivations.push(ratio('grants-per-faculty', ['a', 'b'])))).toContain('declared twice');
  });

  it('checks the numbers of derivations and eligibility', () => {
    const sum = { indicator: 'mcat', by: 'weighted-sum', of: ['a', 'b'], weights: [1] };
    expect(after((m) => m.derivations.push(sum))).toContain('at /derivations/2/weights stands a list of 1');
    expect(after((m) => Object.assign(m.derivations[1]!, { threshold: 0 }))).toContain('/derivations/1/threshold');
    expect(after((m) => Object.assign(m.derivations[1]!, { until: -1 }))).toContain('/derivations/1/until');
    expect(after((m) => Object.assign(m.eligibility[0]!, { count: 3 }))).toContain('/eligibility/0/count stands 3');
    expect(after((m) => Object.assign(m.eligibility[1]!, { on: 'scores' }))).toContain('unknown-indicator');
  });

  it('does not mix years of one indicator', () => {
    expect(after((m) => Object.assign(m.indicators[1]!, { years: { take: 'mean', count: 2 } }))).toBe(
      'methodology.years-clash: two-pillars: "grants" and "grants-per-faculty" ask for different years of "grants"; ' +
        'give them the same rule of years',
    );
  });

  it('holds provenance to fields that exist', () => {
    expect(after((m) => (m.provenance[0]!.at = '/indicators/6/weight'))).toContain('/provenance/0/at');
    expect(after((m) => (m.provenance[0]!.at = 'weight'))).toContain('expected the JSON pointer of a field');
  });
});
