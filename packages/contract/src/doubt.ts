import { ruleSet } from './interval.js';
import { answeredEdition } from './ranking.js';
import { exactly, list, named, z } from './shape.js';

/** Why a range cannot be told. */
const noRange = exactly({ none: z.string() });
const doubtRange = z.enum(['attainable', 'sensitivity', 'statistical']);

/** A number from draws and its Monte Carlo standard error. */
const estimate = exactly({ value: z.number(), error: z.number() });

/** A quantile of drawn ranks, and the ranks between which that of ever more draws lies, 95 times in a hundred. */
const rankQuantile = exactly({ rank: z.int(), from: z.int(), to: z.int() });

/** The highest or lowest rank that was found, by which weights, and what it cannot go beyond. */
const attainedEnd = exactly({ rank: z.int(), bound: z.int(), shared: z.boolean(), weights: list(z.number()) });
const rankSet = exactly({ lower: z.int(), upper: z.int() });

/** What two move together, beyond what each moves alone. */
const together = exactly({ first: z.string(), second: z.string(), share: z.number(), error: z.number() });
const single = { alone: z.number(), error: z.number(), withOthers: z.number() };
const singles = exactly({
  part: z.number(),
  runs: z.int(),
  factors: list(
    exactly({ kind: z.enum(['weight', 'rule']), name: z.string(), ...single, withOthersError: z.number() }),
  ),
  together: list(together),
});

const attainable = exactly({ exact: z.int(), open: z.int(), schools: z.int() });
const sensitivity = exactly({
  draws: z.int(),
  rules: list(ruleSet),
  gaps: z.int(),
  mixing: z.nullable(exactly({ steps: z.int(), rHat: z.number(), effective: z.number() })),
  error: z.number(),
  sources: z.nullable(
    list(exactly({ source: z.string(), alone: z.number(), error: z.number(), withOthers: z.number() })),
  ),
  together: list(together),
  singles: z.nullable(z.union([singles, noRange])),
});
const statistical = exactly({
  coverage: z.number(),
  draws: z.int(),
  errors: list(exactly({ indicator: z.string(), kind: z.string(), source: z.string() })),
});

const doubtedSchool = exactly({
  school: z.string(),
  name: z.string(),
  rank: z.int(),
  attainable: z.nullable(exactly({ best: attainedEnd, worst: attainedEnd })),
  joint: z.nullable(exactly({ best: attainedEnd, worst: attainedEnd })),
  completed: z.nullable(exactly({ best: z.int(), worst: z.int(), missing: z.int() })),
  sensitivity: z.nullable(
    exactly({
      low: rankQuantile,
      median: rankQuantile,
      high: rankQuantile,
      expected: estimate,
      best: z.int(),
      worst: z.int(),
      first: z.number(),
      group: z.nullable(z.int()),
      sources: z.nullable(list(z.number())),
      sourceErrors: z.nullable(list(z.number())),
      singles: z.nullable(list(exactly(single))),
    }),
  ),
  statistical: z.nullable(exactly({ marginal: rankSet, simultaneous: rankSet })),
});

/** How sure the places of an edition are: three ranges that are never mixed up, each with what it is over. */
export const doubt = named(
  'Doubt',
  'How sure the places of an edition are: the same bytes as `bearings doubt --format json`.',
  exactly({
    edition: answeredEdition,
    partial: z.boolean(),
    asked: exactly({
      ranges: list(doubtRange),
      region: z.string(),
      indicators: list(z.string()),
      declared: list(z.number()),
      seed: z.number(),
    }),
    attainable: z.nullable(z.union([attainable, noRange])),
    sensitivity: z.nullable(z.union([sensitivity, noRange])),
    statistical: z.nullable(z.union([statistical, noRange])),
    schools: list(doubtedSchool),
  }),
);
export type Doubt = z.infer<typeof doubt>;
