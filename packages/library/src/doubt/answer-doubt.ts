import { answerRanking, declaredRanks } from '@bearings/core';
import { computeEdition } from '../library/compute-edition.js';
import type { Library } from '../library/library.js';
import { completeRanks, gappedRanking } from './complete-ranks.js';
import type { DoubtAnswer } from './doubt-answer.js';
import type { DoubtQuestion, Range } from './doubt-question.js';
import type { DoubtTools } from './doubt-tools.js';
import { openDoubt } from './open-doubt.js';
import { runAttainable } from './run-attainable.js';
import { runSensitivity } from './run-sensitivity.js';
import { runStatistical } from './run-statistical.js';
import { writeSpread } from '@bearings/core';

/**
 * How sure the places of an edition are, range by range. Where the tools say stop, what was done by then is the answer
 * and `partial` is true. The same question gives the same bytes with any tools, unless it is stopped.
 */
export async function answerDoubt(library: Library, question: DoubtQuestion, tools: DoubtTools): Promise<DoubtAnswer> {
  const open = openDoubt(library, question);
  const { space, gathered, seed } = open;
  const asks = (range: Range): boolean => question.ranges.includes(range);
  const sensitivity = asks('sensitivity') ? await runSensitivity(open, question, tools) : null;
  const statistical = asks('statistical') ? await runStatistical(open, question, tools) : null;
  const gapped = gappedRanking(open);
  const attainable = asks('attainable') ? await runAttainable(open, gapped, question, tools) : null;
  const completed = completeRanks(gapped);
  const ranks = declaredRanks(space);
  const names = new Map(gathered.schools.map((school) => [school.id, school.name]));
  const order = [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const computed = computeEdition(library, question);
  return {
    edition: answerRanking({ ...computed, cohort: computed.cohort.id, intervals: null, top: 0 }).edition,
    partial: Boolean(sensitivity?.partial || statistical?.partial || attainable?.partial) || tools.isStopped(),
    asked: {
      ranges: question.ranges,
      region: writeSpread(question.spread),
      indicators: space.indicators,
      declared: [...space.declared],
      seed,
    },
    attainable: attainable?.answer ?? null,
    sensitivity: asks('sensitivity') ? (sensitivity?.answer ?? { none: 'the run was stopped before any draw' }) : null,
    statistical: statistical?.answer ?? null,
    schools: order.map((row) => ({
      school: space.schools[row]!,
      name: names.get(space.schools[row]!) ?? space.schools[row]!,
      rank: ranks[row]!,
      attainable: attainable?.schools[row] ?? null,
      joint: attainable?.joint[row] ?? null,
      completed: completed?.[row] ? pick(completed[row]) : null,
      sensitivity: sensitivity?.schools[row] ?? null,
      statistical: statistical?.schools[row] ?? null,
    })),
  };
}

const pick = ({ best, worst, missing }: { best: number; worst: number; missing: number }) => ({ best, worst, missing });
