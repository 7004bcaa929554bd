import { CONFIDENCES } from '@bearings/core';
import {
  aggregation,
  derivation,
  eligibilityRule,
  missingRule,
  normalizer,
  rescale,
  treatment,
  yearRule,
} from './method-step.js';
import { exactly, list, named, z } from './shape.js';
import { digest, direction, startsFrom } from './words.js';

/** The full, versioned statement of how schools are ranked. */
export const methodology = named(
  'Methodology',
  'The full, versioned statement of how schools are ranked; a weight that its publisher did not print is null.',
  exactly({
    format: z.literal(1),
    id: z.string(),
    version: z.string(),
    title: z.string(),
    publisher: z.string(),
    edition: z.string(),
    purpose: z.string(),
    audience: z.string(),
    startsFrom: list(startsFrom),
    derivations: list(derivation),
    eligibility: list(eligibilityRule),
    pillars: list(
      exactly({
        id: z.string(),
        label: z.string(),
        parent: z.nullable(z.string()),
        weight: z.nullable(z.number()),
        aggregation,
      }),
    ),
    indicators: list(
      exactly({
        indicator: z.string(),
        pillar: z.nullable(z.string()),
        weight: z.nullable(z.number()),
        direction,
        years: yearRule,
        missing: missingRule,
        treat: list(treatment),
        normalize: list(normalizer),
      }),
    ),
    aggregation,
    rescale,
    rounding: exactly({
      rule: z.enum(['half-up', 'half-even', 'none']),
      decimals: z.number(),
      ranks: z.enum(['after-rounding', 'before-rounding']),
    }),
    ties: exactly({ rule: z.enum(['competition', 'dense', 'fractional']), tolerance: z.number() }),
    bands: z.nullable(
      exactly({
        individual: z.number(),
        edges: list(z.readonly(z.tuple([z.number(), z.nullable(z.number())]))),
      }),
    ),
    tiers: z.nullable(
      exactly({ cuts: list(exactly({ tier: z.number(), atLeast: z.number() })), showRanks: z.boolean() }),
    ),
    provenance: list(
      exactly({ at: z.string(), confidence: z.enum(CONFIDENCES), source: z.string(), note: z.string() }),
    ),
    limits: list(z.string()),
  }),
);
export type MethodologyShape = z.infer<typeof methodology>;

/** One line of the list of methodologies. */
export const methodologySummary = exactly({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  publisher: z.string(),
  edition: z.string(),
  purpose: z.string(),
});
export const methodologyList = exactly({ methodologies: list(methodologySummary) });

/** A methodology with its digest and the reasons behind it, in Markdown. */
export const methodologyCard = exactly({ methodology, digest, rationale: z.string() });
export type MethodologyCard = z.infer<typeof methodologyCard>;
