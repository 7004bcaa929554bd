import type { IndicatorId } from '../indicator/indicator.js';
import type { Methodology } from '../methodology/methodology.js';

/** What is known of a published table whose methodology is not declared anywhere. */
export interface PublishedScoreInput {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly indicators: readonly IndicatorId[];
  /** By indicator; one not named weighs 0. They sum to 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** Where the weights come from, in words: "printed above the table", "fitted to the table". */
  readonly weightsFrom: string;
  /** Places behind the point of the overall. */
  readonly decimals: number;
}

/**
 * The plainest methodology that a table of published indicator scores can follow: the weighted sum, a missing score
 * counting zero, rounded half up, ranked after rounding in competition order.
 */
export function publishedScoreMethodology(input: PublishedScoreInput): Methodology {
  const fitted = input.weightsFrom.startsWith('fitted');
  return {
    format: 1,
    id: input.id,
    version: '1',
    title: input.title,
    publisher: input.publisher,
    edition: '',
    purpose: 'Recompute a published table from the indicator scores printed in it.',
    audience: 'Readers who want to check the table.',
    startsFrom: ['indicator-scores'],
    derivations: [],
    eligibility: [],
    pillars: [],
    indicators: input.indicators.map((indicator) => ({
      indicator,
      pillar: null,
      weight: input.weights[indicator] ?? 0,
      direction: 'higher',
      years: { take: 'latest' },
      missing: { by: 'zero' },
      treat: [],
      normalize: [{ by: 'none' }],
    })),
    aggregation: { by: 'arithmetic' },
    rescale: { by: 'none' },
    rounding: { rule: 'half-up', decimals: input.decimals, ranks: 'after-rounding' },
    ties: { rule: 'competition', tolerance: 0 },
    bands: null,
    tiers: null,
    provenance: [
      {
        at: '/indicators',
        confidence: fitted ? 'computed' : 'sourced',
        source: '',
        note: `weights ${input.weightsFrom}`,
      },
    ],
    limits: ['Starts from published scores: how these came about is not part of it.'],
  };
}
