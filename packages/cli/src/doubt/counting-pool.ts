import type { RankCounts } from '@bearings/core';
import type { DoubtTools } from '@bearings/library';
import { Worker } from 'node:worker_threads';
import type { CountJob, ThreadWork } from './doubt-task.js';

/** Threads that count blocks of draws, each by a library and a question of its own. */
export interface CountingPool {
  /** Counts a block on a thread that is free; waits for one where none is. Rejects where a thread dies. */
  readonly count: NonNullable<DoubtTools['count']>;
  readonly end: () => Promise<void>;
}

interface Waiting {
  readonly job: CountJob;
  readonly onCounted: (draws: number) => void;
  readonly resolve: (counts: RankCounts) => void;
  readonly reject: (why: Error) => void;
}

/** Starts so many threads of a program that counts. */
export function openPool(
  program: URL | string,
  threads: number,
  work: Extract<ThreadWork, { role: 'count' }>,
): CountingPool {
  const queue: Waiting[] = [];
  const busy = new Map<Worker, Waiting>();
  let broken: Error | null = null;
  let isOver = false;

  const breakOff = (why: Error): void => {
    if (isOver) return;
    broken ??= why;
    for (const waiting of [...busy.values(), ...queue.splice(0)]) waiting.reject(broken);
    busy.clear();
  };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(program instanceof URL ? program : new URL(program), { workerData: work });
    worker.on('message', (news: RankCounts | number) => {
      if (typeof news === 'number') {
        busy.get(worker)?.onCounted(news);
        return;
      }
      busy.get(worker)?.resolve(news);
      busy.delete(worker);
      handOut();
    });
    worker.on('messageerror', breakOff);
    worker.on('error', breakOff);
    worker.on('exit', (status) => breakOff(new Error(`a thread that counts draws ended with status ${status}`)));
    return worker;
  });

  function handOut(): void {
    for (const worker of workers) {
      if (busy.has(worker)) continue;
      const next = queue.shift();
      if (!next) return;
      busy.set(worker, next);
      worker.postMessage(next.job);
    }
  }

  return {
    count: (index, draws, onCounted) =>
      new Promise((resolve, reject) => {
        if (broken) {
          reject(broken);
          return;
        }
        queue.push({ job: { index, draws }, onCounted, resolve, reject });
        handOut();
      }),
    end: async () => {
      isOver = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
