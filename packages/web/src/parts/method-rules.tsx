import type { MethodologyShape } from '@bearings/contract';
import type { EligibilityRule } from '@bearings/core';
import { W } from '../text/language.js';
import { say } from '../text/say.js';
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
      `${say(pillar.label)} (${pillar.weight === null ? W.rail.unset : formatShare(pillar.weight)}, ${W.methodRules.aggregation(pillar.aggregation)})`,
  );
  const sentences = [
    ...(groups.length > 0 ? [W.method.groups(joinWords(groups))] : []),
    W.method.score(W.methodRules.aggregation(methodology.aggregation)),
    W.methodRules.rescale(rescale),
    W.methodRules.rounding(rounding),
    W.methodRules.ties(ties),
    bands && W.methodRules.bands(bands),
    tiers && W.methodRules.tiers(tiers),
  ].filter((sentence) => sentence !== null);
  return (
    <ul className="bullets">
      {methodology.eligibility.map((rule) => (
        <li key={JSON.stringify(rule)}>
          {W.methodRules.eligibility(rule as EligibilityRule, label)}
          {rule.because && <span className="rule-why">{W.method.because(rule.because)}</span>}
        </li>
      ))}
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
