import type { FitAnswer, FitRules } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { formatCount, formatShare } from '../../text/words.js';
import { wordPopulation } from '../word-fact.js';

/** What the columns mean, and what they do not. */
export function FitLegend({ answer, rules }: { readonly answer: FitAnswer; readonly rules: FitRules }) {
  const words = F.ranking;
  return (
    <div className="fit-legend small soft">
      <p>{words.legend(formatCount(answer.draws), formatShare(rules.spread), String(answer.seed))}</p>
      <p>{words.legendNumbers(wordPopulation(rules))}</p>
      <p>{words.legendMoney}</p>
    </div>
  );
}
