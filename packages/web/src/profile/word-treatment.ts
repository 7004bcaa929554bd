import type { IndicatorUse } from '@bearings/core';
import { W } from '../text/language.js';
import { formatReading } from '../text/format-reading.js';
import { formatFixed, formatPlain, formatShare } from '../text/words.js';
import type { ReadingCard } from './reading-cards.js';

interface Around {
  /** Names an indicator by its id. */
  readonly label: (id: string) => string;
  /** Places behind the point of points. */
  readonly decimals: number;
  /** Whether the edition hands in scores that nothing treats any more. */
  readonly fromScores: boolean;
}

/** What became of a reading on its way to points, step by step; why nothing did where nothing did. */
export function wordTreatment(card: ReadingCard, around: Around): readonly string[] {
  const words = W.profile.readings;
  const { use, derivation, contribution, partOf } = card;
  const goesInto = partOf.length === 0 ? [] : [words.partOf(W.and(partOf))];
  if (use === null) return goesInto.length > 0 ? goesInto : [words.notCounted];
  const computed = derivation ? [words.derived(W.methodRules.derivation(derivation, around.label))] : [];
  return [...computed, ...stepsOf(card, use, around), ...weighed(contribution, around), ...goesInto];
}

function stepsOf({ contribution, unit, value, missing }: ReadingCard, use: IndicatorUse, around: Around): string[] {
  const words = W.profile.readings;
  const steps: string[] = [];
  if (missing !== null && contribution?.filledBy) {
    steps.push(words.filled(W.reasons[missing] ?? W.profile.missing.noRecord, W.standIns[contribution.filledBy] ?? ''));
  } else if (missing !== null) return [W.standIns[use.missing.by] ?? use.missing.by];
  if (around.fromScores) return [...steps, words.alreadyScore];
  steps.push(words.counts(W.methodRules.years(use.years)));
  if (contribution === null || contribution.normalized === null) return steps;
  const { treated, normalized } = contribution;
  if (use.treat.length > 0 && treated !== null && treated !== value) {
    steps.push(words.treated(use.treat.map(W.methodRules.treatment).join(', '), formatReading(treated, unit)));
  }
  const scale = W.method.steps(W.methodRules.normalizers(use.normalize));
  steps.push(words.scaled(scale, formatPlain(normalized)));
  return steps;
}

function weighed(contribution: ReadingCard['contribution'], { decimals }: Around): string[] {
  if (contribution === null || contribution.weight === null || contribution.points === null) return [];
  return [W.profile.readings.times(formatShare(contribution.weight), formatFixed(contribution.points, decimals + 2))];
}
