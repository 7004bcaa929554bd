import { listWords } from '../document/reader.js';
import { fault } from '../fault/fault.js';
import type { Aggregation, MissingRule, Normalizer } from './methodology.js';

/**
 * What a reader may choose in place of what a methodology declares. Each is a rule that needs no number a reader would
 * have to know; goalposts, frozen means, ordered weights and group medians are for methodologies of one's own.
 * `normalize`, `aggregate` and `missing` are codes of NORMALIZERS, AGGREGATIONS and MISSING_RULES.
 */
export const VARIATIONS = {
  normalize: ['min-max', 'z-score', 'normal-cdf', 'percentile', 'ratio-to-best', 'root-ratio', 'none'],
  aggregate: ['arithmetic', 'geometric', 'harmonic', 'median', 'borda', 'copeland', 'topsis'],
  missing: ['refuse', 'zero', 'renormalize', 'lowest-reported', 'median', 'previous-edition', 'bounds'],
  /** The rule, and how many decimals: 0 to 6. */
  round: [
    'none',
    'half-up:0',
    'half-up:1',
    'half-up:2',
    'half-up:3',
    'half-up:4',
    'half-up:5',
    'half-up:6',
    'half-even:0',
    'half-even:1',
    'half-even:2',
    'half-even:3',
    'half-even:4',
    'half-even:5',
    'half-even:6',
  ],
} as const satisfies {
  readonly normalize: readonly Normalizer['by'][];
  readonly aggregate: readonly Aggregation['by'][];
  readonly missing: readonly MissingRule['by'][];
  readonly round: readonly string[];
};

export type VariedNormalizer = (typeof VARIATIONS.normalize)[number];
export type VariedAggregation = (typeof VARIATIONS.aggregate)[number];
export type VariedMissing = (typeof VARIATIONS.missing)[number];
export type VariedRounding = (typeof VARIATIONS.round)[number];

/** A reader's choices of rules; what is left out stays as the methodology declares it. */
export interface Variation {
  /** For every indicator, over the whole cohort. */
  readonly normalize?: VariedNormalizer | undefined;
  /** At the top and in every pillar. */
  readonly aggregate?: VariedAggregation | undefined;
  /** For every indicator. */
  readonly missing?: VariedMissing | undefined;
  readonly round?: VariedRounding | undefined;
}

/** A variation as the texts of an address or of a terminal: any text, not yet looked at. */
export type VariationTexts = { readonly [rule in keyof Variation]: string | undefined };

/** Whether any rule is chosen. */
export function isVaried(variation: Variation): boolean {
  return RULES.some((rule) => variation[rule] !== undefined);
}

/** Reads a reader's choices. A word that is none of them is a fault that lists those there are. */
export function parseVariation(texts: VariationTexts): Variation {
  return {
    ...(texts.normalize === undefined ? {} : { normalize: parseChoice('normalize', texts.normalize) }),
    ...(texts.aggregate === undefined ? {} : { aggregate: parseChoice('aggregate', texts.aggregate) }),
    ...(texts.missing === undefined ? {} : { missing: parseChoice('missing', texts.missing) }),
    ...(texts.round === undefined ? {} : { round: parseChoice('round', texts.round) }),
  };
}

/** The texts from which `parseVariation` reads the same choices, in the order of an address; nothing for what is not chosen. */
export function writeVariation(variation: Variation): readonly (readonly [keyof Variation, string])[] {
  return RULES.flatMap((rule) => {
    const choice = variation[rule];
    return choice === undefined ? [] : [[rule, choice] as const];
  });
}

const RULES = ['normalize', 'aggregate', 'missing', 'round'] as const;

function parseChoice<R extends keyof typeof VARIATIONS>(rule: R, text: string): (typeof VARIATIONS)[R][number] {
  const choices: readonly (typeof VARIATIONS)[R][number][] = VARIATIONS[rule];
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw fault('question.malformed', {
    parameter: rule,
    found: JSON.stringify(text),
    expected: rule === 'round' ? 'none, half-up:N or half-even:N, where N is 0 to 6 decimals' : listWords(choices),
  });
}
