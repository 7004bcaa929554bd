import type { MethodologyShape } from '@bearings/contract';
import type { EligibilityRule } from '@bearings/core';
import { EN } from '../text/en.js';
import { METHOD_WORDS } from '../text/method-words.js';
import { formatShare, joinWords } from '../text/words.js';

interface MethodRulesProps {
  readonly methodology: MethodologyShape;
  readonly label: (id: string) => string;
}

/** From scale to place: who is ranked, how points become a score, how it is rounded, who shares a rank. */
export function MethodRules({ methodology, label }: MethodRulesProps) {
  const { pillars, rescale, rounding, ties, bands, tiers } = methodology;
  const groups = pillars.map(
    (pillar) =>
      `${pillar.label} (${pillar.weight === null ? EN.rail.unset : formatShare(pillar.weight)}, ${METHOD_WORDS.aggregation(pillar.aggregation)})`,
  );
  const sentences = [
    ...methodology.eligibility.flatMap((rule) => [
      METHOD_WORDS.eligibility(rule as EligibilityRule, label),
      ...(rule.because ? [EN.method.because(rule.because)] : []),
    ]),
    ...(groups.length > 0 ? [EN.method.groups(joinWords(groups))] : []),
    EN.method.score(METHOD_WORDS.aggregation(methodology.aggregation)),
    METHOD_WORDS.rescale(rescale),
    METHOD_WORDS.rounding(rounding),
    METHOD_WORDS.ties(ties),
    bands && METHOD_WORDS.bands(bands),
    tiers && METHOD_WORDS.tiers(tiers),
  ].filter((sentence) => sentence !== null);
  return (
    <ul className="bullets">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
