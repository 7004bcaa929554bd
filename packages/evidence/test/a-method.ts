import type { CountingMethod } from '../src/index.js';

/** A way of counting for tests, with every rule in use. */
export function aMethod(more: Partial<CountingMethod> = {}): CountingMethod {
  return {
    format: 1,
    id: 'tests',
    title: 'For tests',
    rationale: 'Every rule is in use.',
    publications: {
      from: 2019,
      to: 2022,
      types: ['article', 'review'],
      languages: null,
      retracted: false,
      xpac: false,
      coreOnly: false,
      complete: false,
      withoutSubfields: [1000],
    },
    citations: {
      to: 2023,
      types: ['article', 'review', 'book-chapter'],
      retracted: false,
      xpac: false,
      coreOnly: false,
      yearsBefore: 1,
      self: false,
    },
    coreSources: null,
    fieldLevel: 'subfield',
    leastCell: 3,
    associated: 'leiden',
    lineage: true,
    rawAffiliations: false,
    topics: false,
    countries: { HK: 'CN', MO: 'CN' },
    top: [1, 5, 10, 50],
    affiliationCap: { share: 0.001, level: 'field' },
    network: { leastWorks: 3, formula: 'L/lnP', citedOnly: false },
    hOfAll: 0.5,
    damping: null,
    stability: { samples: 1000, seed: 1 },
    ...more,
  };
}
