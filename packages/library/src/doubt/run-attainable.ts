import {
  attainableRanks,
  type AttainedRank,
  type GappedRanking,
  isLinear,
  jointRanks,
  linearRanking,
  type NotLinear,
  prepareScoring,
  spreadOver,
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
  /** Over the values of missing readings too. */
  readonly joint: readonly DoubtedSchool['joint'][];
  readonly partial: boolean;
}

/**
 * Looks for the best and the worst rank of every school over all admissible weights and, where readings are missing, over
 * those and all values that they may have at once, until done or stopped.
 */
export async function runAttainable(
  open: OpenDoubt,
  gapped: GappedRanking | null,
  question: DoubtQuestion,
  tools: DoubtTools,
): Promise<Attainable> {
  const { input, space } = open;
  const prepared = prepareScoring(input);
  const ranking = linearRanking(prepared, input.methodology);
  const nobody = space.schools.map(() => null);
  const none = (why: string): Attainable => ({ answer: { none: why }, schools: nobody, joint: nobody, partial: false });
  const spread = spreadOver(question.spread, space);
  if (spread.kind === 'around')
    return none('weights around the declared ones have no bounds: ask for a region, such as box25');
  if (space.schools.length < 2) return none('one school alone is ranked; it is first by any weights');
  const all = space.schools.length;
  const jobs = (isLinear(ranking) ? 1 : 0) + (gapped ? 1 : 0);
  const search = { schools: all, jobs, question, tools };
  const found = isLinear(ranking)
    ? await searchAll({ ...search, before: 0 }, (options) => attainableRanks(ranking, spread, options))
    : [];
  const joint = gapped
    ? await searchAll({ ...search, before: jobs - 1 }, (options) => jointRanks(gapped, spread, options) ?? [])
    : [];
  const ends = found.flatMap(({ best, worst }) => [best, worst]);
  const exact = ends.filter(({ gap }) => gap === 0).length;
  return {
    answer: isLinear(ranking)
      ? { exact, open: ends.length - exact, schools: found.length }
      : { none: wordNotLinear(ranking) },
    schools: space.schools.map((_, row) => endsOf(found[row])),
    joint: space.schools.map((_, row) => endsOf(joint[row])),
    partial: tools.isStopped() && (found.length < all || joint.length < all),
  };
}

interface Search {
  readonly schools: number;
  /** Searches that are made in all, and before this one. */
  readonly jobs: number;
  readonly before: number;
  readonly question: DoubtQuestion;
  readonly tools: DoubtTools;
}

/** Some schools at a time, so that a run can be stopped between them. */
async function searchAll<T>(
  { schools, jobs, before, question: { nodes }, tools }: Search,
  look: (options: { readonly nodes: number; readonly rows: readonly number[] }) => readonly T[],
): Promise<readonly T[]> {
  const found: T[] = [];
  const tell = (done: number) =>
    tools.onProgress({ range: 'attainable', done: before * schools + done, of: jobs * schools });
  tell(0);
  for (let from = 0; from < schools && !tools.isStopped(); from += SCHOOLS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(SCHOOLS_AT_ONCE, schools - from) }, (_, i) => from + i);
    const some = look({ nodes, rows });
    if (some.length === 0) break;
    found.push(...some);
    tell(found.length);
    await tools.breathe();
  }
  return found;
}

function endsOf(found: { readonly best: AttainedRank; readonly worst: AttainedRank } | undefined) {
  return found ? { best: endOf(found.best), worst: endOf(found.worst) } : null;
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
