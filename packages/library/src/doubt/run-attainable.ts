import {
  type AttainableRank,
  attainableRanks,
  type AttainedRank,
  isLinear,
  linearRanking,
  type LinearRanking,
  type NotLinear,
  prepareScoring,
  spreadOver,
  type WeightRegion,
} from '@bearings/core';
import type { AttainableAnswer, AttainedEnd, DoubtedSchool, NoRange } from './doubt-answer.js';
import type { DoubtQuestion } from './doubt-question.js';
import type { DoubtTools } from './doubt-tools.js';
import type { OpenDoubt } from './open-doubt.js';

/** Schools between two looks at whether the run is stopped. */
const SCHOOLS_AT_ONCE = 16;

/** Best and worst ranks, by row of the space; null for schools that were not reached. */
export interface Attainable {
  readonly answer: AttainableAnswer | NoRange;
  readonly schools: readonly DoubtedSchool['attainable'][];
  readonly partial: boolean;
}

/** Looks for the best and the worst rank of every school over all admissible weights, until done or stopped. */
export async function runAttainable(open: OpenDoubt, question: DoubtQuestion, tools: DoubtTools): Promise<Attainable> {
  const { input, space } = open;
  const prepared = prepareScoring(input);
  const ranking = linearRanking(prepared, input.methodology);
  const nobody = space.schools.map(() => null);
  if (!isLinear(ranking)) return { answer: { none: wordNotLinear(ranking) }, schools: nobody, partial: false };
  const spread = spreadOver(question.spread, space);
  if (spread.kind === 'around')
    return {
      answer: { none: 'weights around the declared ones have no bounds: ask for a region, such as box25' },
      schools: nobody,
      partial: false,
    };
  if (ranking.schools.length < 2)
    return {
      answer: { none: 'one school alone is ranked; it is first by any weights' },
      schools: nobody,
      partial: false,
    };
  const found = await searchAll(ranking, spread, question, tools);
  const ends = found.flatMap(({ best, worst }) => [best, worst]);
  const exact = ends.filter(({ gap }) => gap === 0).length;
  return {
    answer: { exact, open: ends.length - exact, schools: found.length },
    schools: space.schools.map((_, row) => {
      const own = found[row];
      return own ? { best: endOf(own.best), worst: endOf(own.worst) } : null;
    }),
    partial: found.length < space.schools.length,
  };
}

/** Some schools at a time, so that a run can be stopped between them. */
async function searchAll(
  ranking: LinearRanking,
  region: WeightRegion,
  { nodes }: DoubtQuestion,
  tools: DoubtTools,
): Promise<readonly AttainableRank[]> {
  const all = ranking.schools.length;
  const found: AttainableRank[] = [];
  tools.onProgress({ range: 'attainable', done: 0, of: all });
  for (let from = 0; from < all && !tools.isStopped(); from += SCHOOLS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(SCHOOLS_AT_ONCE, all - from) }, (_, i) => from + i);
    found.push(...attainableRanks(ranking, region, { nodes, rows }));
    tools.onProgress({ range: 'attainable', done: found.length, of: all });
    await tools.breathe();
  }
  return found;
}

function endOf({ rank, bound, shared, weights }: AttainedRank): AttainedEnd {
  return { rank, bound, shared, weights: [...weights] };
}

/** Why there are no weights that all schools share, in words. */
export function wordNotLinear({ reason, at }: NotLinear): string {
  return reason === 'aggregation'
    ? `${at === '' ? 'the top' : `the pillar ${at}`} is no weighted mean, and exact ranks are found for weighted means; the draws hold for any rule`
    : `schools without a reading of ${at} have weights of their own, and exact ranks are found for weights that all share; the draws hold for any rule`;
}
