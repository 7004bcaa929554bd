import { interval, intervalBasis } from './interval.js';
import { exactly, list, named, z } from './shape.js';
import { condition, digest, editionKind, missingReason, range, unrankedReason } from './words.js';

const placedSchool = {
  school: z.string(),
  name: z.string(),
  city: z.string(),
  state: z.string(),
  country: z.string(),
  interval: z.optional(interval),
  score: z.optional(z.number()),
  range: z.optional(range),
  contributions: z.optional(list(exactly({ indicator: z.nullable(z.string()), points: z.nullable(z.number()) }))),
  missing: list(exactly({ indicator: z.string(), reason: missingReason, filledBy: z.nullable(z.string()) })),
};

/** One line of a ranking: place, school, score as printed, points by indicator, readings that are missing. */
export const rankingLine = z.discriminatedUnion('kind', [
  exactly({ ...placedSchool, kind: z.literal('ranked'), rank: z.number(), label: z.string(), tied: z.boolean() }),
  exactly({ ...placedSchool, kind: z.literal('banded'), band: z.string() }),
  exactly({ ...placedSchool, kind: z.literal('tiered'), tier: z.number() }),
  exactly({ ...placedSchool, kind: z.literal('unranked'), reason: unrankedReason, because: z.string() }),
]);
export type RankingLine = z.infer<typeof rankingLine>;

/** The edition that an answer is of, with all that was asked of it. */
export const answeredEdition = exactly({
  id: z.string(),
  title: z.string(),
  kind: editionKind,
  publisher: z.string(),
  fictional: z.boolean(),
  methodology: z.nullable(exactly({ id: z.string(), digest })),
  cohort: z.string(),
  where: list(condition),
  snapshot: digest,
  seed: z.number(),
});

/** A ranking and what it stands on; `leftOut` counts the placements that are not shown. */
export const ranking = named(
  'Ranking',
  'A ranking and what it stands on: the same bytes as `bearings rank --format json`.',
  exactly({
    edition: answeredEdition,
    intervals: z.nullable(intervalBasis),
    placements: list(rankingLine),
    leftOut: z.int(),
  }),
);
export type Ranking = z.infer<typeof ranking>;
