import { answeredEdition } from './ranking.js';
import { exactly, list, named, z } from './shape.js';

/** What leaving a part out does to the ranks. */
const leftOut = z.nullable(
  exactly({
    schools: z.int(),
    meanChange: z.nullable(z.number()),
    moved: z.int(),
    largest: z.nullable(exactly({ school: z.string(), from: z.number(), to: z.number(), by: z.number() })),
    kendall: z.nullable(z.number()),
  }),
);

const weighedIndicator = exactly({
  indicator: z.string(),
  label: z.string(),
  declared: z.number(),
  readings: z.int(),
  varianceShare: z.nullable(z.number()),
  correlationRatio: z.nullable(z.number()),
  correlation: z.nullable(z.number()),
  importance: z.nullable(z.number()),
  inert: z.boolean(),
  weak: z.boolean(),
  against: z.boolean(),
  leftOut,
});

/** The nearest weights for a wanted importance, or why there are none. */
const reach = exactly({
  measure: z.enum(['correlation-ratio', 'variance-share']),
  gap: z.number(),
  isReached: z.boolean(),
  isNearest: z.boolean(),
  ask: list(z.string()),
  indicators: list(
    exactly({
      indicator: z.string(),
      wanted: z.number(),
      present: z.number(),
      weight: z.number(),
      reached: z.number(),
    }),
  ),
});

/** What the weights of an edition do, beside what they are declared to do. */
export const weights = named(
  'Weights',
  'What the weights of an edition do: the same answer as `bearings weights --format json`.',
  exactly({
    edition: answeredEdition,
    schools: z.int(),
    indicators: list(weighedIndicator),
    pillars: list(exactly({ id: z.string(), label: z.string(), share: z.number(), leftOut })),
    doubled: list(exactly({ a: z.string(), b: z.string(), correlation: z.number() })),
    reach: z.union([reach, exactly({ none: z.string() })]),
  }),
);
export type Weights = z.infer<typeof weights>;
