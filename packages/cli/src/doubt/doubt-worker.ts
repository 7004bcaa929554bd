import { countScenarios, Fault } from '@bearings/core';
import { rankKernel } from '@bearings/kernel';
import { openDoubt } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { parentPort, workerData } from 'node:worker_threads';
import { openPool } from './counting-pool.js';
import type { CountJob, MeasureNews, ThreadWork } from './doubt-task.js';
import { measureDoubt } from './measure-doubt.js';

/** The program of the threads that measure doubt: one measures, so that the first can hear a signal; others count for it. */
const port = parentPort;
if (port === null) throw new Error('this program is one of a thread');
const work = workerData as ThreadWork;
const isStopped = (): boolean => Atomics.load(work.stop, 0) === 1;
if (work.role === 'count') serveCounts(work);
else await measure(work);

function serveCounts({ folders, question }: Extract<ThreadWork, { role: 'count' }>): void {
  const { space } = openDoubt(openLibrary(folders), question);
  const kernel = rankKernel();
  port!.on('message', ({ index, draws }: CountJob) => {
    const counts = countScenarios(space, index, draws, kernel, (counted) => {
      port!.postMessage(counted);
      return !isStopped();
    });
    port!.postMessage(counts, [counts.counts.buffer as ArrayBuffer]);
  });
}

async function measure({ task, stop, program, cores }: Extract<ThreadWork, { role: 'measure' }>): Promise<void> {
  const say = (news: MeasureNews): void => port!.postMessage(news);
  const { folders, question } = task;
  try {
    const done = await measureDoubt(openLibrary(folders), task, {
      isStopped,
      onProgress: (progress) => say({ kind: 'progress', progress }),
      breathe: () => Promise.resolve(),
      openPool: (threads) => openPool(program, threads, { role: 'count', folders, question, stop }),
      cores,
    });
    say({ kind: 'done', done });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say({ kind: 'fault', code: error.code, facts: error.facts });
  }
}
