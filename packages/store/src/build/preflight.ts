import { fault } from '@bearings/core';
import type { CountingMethod } from '@bearings/evidence';
import { existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Engine } from '../engine/engine.js';

/** What a run is going to need, foretold from the sizes of what is prepared. */
export interface Estimate {
  readonly works: number;
  readonly references: number;
  /** Bytes on the disk, with what is spilled. */
  readonly disk: number;
  /** Bytes of memory below which it will not end. */
  readonly memory: number;
  readonly seconds: number;
}

/**
 * Measured with DuckDB by bench/kills.mjs: a build over ten million works with 195 million references takes 64 seconds on two threads, of which stability
 * intervals and files are half and one thread's, and leaves 310 MB. Bytes are rounded up, with as much again for what is spilled. Finding core sources was
 * measured by bench/biblio/count-once.mjs: half a million works with 9.5 million references take five seconds of one thread more.
 */
const BYTES_OF_WORK = 120;
const BYTES_OF_REFERENCE = 12;
const MEMORY_LEAST = 100e6;
const MEMORY_OF_WORK = 16;
const SECONDS_LEAST = 3;
const SECONDS_OF_REFERENCE = 0.35e-6;
const SECONDS_OF_CORE = 0.6e-6;
/** Of one thread, whatever threads there are. */
const SECONDS_OF_WORK = 3e-6;

/** What a run over so many works and references needs. */
export function estimateRun(
  works: number,
  references: number,
  threads: number,
  { coreSources }: Pick<CountingMethod, 'coreSources'>,
): Estimate {
  const ofReference = SECONDS_OF_REFERENCE + (coreSources === null ? 0 : SECONDS_OF_CORE);
  return {
    works,
    references,
    disk: Math.ceil(works * BYTES_OF_WORK + references * BYTES_OF_REFERENCE),
    memory: Math.ceil(MEMORY_LEAST + works * MEMORY_OF_WORK),
    seconds: Math.ceil(SECONDS_LEAST + works * SECONDS_OF_WORK + (references * ofReference) / threads),
  };
}

/** Counts what is prepared. */
export async function countPrepared(engine: Engine): Promise<{ readonly works: number; readonly references: number }> {
  const count = async (table: string): Promise<number> =>
    Number((await engine.rows(`select count(*) from ${table}`))[0]![0]);
  return { works: await count('works'), references: await count('refs') };
}

/** Faults where the disk or the memory of this machine cannot suffice for a run. */
export function requireRoom(estimate: Estimate, folder: string, memory: string): void {
  if (readBytes(memory) < estimate.memory)
    throw fault('build.too-little-memory', { memory, least: writeBytes(estimate.memory), works: estimate.works });
  requireDisk(estimate.disk, folder);
}

/** Faults where so many bytes are not free on the disk of a folder, which may not be there yet. */
export function requireDisk(bytes: number, folder: string): void {
  let place = resolve(folder);
  while (!existsSync(place)) place = dirname(place);
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  if (free < bytes)
    throw fault('build.out-of-room', { folder: place, needed: writeBytes(bytes), free: writeBytes(free) });
}

const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  TIB: 2 ** 40,
};

/** Whether a text is an amount of memory: "2GB", "512 MiB". */
export function isBytes(text: string): boolean {
  const [, , unit] = AMOUNT.exec(text) ?? [];
  return unit !== undefined && Object.hasOwn(UNITS, unit.toUpperCase());
}

const AMOUNT = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/;

function readBytes(text: string): number {
  const [, number = '', unit = ''] = AMOUNT.exec(text) ?? [];
  return Number(number) * (UNITS[unit.toUpperCase()] ?? Number.NaN);
}

/** "1.2 GB". */
export function writeBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return `${Math.max(1, Math.ceil(bytes / 1e6))} MB`;
}
