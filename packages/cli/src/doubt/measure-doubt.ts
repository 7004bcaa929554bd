import { fault } from '@bearings/core';
import { rankKernel } from '@bearings/kernel';
import { answerDoubt, type DoubtQuestion, type DoubtTools, type Library, openDoubt } from '@bearings/library';
import type { CountingPool } from './counting-pool.js';
import type { DoubtDone, DoubtTask } from './doubt-task.js';
import { measureSchool } from './school-doubt.js';

/** How a run is watched, stopped and helped. */
export interface Helpers extends Pick<DoubtTools, 'isStopped' | 'onProgress' | 'breathe'> {
  /** Starts threads that count; null where there are none to be had. */
  readonly openPool: ((threads: number) => CountingPool) | null;
  readonly cores: number;
}

/** Measures what a task asks for, on this thread and those that help it. */
export async function measureDoubt(library: Library, task: DoubtTask, helpers: Helpers): Promise<DoubtDone> {
  const { question, school } = task;
  if (school !== null) {
    const { space } = openDoubt(library, question);
    if (!space.schools.includes(school)) throw fault('edition.without-school', { edition: question.edition, school });
  }
  const threads = helpers.openPool ? (task.threads ?? payingThreads(library, question, helpers.cores)) : 1;
  const pool = threads > 1 && helpers.openPool ? helpers.openPool(threads) : null;
  try {
    const answer = await answerDoubt(library, question, {
      ...helpers,
      kernel: rankKernel(),
      ...(pool ? { count: pool.count } : {}),
      hands: threads,
    });
    return { answer, school: school && measureSchool(library, question, answer, school) };
  } finally {
    await pool?.end();
  }
}

/** Fewer than a second of work on one thread, in ranks of draws: to start others takes as long. */
const SMALL = { scored: 200_000, counted: 100_000_000 } as const;

/** Threads that are of use: one where little is to be done, and never all that the machine has. */
function payingThreads(library: Library, question: DoubtQuestion, cores: number): number {
  const most = Math.max(1, Math.min(2, cores - 1));
  if (most === 1 || !question.ranges.includes('sensitivity')) return 1;
  const { space } = openDoubt(library, question);
  const isScored = space.plan.evidence !== null || space.views.some((view) => view.columns === null);
  return question.draws * space.schools.length > SMALL[isScored ? 'scored' : 'counted'] ? most : 1;
}
