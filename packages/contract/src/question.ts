import { VARIATIONS } from '@bearings/core';
import { exactly, z } from './shape.js';

/** A parameter that may be given several times. */
const repeated = z.optional(z.union([z.string(), z.readonly(z.array(z.string()))]));
const id = z.string().check(z.minLength(1), z.maxLength(100));

/** A rule that a reader chooses; a word that is none of the choices is refused by the core, as in the terminal. */
const choice = (choices: readonly string[], description: string) =>
  z.optional(z.string().check(z.maxLength(100), z.meta({ description, enum: choices })));

const rules = {
  normalize: choice(VARIATIONS.normalize, 'How readings become comparable, for every indicator'),
  aggregate: choice(VARIATIONS.aggregate, 'How parts become one number, at the top and in every pillar'),
  missing: choice(VARIATIONS.missing, 'What happens where there is no reading, for every indicator'),
  round: choice(VARIATIONS.round, 'How scores are rounded: the rule and the number of decimals'),
};

export const editionAsked = exactly({ edition: id });
export const schoolAsked = exactly({ edition: id, school: id });
export const indicatorsAsked = exactly({ edition: z.optional(id) });
export const methodologyAsked = exactly({ methodology: id });

/** What may be asked of a ranking beside its edition: the options of `bearings rank`. */
export const rankingAsked = exactly({
  methodology: z.optional(id),
  cohort: z.optional(id),
  /** "state=CA,NY"; several hold together. */
  where: repeated,
  /** "grants=0.4"; several change together. */
  weight: repeated,
  ...rules,
  /** How many placements are answered; all without it. */
  top: z.optional(z.string().check(z.regex(/^[1-9]\d{0,6}$/))),
  /** Id of the school after which the answer goes on. */
  after: z.optional(id),
});
export type RankingAsked = z.infer<typeof rankingAsked>;

export const explanationAsked = exactly({
  methodology: z.optional(id),
  cohort: z.optional(id),
  where: repeated,
  weight: repeated,
  ...rules,
});
export type ExplanationAsked = z.infer<typeof explanationAsked>;

const short = z.optional(z.string().check(z.maxLength(100)));

/** What may be asked about doubt: the options of `bearings doubt` that need no file; the core refuses what it cannot read. */
export const doubtAsked = exactly({
  methodology: z.optional(id),
  cohort: z.optional(id),
  where: repeated,
  weight: repeated,
  ...rules,
  /** "box25", "simplex", "around50". */
  region: short,
  /** "attainable,sensitivity,statistical", or some of them. */
  range: short,
  /** "normalize=min-max", one for each set of rules; "declared" for no other. */
  rules: repeated,
  /** "drawn" or "held". */
  gaps: short,
  draws: short,
  until: short,
  seed: short,
  coverage: short,
  nodes: short,
  /** "sources" or "singles". */
  shares: short,
});
export type DoubtAsked = z.infer<typeof doubtAsked>;

/** What may be asked about the weights of an edition: the options of `bearings weights`. */
export const weightsAsked = exactly({
  methodology: z.optional(id),
  cohort: z.optional(id),
  where: repeated,
  weight: repeated,
  ...rules,
  /** "h-index=0.3", wanted shares of importance; the rest as declared. */
  wanted: repeated,
  /** "correlation-ratio" or "variance-share". */
  measure: short,
});

export const matchAsked = exactly({
  name: z.string().check(z.maxLength(500)),
  country: z.optional(z.string().check(z.maxLength(100))),
  state: z.optional(z.string().check(z.maxLength(100))),
  city: z.optional(z.string().check(z.maxLength(100))),
});
