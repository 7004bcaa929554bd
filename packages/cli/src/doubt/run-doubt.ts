import { type Fault, fault } from '@bearings/core';
import type { Library } from '@bearings/library';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Watch, World } from '../program/world.js';
import type { DoubtDone, DoubtTask, MeasureNews, ThreadWork } from './doubt-task.js';
import { measureDoubt } from './measure-doubt.js';
import { openProgress } from './progress-line.js';

/**
 * Measures doubt on a thread of its own, while this one draws how far it is and hears whether it is to stop: the first
 * time with what is done by then, the second at once. Where nobody watches, it is measured here.
 */
export function runDoubt(world: World, library: Library, task: DoubtTask): Promise<DoubtDone> {
  if (world.watch) return runWatched(world, world.watch, task);
  return measureDoubt(library, task, {
    isStopped: () => false,
    onProgress: () => {},
    breathe: () => setImmediate(),
    openPool: null,
    cores: 1,
  });
}

async function runWatched({ err }: World, watch: Watch, task: DoubtTask): Promise<DoubtDone> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const { doubtWorker: program, cores } = watch;
  const line = watch.columns === null ? null : openProgress(err, watch.columns, watch.now);
  const work: ThreadWork = { role: 'measure', task, stop, program: program.href, cores };
  const worker = new Worker(program, { workerData: work });
  const deafen = watch.onInterrupt(() => {
    Atomics.store(stop, 0, 1);
    line?.clear();
    err('bearings: stopping; what is done by now follows in a moment (Ctrl-C again ends at once)\n');
  });
  try {
    return await new Promise<DoubtDone>((resolve, reject) => {
      worker.on('message', (news: MeasureNews) => {
        if (news.kind === 'done') resolve(news.done);
        else if (news.kind === 'fault') reject(revive(news));
        else if (Atomics.load(stop, 0) === 0) line?.show(news.progress);
      });
      worker.on('messageerror', reject);
      worker.on('error', reject);
      worker.on('exit', (status) => reject(new Error(`the thread that measures doubt ended with status ${status}`)));
    });
  } finally {
    deafen();
    line?.clear();
    await worker.terminate();
  }
}

/** A fault does not cross threads as what it is: it is made anew from its code and facts. */
function revive({ code, facts }: Extract<MeasureNews, { kind: 'fault' }>): Fault {
  return fault(code, facts as never);
}
