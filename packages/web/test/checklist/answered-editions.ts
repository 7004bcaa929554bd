import type { ChecklistAnswer } from '../../src/checklist/answer.js';
import { answerChecklist } from '../../src/checklist/answer-checklist.js';
import { type ChecklistInput, summarizeRanking } from '../../src/checklist/checklist-input.js';
import type { Ranking } from '@bearings/contract';
import { answerEdition, answerEditionCard, answerEditions, answerMethodology, countEvidence } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { fileURLToPath } from 'node:url';

const library = openLibrary({ shipped: fileURLToPath(new URL('../../../..', import.meta.url)), home: null });

/** The ids of the shipped editions. */
export const EDITIONS: readonly string[] = library.editions().map(({ id }) => id);

/** What the page would ask for to answer the checklists, read from the disk. */
export function inputOf(edition: string): ChecklistInput {
  const { edition: own, manifest } = answerEditionCard(library, edition);
  const card = own.methodology === null ? null : answerMethodology(library, own.methodology);
  return {
    edition: own,
    manifest,
    methodology: card?.methodology ?? null,
    digest: card?.digest ?? null,
    reasoned: card !== null && card.rationale !== '',
    indicators: library.indicators(edition),
    ranking: summarizeRanking(answerEdition(library, { edition }, null) as Pick<Ranking, 'placements' | 'intervals'>),
    evidence: countEvidence(library, edition),
    editions: answerEditions(library).editions,
  } as ChecklistInput;
}

/** The answer of a shipped edition, or of one changed, to one principle. */
export function answerOf(input: ChecklistInput, principle: string): ChecklistAnswer {
  const answer = answerChecklist(input).find((given) => given.principle === principle);
  if (!answer) throw new Error(`no answer to ${principle}`);
  return answer;
}
