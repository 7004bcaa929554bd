import { canonicalJson } from '../document/canonical-json.js';
import type { Aggregation, Methodology, Normalizer, Rounding } from './methodology.js';
import { NORMALIZING, splitLogs } from './varied-normalizing.js';
import {
  VARIATIONS,
  type VariedAggregation,
  type VariedMissing,
  type VariedNormalizer,
  type VariedRounding,
} from './variation.js';

/** Which choice a methodology itself amounts to; null where it is none of them, or differs between its parts. */
export interface PublishedChoice {
  readonly normalize: VariedNormalizer | null;
  readonly aggregate: VariedAggregation | null;
  readonly missing: VariedMissing | null;
  readonly round: VariedRounding | null;
}

/** The choices that change nothing: a methodology varied by them is the same to the byte. */
export function publishedChoice({ indicators, pillars, aggregation, rounding }: Methodology): PublishedChoice {
  return {
    normalize: only(indicators.map((use) => choiceOfNormalizing(use.normalize))),
    aggregate: only([aggregation, ...pillars.map((p) => p.aggregation)].map(choiceOfAggregation)),
    missing: only(indicators.map((use) => VARIATIONS.missing.find((by) => by === use.missing.by) ?? null)),
    round: choiceOfRounding(rounding),
  };
}

/** The choice that these steps amount to, whatever logarithms they begin with; steps that change nothing do not count. */
export function choiceOfNormalizing(steps: readonly Normalizer[]): VariedNormalizer | null {
  const found = canonicalJson(listMoving(splitLogs(steps).rest));
  return VARIATIONS.normalize.find((choice) => canonicalJson(listMoving(NORMALIZING[choice])) === found) ?? null;
}

/** The choice that this aggregation is; ordered weights are none. */
export function choiceOfAggregation({ by }: Aggregation): VariedAggregation | null {
  return VARIATIONS.aggregate.find((choice) => choice === by) ?? null;
}

/** The choice that this rounding is, whether ranks are taken before it or after. */
export function choiceOfRounding({ rule, decimals }: Rounding): VariedRounding | null {
  const text = rule === 'none' ? 'none' : `${rule}:${decimals}`;
  return VARIATIONS.round.find((choice) => choice === text) ?? null;
}

const listMoving = (steps: readonly Normalizer[]): readonly Normalizer[] => steps.filter((step) => step.by !== 'none');

function only<T>(choices: readonly (T | null)[]): T | null {
  const [first = null] = choices;
  return choices.every((choice) => choice === first) ? first : null;
}
