import { DRAWS_PER_BLOCK } from '../draw/draw-weights.js';
import { joinRankCounts, type RankCounter, type RankCounts, type RankKernel } from '../kernel/rank-counts.js';
import { plainKernel } from '../kernel/plain-kernel.js';
import { countMatrix, type RankMatrix } from './rank-matrix.js';
import type { ScenarioBlock, ScenarioSpace } from './scenario-space.js';

/** Draws that are scored one by one before their ranks are counted, and whoever waits has a turn. */
const PART = 128;

/** The ranks in the first draws of a block. */
export function rankScenarios(space: ScenarioSpace, index: number, draws: number): RankMatrix {
  return rankPart(space, space.block(index, draws), 0, draws);
}

/**
 * Counts the ranks of so many draws from the begin of a block on, over as many blocks as they fill. Where every score is a weighted sum of columns that no draw changes, the kernel
 * counts; else each draw is scored by itself. The counts are the same. While draws are scored, `goesOn` is told now and
 * then how many are counted; where it says no, the rest is left out, and `draws` of the counts tells how many there are.
 */
export function countScenarios(
  space: ScenarioSpace,
  index: number,
  draws: number,
  kernel: RankKernel = plainKernel,
  goesOn: (counted: number) => boolean = () => true,
): RankCounts {
  const parts = countInParts(space, index, draws, kernel);
  let part = parts.next();
  while (!part.done) part = parts.next(goesOn(part.value));
  return part.value;
}

/** As `countScenarios`, part by part: gives how many are counted, and takes whether to go on. */
export function* countInParts(
  space: ScenarioSpace,
  index: number,
  draws: number,
  kernel: RankKernel = plainKernel,
): Generator<number, RankCounts, boolean> {
  const columns = space.views.map((view) => view.columns);
  const isDirect = space.plan.evidence === null && columns.every((own) => own !== null);
  return yield* isDirect
    ? countByKernel(
        space,
        index,
        draws,
        columns.map((own) => kernel(own!)),
      )
    : countByScoring(space, index, draws);
}

function* countByKernel(
  space: ScenarioSpace,
  index: number,
  draws: number,
  counters: readonly RankCounter[],
): Generator<number, RankCounts, boolean> {
  for (let from = 0; from < draws; from += DRAWS_PER_BLOCK) {
    if (from > 0 && !(yield from)) break;
    const block = space.block(index + from / DRAWS_PER_BLOCK, Math.min(DRAWS_PER_BLOCK, draws - from));
    for (const [rules, counter] of counters.entries()) {
      const picked = counters.length === 1 ? block : pickWeights(block, rules);
      counter.add(picked.weights, picked.draws);
    }
  }
  return counters.map((counter) => counter.counted()).reduce(joinRankCounts);
}

function* countByScoring(space: ScenarioSpace, index: number, draws: number): Generator<number, RankCounts, boolean> {
  let counted: RankCounts | null = null;
  for (let from = 0; from < draws; from += DRAWS_PER_BLOCK) {
    const block = space.block(index + from / DRAWS_PER_BLOCK, Math.min(DRAWS_PER_BLOCK, draws - from));
    for (let at = 0; at < block.draws; at += PART) {
      if (counted && !(yield from + at)) return counted;
      const part = countMatrix(rankPart(space, block, at, Math.min(PART, block.draws - at)));
      counted = counted ? joinRankCounts(counted, part) : part;
    }
  }
  return counted!;
}

/** How many blocks so many draws fill. */
export function countBlocks(draws: number): number {
  return Math.ceil(draws / DRAWS_PER_BLOCK);
}

/** How many of so many draws a block holds, or some blocks from it on. */
export function drawsInBlock(draws: number, index: number, blocks = 1): number {
  return Math.max(0, Math.min(blocks * DRAWS_PER_BLOCK, draws - index * DRAWS_PER_BLOCK));
}

function rankPart(space: ScenarioSpace, block: ScenarioBlock, from: number, draws: number): RankMatrix {
  const schools = space.schools.length;
  const ranks = new Uint16Array(schools * draws);
  for (let i = 0; i < draws; i++) space.rankDraw(block, from + i, ranks, i, draws);
  for (let at = 0; at < ranks.length; at++) ranks[at] = ranks[at]! + 1;
  return { schools, draws, ranks };
}

/** The weights of those draws of a block that go by the same rules, one after the other. */
function pickWeights(block: ScenarioBlock, rules: number): { weights: Float64Array; draws: number } {
  const parts = block.weights.length / block.draws;
  const picked = new Float64Array(block.weights.length);
  let draws = 0;
  for (let i = 0; i < block.draws; i++) {
    if (block.rules[i] !== rules) continue;
    picked.set(block.weights.subarray(i * parts, (i + 1) * parts), draws * parts);
    draws++;
  }
  return { weights: picked, draws };
}
