import {
  ADDRESS,
  editionCard,
  editionList,
  evidence,
  indicatorList,
  methodologyCard,
  ranking,
} from '@bearings/contract';
import { useMemo } from 'react';
import { useAnswer } from '../answer/use-answer.js';
import { NoAnswer, Waiting } from '../parts/states.js';
import { W } from '../text/language.js';
import { answerChecklist } from './answer-checklist.js';
import { type ChecklistInput, summarizeRanking } from './checklist-input.js';
import { ChecklistView } from './checklist-view.js';

/** What an edition answers to the checklists of responsible ranking; asks for all it needs while it is shown. */
export function EditionChecklist({ edition }: { readonly edition: string }) {
  const list = useAnswer(ADDRESS.editions, editionList);
  const card = useAnswer(ADDRESS.edition(edition), editionCard);
  const methodology = card.kind === 'ready' ? card.value.edition.methodology : null;
  const method = useAnswer(methodology === null ? null : ADDRESS.methodology(methodology), methodologyCard);
  const indicators = useAnswer(`${ADDRESS.indicators}?edition=${encodeURIComponent(edition)}`, indicatorList);
  const ranked = useAnswer(ADDRESS.ranking(edition), ranking);
  const counted = useAnswer(ADDRESS.evidence(edition), evidence);

  const input: ChecklistInput | null =
    list.kind === 'ready' &&
    card.kind === 'ready' &&
    (methodology === null || method.kind === 'ready') &&
    indicators.kind === 'ready' &&
    ranked.kind === 'ready' &&
    counted.kind !== 'loading'
      ? {
          edition: card.value.edition,
          manifest: card.value.manifest,
          methodology: method.kind === 'ready' ? method.value.methodology : null,
          digest: method.kind === 'ready' ? method.value.digest : null,
          reasoned: method.kind === 'ready' && method.value.rationale !== '',
          indicators: indicators.value.indicators,
          ranking: summarizeRanking(ranked.value),
          evidence: counted.kind === 'ready' ? counted.value : null,
          editions: list.value.editions,
        }
      : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers do not change while the page is open
  const answers = useMemo(() => (input ? answerChecklist(input) : null), [edition, input === null]);
  if (answers) return <ChecklistView answers={answers} />;
  for (const asked of [list, card, method, indicators, ranked]) {
    if (asked.kind !== 'ready' && asked.kind !== 'loading') return <NoAnswer asked={asked} />;
  }
  return <Waiting words={W.checklist.loading} />;
}
