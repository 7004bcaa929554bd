import type { Edition } from '../../src/index.js';

/** A made-up edition of the methodology two-pillars. */
export function anEdition(): Edition {
  return {
    format: 1,
    id: 'made-up-2024',
    kind: 'computed',
    title: 'Made up 2024',
    publisher: 'nobody',
    released: '2024-07-23',
    fictional: true,
    methodology: 'two-pillars',
    cohort: 'all',
    startsFrom: 'readings',
    seed: 7,
    previous: null,
    licence: 'publishable',
    printedWeights: { grants: 0.3, mcat: 0.15 },
    notes: [],
  };
}
