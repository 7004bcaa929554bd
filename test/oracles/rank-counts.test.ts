import { countRanks, countWins, plainKernel, type RankCounts } from '@bearings/core';
import { openSimdKernel } from '@bearings/kernel';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

interface Expected {
  readonly rows: number;
  readonly parts: number;
  readonly draws: number;
  readonly steps: number;
  readonly counts: readonly string[];
  readonly winsOfEach: readonly number[];
}

/** Made by rank_counts.py, over exact fractions. */
const EXPECTED = JSON.parse(readFileSync(new URL('rank-counts.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Expected[];
};
const KERNELS = [
  ['plain', plainKernel],
  ['WebAssembly', openSimdKernel()!],
] as const;

/** Whole numbers from 0 to below `steps` by Park and Miller's generator, as in rank_counts.py. */
function whole(seed: number, count: number, steps: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return Math.floor(state / 1024) % steps;
  });
}

const columnsOf = (values: Float64Array, parts: number) =>
  Array.from({ length: parts }, (_, k) => values.filter((_, i) => i % parts === k));

describe.each(EXPECTED.cases)('$rows schools, $parts indicators of $steps steps', (expected) => {
  const { rows, parts, draws, steps } = expected;
  const columns = columnsOf(whole(rows, rows * parts, steps), parts);
  const weights = whole(rows + 7, draws * parts, steps);

  it.each(KERNELS)('have the ranks that fractions give, by the kernel %s', (_, kernel) => {
    const { counts } = countRanks({ columns }, weights, draws, kernel);
    const told = Array.from({ length: rows }, (_, row) => counts.subarray(row * rows, (row + 1) * rows).join(','));
    expect(told).toEqual(expected.counts);
  });

  it('win as often as fractions say', () => {
    const wins = countWins({ columns }, weights, draws);
    const told = Array.from({ length: rows }, (_, row) =>
      wins.subarray(row * rows, (row + 1) * rows).reduce((sum, count) => sum + count, 0),
    );
    expect(told).toEqual(expected.winsOfEach);
  });
});

const GENERATOR = fileURLToPath(new URL('../../../shared/bench/engine/gen.py', import.meta.url));
const PYTHON = process.env.PYTHON ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'bearings-ranks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether the inputs could be made: the script lies outside this repository and needs NumPy. */
const made = existsSync(GENERATOR) && spawnSync(PYTHON, [GENERATOR, folder]).status === 0;
const NEEDS = made ? '' : ' (skipped: no ../shared/bench/engine/gen.py, or no NumPy for $PYTHON)';

const doubles = (name: string): Float64Array => {
  const bytes = readFileSync(join(folder, name));
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};

/** The hash that C, NumPy, SciPy and two more programs printed of the counts they agreed on. */
function hashOf({ schools, counts }: RankCounts): number {
  let hash = 0n;
  for (let row = 0; row < schools; row++)
    for (let rank = 0; rank < schools; rank++)
      hash += ((BigInt(counts[row * schools + rank]!) * BigInt(row + 1)) % 1000003n) * BigInt(rank + 7);
  return Number(hash % 1000000007n);
}

describe.runIf(made)('100,000 draws', () => {
  const CASES = [
    ['a', 6, 'd8b2804a0813557387bfbe49133b84d2ffc56076232a859a18b676d751e2abc6', 651873189],
    ['b', 10, '7d80b5f5caa808a9263ac997229dfa4cafd66b59833817debf49e7ae48c9cc7b', 958762907],
  ] as const;

  it.each(CASES)('of case %s give the counts on which five programs agree', (name, parts, digest, hash) => {
    const weights = doubles(`${name}.W.f64`);
    expect(createHash('sha256').update(weights).digest('hex'), 'NumPy draws other weights').toBe(digest);
    const columns = columnsOf(doubles(`${name}.X.f64`), parts);
    for (const [, kernel] of KERNELS) expect(hashOf(countRanks({ columns }, weights, 100_000, kernel))).toBe(hash);
  });
});

describe.skipIf(made)(`100,000 draws${NEEDS}`, () => {
  it.skip('give the counts on which five programs agree', () => undefined);
});
