import { interval, intervalBasis } from './interval.js';
import { placement } from './placement.js';
import { school } from './school.js';
import { exactly, list, named, z } from './shape.js';
import { source } from './source.js';
import { licence, missingReason, range } from './words.js';

const stability = exactly({ low: z.number(), high: z.number(), error: z.number(), samples: z.int() });

const explainedReading = exactly({
  indicator: z.string(),
  label: z.string(),
  value: z.nullable(z.number()),
  missing: z.nullable(missingReason),
  unit: z.string(),
  year: z.nullable(z.int()),
  period: z.string(),
  population: z.string(),
  source,
  retrieved: z.string(),
  licence,
  stability: z.optional(stability),
});

const explainedContribution = exactly({
  indicator: z.nullable(z.string()),
  label: z.string(),
  reading: z.nullable(z.number()),
  missing: z.nullable(missingReason),
  filledBy: z.nullable(z.string()),
  treated: z.nullable(z.number()),
  normalized: z.nullable(z.number()),
  weight: z.nullable(z.number()),
  points: z.nullable(z.number()),
  evidence: list(explainedReading),
});

const neighbour = exactly({
  school: z.string(),
  name: z.string(),
  placement,
  interval: z.nullable(interval),
  printed: z.nullable(z.number()),
  gap: z.nullable(z.number()),
});

/** Where each point of one school comes from. */
export const explanation = named(
  'Explanation',
  'Where each point of one school comes from; the points sum to the score before rounding.',
  exactly({
    edition: exactly({ id: z.string(), title: z.string(), fictional: z.boolean() }),
    school,
    placement,
    intervals: z.nullable(intervalBasis),
    interval: z.nullable(interval),
    score: z.nullable(exactly({ value: z.number(), printed: z.number(), range: z.nullable(range) })),
    contributions: list(explainedContribution),
    points: z.nullable(z.number()),
    neighbours: exactly({ above: list(neighbour), below: list(neighbour) }),
  }),
);
export type Explanation = z.infer<typeof explanation>;
export type ExplainedContribution = z.infer<typeof explainedContribution>;
export type ExplainedReading = z.infer<typeof explainedReading>;
export type Neighbour = z.infer<typeof neighbour>;
