import { type CountingMethod, type GivenName, planRun } from '@bearings/evidence';
import type { Engine } from '@bearings/store';
import { readFileSync } from 'node:fs';
import { SCHOOLS } from '../cluster/draw-works.js';

/** Ticks of a second in which Linux counts the time of a process. */
const TICKS = 100;

/** What a run cost: seconds on the clock, seconds of processors, and the most memory that its processes held, in GB. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

function cpuOf(pid: number): number {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(after[11]) + Number(after[12])) / TICKS;
}

function memoryOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024 / 1024;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Does something, and tells what it took of the processes that are named when it has ended. */
async function measure(pids: () => readonly number[], work: () => Promise<void>): Promise<Cost> {
  const [start, cpu] = [performance.now(), sum(pids().map(cpuOf))];
  await work();
  const wall = (performance.now() - start) / 1000;
  return { wall, cpu: sum(pids().map(cpuOf)) - cpu, memory: sum(pids().map(memoryOf)) };
}

const write = ({ wall, cpu, memory }: Cost): string =>
  `${wall.toFixed(1)} s, ${cpu.toFixed(1)} CPU s, ${memory.toFixed(2)} GB at most`;

/** Attaches a folder to an engine, makes every step once, and tells what both took. */
export async function measureRun(
  name: string,
  engine: Engine,
  { folder, method, pids }: { folder: string; method: CountingMethod; pids: () => readonly number[] },
): Promise<void> {
  const attached = await measure(pids, async () => {
    await engine.attach(folder);
    for (const [table, rows] of Object.entries(SCHOOLS)) await engine.give(table as GivenName, rows);
  });
  const steps: string[] = [];
  const ran = await measure(pids, async () => {
    for (const { name: step, select } of planRun(engine.dialect, method)) {
      const at = performance.now();
      await engine.make(step, select);
      steps.push(`${step} ${((performance.now() - at) / 1000).toFixed(1)}`);
    }
  });
  process.stdout.write(`${name}: ${write(ran)}; attached in ${write(attached)}\n  ${steps.join(', ')}\n`);
}
