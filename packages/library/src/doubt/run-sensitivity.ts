import {
  countBlocks,
  countInParts,
  declaredOrder,
  drawsInBlock,
  joinRankCounts,
  measureIntervals,
  type RankCounts,
  rankScenarios,
  rankShare,
  type RankSpread,
  rankSpread,
  type ScenarioSpace,
} from '@bearings/core';
import type { DoubtedSchool, NoRange, SensitivityAnswer } from './doubt-answer.js';
import type { DoubtQuestion } from './doubt-question.js';
import type { DoubtTools } from './doubt-tools.js';
import type { OpenDoubt } from './open-doubt.js';
import { shareDoubt, UNSHARED } from './share-doubt.js';

/** Draws whose ranks are kept to tell schools apart. */
const KEPT_DRAWS = 2000;
/** The same where the run was stopped, and nobody is to wait any longer. */
const KEPT_IF_STOPPED = 500;
/** Blocks that a thread counts before it hands its counts over. */
const BLOCKS_AT_ONCE = 4;
/** Values of a rank by a draw that are kept at most: 80 MB. */
const MOST_KEPT = 40_000_000;

/** What the draws say, by row of the space. */
export interface Sensitivity {
  readonly answer: SensitivityAnswer;
  readonly schools: readonly NonNullable<DoubtedSchool['sensitivity']>[];
  readonly partial: boolean;
}

/** Counts ranks over draws, block by block, until all are drawn, the error is small enough, or the run is stopped. */
export async function runSensitivity(
  open: OpenDoubt,
  question: DoubtQuestion,
  tools: DoubtTools,
): Promise<Sensitivity | null> {
  const { space, seed, gaps } = open;
  const effective = space.mixing?.effective ?? 1;
  const blocks = countBlocks(question.draws);
  const count = tools.count ?? countHere(space, tools);
  // Where an error is asked for it is looked at after every block; else counts of several come at once, for fewer sums.
  const span = question.until === null ? BLOCKS_AT_ONCE : 1;
  let counted: RankCounts | null = null;
  let isEnough = false;
  let next = 0;
  tools.onProgress({ range: 'sensitivity', done: 0, of: question.draws });
  while (next < blocks && !isEnough && !tools.isStopped()) {
    const jobs = Math.min(tools.hands, Math.ceil((blocks - next) / span));
    const indices = Array.from({ length: jobs }, (_, i) => next + i * span);
    const before = counted?.draws ?? 0;
    const inHand = indices.map(() => 0);
    const found = await Promise.all(
      indices.map((index, i) =>
        count(index, drawsInBlock(question.draws, index, span), (draws) => {
          inHand[i] = draws;
          const done = before + inHand.reduce((sum, own) => sum + own);
          tools.onProgress({ range: 'sensitivity', done, of: question.draws });
        }),
      ),
    );
    // Block by block, and what was counted beyond is dropped: the number of hands changes no answer.
    for (const block of found) {
      counted = counted ? joinRankCounts(counted, block) : block;
      isEnough = question.until !== null && worstError(counted, effective) <= question.until;
      if (isEnough) break;
    }
    next += jobs * span;
    tools.onProgress({ range: 'sensitivity', done: counted?.draws ?? 0, of: question.draws });
    await tools.breathe();
  }
  if (counted === null) return null;
  const done = counted;
  const stopped = tools.isStopped();
  const wanted = stopped ? KEPT_IF_STOPPED : KEPT_DRAWS;
  const kept = Math.min(wanted, done.draws, Math.floor(MOST_KEPT / space.schools.length));
  const groups = measureIntervals(rankScenarios(space, 0, kept), declaredOrder(space));
  const shares = stopped ? UNSHARED : shareDoubt(space, seed, question.singles ? partOf(question.spread) : null);
  const schools = space.schools.map((_, row) => {
    const spread: RankSpread = rankSpread(done, row, effective);
    return {
      ...spread,
      first: rankShare(done, row, 1, 1, effective).value,
      group: groups[row]!.group,
      ...shares.of(row),
    };
  });
  return {
    answer: {
      draws: done.draws,
      rules: space.plan.rules,
      gaps,
      mixing: space.mixing,
      error: worstError(done, effective),
      ...shares.all,
    },
    schools,
    partial: stopped,
  };
}

/** How far a single weight is varied: the part of a region that states one. */
function partOf(spread: DoubtQuestion['spread']): number | NoRange {
  return spread.kind === 'box'
    ? spread.part
    : { none: 'single weights are varied by a part of themselves: ask for a region such as box25' };
}

function countHere(space: ScenarioSpace, tools: DoubtTools): NonNullable<DoubtTools['count']> {
  return async (index, draws, onCounted) => {
    const parts = countInParts(space, index, draws, tools.kernel);
    let part = parts.next();
    while (!part.done) {
      onCounted(part.value);
      await tools.breathe();
      part = parts.next(!tools.isStopped());
    }
    return part.value;
  };
}

/** The largest standard error of a mean rank. */
function worstError(counted: RankCounts, effective: number): number {
  let worst = 0;
  for (let row = 0; row < counted.schools; row++)
    worst = Math.max(worst, rankSpread(counted, row, effective).expected.error);
  return worst;
}
