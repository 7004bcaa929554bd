import type { Direction, IndicatorId } from '../indicator/indicator.js';
import type { Methodology, StartsFrom } from './methodology.js';

/** What a methodology of a person's own table is made of. */
export interface PlainMethodologyInput {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly startsFrom: StartsFrom;
  readonly indicators: readonly { readonly id: IndicatorId; readonly direction: Direction }[];
}

/**
 * The plainest way to rank a table that came without a methodology: every indicator stretched from 0 to 100 between the
 * lowest and the highest reading, all of the same weight, added up; the weight of a missing reading is shared out among
 * the others. A start for a reader's own weights, and said to be one.
 */
export function plainMethodology(input: PlainMethodologyInput): Methodology {
  const { id, title, publisher, startsFrom, indicators } = input;
  const own = (at: string, note: string) => ({ at, confidence: 'own' as const, source: '', note });
  return {
    format: 1,
    id,
    version: '1',
    title,
    publisher,
    edition: '',
    purpose: 'A start for ranking a table that came without a methodology.',
    audience: 'Whoever brought the table.',
    startsFrom: [startsFrom],
    derivations: [],
    eligibility: [],
    pillars: [],
    indicators: indicators.map(({ id: indicator, direction }) => ({
      indicator,
      pillar: null,
      weight: 1 / indicators.length,
      direction,
      years: { take: 'latest' },
      missing: { by: 'renormalize' },
      treat: [],
      normalize:
        startsFrom === 'readings' ? [{ by: 'min-max', to: [0, 100], over: { of: 'cohort' }, frozen: null }] : [],
    })),
    aggregation: { by: 'arithmetic' },
    rescale: { by: 'none' },
    rounding: { rule: 'half-up', decimals: 1, ranks: 'after-rounding' },
    ties: { rule: 'competition', tolerance: 0 },
    bands: null,
    tiers: null,
    provenance: [
      own('/indicators', 'equal weights, and a scale from the lowest to the highest reading: a start, not a judgement'),
      own('/rounding', 'one place, so that differences nobody could measure do not part schools'),
    ],
    limits: [
      'Nobody declared these weights and rules; they are a start for your own.',
      'The scale hangs on the lowest and the highest reading of the table.',
    ],
  };
}
