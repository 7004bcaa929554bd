/** A small methodology as its file says it: two pillars of research and teaching, and reputation beside them. Fictional. */
export const twoPillars = () => ({
  format: 1,
  id: 'two-pillars',
  version: '1',
  title: 'Two pillars',
  publisher: 'nobody',
  edition: '',
  purpose: 'to test',
  audience: 'tests',
  startsFrom: ['readings', 'indicator-scores'],
  derivations: [
    { indicator: 'grants-per-faculty', by: 'ratio', of: ['grants', 'faculty'] },
    { indicator: 'careful-citations', by: 'damp', of: ['citations', 'papers'], threshold: null, until: 10 },
  ] as Record<string, unknown>[],
  eligibility: [
    { rule: 'reported', of: ['reputation', 'mcat'], count: 1, because: 'one of two is enough' },
    { rule: 'at-least', sumOf: ['students'], on: 'readings', atLeast: 100, because: 'small schools apart' },
    { rule: 'property', property: 'country', oneOf: ['US'], because: 'one country' },
  ] as Record<string, unknown>[],
  pillars: [
    { id: 'research', label: 'Research', parent: null, weight: 0.5, aggregation: { by: 'arithmetic' } },
    {
      id: 'teaching',
      label: 'Teaching',
      parent: null,
      weight: 0.3,
      aggregation: { by: 'ordered-weighted', positions: [0.75, 0.25] },
    },
  ] as Record<string, unknown>[],
  indicators: [
    use('grants', 'research', 0.6),
    use('grants-per-faculty', 'research', 0.3),
    use('careful-citations', 'research', 0.1),
    use('mcat', 'teaching', 0.5),
    use('acceptance-rate', 'teaching', 0.5, { direction: 'lower' }),
    use('reputation', null, 0.2),
  ] as Record<string, unknown>[],
  aggregation: { by: 'arithmetic' } as Record<string, unknown>,
  rescale: { by: 'ratio-to-best', best: 100 } as Record<string, unknown>,
  rounding: { rule: 'half-up', decimals: 1, ranks: 'after-rounding' } as Record<string, unknown>,
  ties: { rule: 'competition', tolerance: 0 } as Record<string, unknown>,
  bands: {
    individual: 2,
    edges: [
      [3, 4],
      [5, null],
    ],
  } as Record<string, unknown> | null,
  tiers: {
    cuts: [
      { tier: 1, atLeast: 85 },
      { tier: 2, atLeast: 50 },
    ],
    showRanks: false,
  } as Record<string, unknown> | null,
  provenance: [{ at: '/indicators/0/weight', confidence: 'own', source: '', note: 'made up' }],
  limits: ['made up'],
});

function use(indicator: string, pillar: string | null, weight: number | null, more: object = {}) {
  return {
    indicator,
    pillar,
    weight,
    direction: 'higher',
    years: { take: 'latest' },
    missing: { by: 'refuse' },
    treat: [{ by: 'winsorize', most: 5, skew: 2, kurtosis: 3.5 }],
    normalize: [
      { by: 'z-score', deviation: 'population', over: { of: 'top', count: 700 }, frozen: null },
      { by: 'normal-cdf' },
      { by: 'min-max', to: [1, 100], over: { of: 'cohort' }, frozen: { min: 0, max: 1 } },
    ],
    ...more,
  };
}
