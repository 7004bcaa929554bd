import { canonicalJson } from '../document/canonical-json.js';
import { fault } from '../fault/fault.js';
import type { Aggregation, IndicatorUse, Methodology, Normalizer, Rounding, StartsFrom } from './methodology.js';
import { findAt } from './provenance.js';
import { choiceOfAggregation, choiceOfNormalizing, choiceOfRounding } from './published-choice.js';
import { NORMALIZING, splitLogs } from './varied-normalizing.js';
import {
  isVaried,
  type Variation,
  type VariedAggregation,
  type VariedNormalizer,
  type VariedRounding,
} from './variation.js';

/**
 * A scenario: the same methodology with a reader's choices of rules. Chosen steps take the place of every indicator's
 * own, over the whole cohort; what comes before them stays: derivations, treatments, and a logarithm that the
 * methodology begins its normalizing with, which says what is compared (a doubling, not a dollar) and not on what scale.
 * Weights, rescaling, ties, bands, tiers and conditions stay too, also where they name scores on the scale that was.
 *
 * A rule that already amounts to what is chosen is left as it stands, so that a methodology varied by its own choices
 * is the same to the byte. Provenance of a field that changed is left out: its source does not say this.
 *
 * Where an edition hands in indicator scores, nothing is normalized, and to choose how is a fault. That a
 * lower-is-better indicator would stay unturned (`none`), or that a mean is not defined for the scores, is told by
 * `scoreSchools`.
 */
export function varyMethodology(methodology: Methodology, variation: Variation, startsFrom: StartsFrom): Methodology {
  const { normalize, aggregate, missing, round } = variation;
  if (normalize !== undefined && startsFrom === 'indicator-scores') {
    throw fault('methodology.already-normalized', { methodology: methodology.id, normalize });
  }
  if (!isVaried(variation)) return methodology;
  const varied: Methodology = {
    ...methodology,
    pillars: methodology.pillars.map((p) => ({ ...p, aggregation: varyAggregation(p.aggregation, aggregate) })),
    indicators: methodology.indicators.map((use) => ({
      ...use,
      missing: missing === undefined || use.missing.by === missing ? use.missing : { by: missing },
      normalize: varySteps(use, normalize),
    })),
    aggregation: varyAggregation(methodology.aggregation, aggregate),
    rounding: varyRounding(methodology.rounding, round),
  };
  return { ...varied, provenance: methodology.provenance.filter(({ at }) => isAsItWas(methodology, varied, at)) };
}

function varySteps(use: IndicatorUse, choice: VariedNormalizer | undefined): readonly Normalizer[] {
  if (choice === undefined || choiceOfNormalizing(use.normalize) === choice) return use.normalize;
  return [...splitLogs(use.normalize).logs, ...NORMALIZING[choice]];
}

function varyAggregation(declared: Aggregation, choice: VariedAggregation | undefined): Aggregation {
  return choice === undefined || choiceOfAggregation(declared) === choice ? declared : { by: choice };
}

function varyRounding(declared: Rounding, choice: VariedRounding | undefined): Rounding {
  if (choice === undefined || choiceOfRounding(declared) === choice) return declared;
  // Without rounding the two orders of rounding and ranking are one; the type's other fields then say so.
  if (choice === 'none') return { rule: 'none', decimals: 0, ranks: 'before-rounding' };
  const [rule, decimals] = choice.split(':') as ['half-up' | 'half-even', string];
  return { rule, decimals: Number(decimals), ranks: declared.ranks };
}

function isAsItWas(before: Methodology, after: Methodology, at: string): boolean {
  const field = findAt(after, at);
  return field !== undefined && canonicalJson(field) === canonicalJson(findAt(before, at));
}
