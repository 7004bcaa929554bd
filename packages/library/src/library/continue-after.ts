import { fault, type RankingAnswer } from '@bearings/core';

/** The placements that follow a school's; `leftOut` counts those that follow the last one shown. */
export function continueAfter(answer: RankingAnswer, after: string, top: number | null): RankingAnswer {
  const at = answer.placements.findIndex((placement) => placement.school === after);
  if (at < 0) throw fault('cohort.unknown-school', { school: after, near: [] });
  const rest = answer.placements.slice(at + 1);
  const shown = top === null ? rest : rest.slice(0, top);
  return { ...answer, placements: shown, leftOut: rest.length - shown.length };
}
