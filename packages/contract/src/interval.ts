import { exactly, list, z } from './shape.js';

/** How far a rank moves: its 5 %, 50 % and 95 % ranks; the group it cannot be told from, null where it cannot be placed. */
export const interval = exactly({ low: z.int(), median: z.int(), high: z.int(), group: z.nullable(z.int()) });

/** Rules in place of the declared ones. */
export const variation = exactly({
  normalize: z.optional(z.string()),
  aggregate: z.optional(z.string()),
  missing: z.optional(z.string()),
  round: z.optional(z.string()),
});

/** The same, and the years whose readings count: "latest" or "mean:3". */
export const ruleSet = exactly({
  normalize: z.optional(z.string()),
  aggregate: z.optional(z.string()),
  missing: z.optional(z.string()),
  years: z.optional(z.string()),
});

/** What intervals are over: every weight up and down by this part of itself, sets of rules, so many draws. */
export const intervalBasis = exactly({
  part: z.number(),
  rules: list(variation),
  draws: z.int(),
  seed: z.number(),
});
