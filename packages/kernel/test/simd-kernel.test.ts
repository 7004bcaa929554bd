import { countRanks, drawWeights, plainKernel, type RankCounts, stream } from '@bearings/core';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyColumns, anyWeights } from '../../core/test/uncertainty/kernel/any-columns.js';
import { MODULES, writeModuleText } from '../bin/build-module.mjs';
import { MOST_FOR_SIMD, openSimdKernel, rankKernel } from '../src/index.js';

const simd = openSimdKernel()!;

/** Counts as text that differs where one bit does: comparing millions of numbers one by one would take minutes. */
const digest = ({ schools, draws, counts }: RankCounts) =>
  `${schools} ${draws} ${createHash('sha256').update(counts).digest('hex')}`;
const expectSame = (columns: Float64Array[], weights: Float64Array, draws: number) =>
  expect(digest(countRanks({ columns }, weights, draws, simd))).toBe(digest(countRanks({ columns }, weights, draws)));

describe.each(MODULES)('the module of $source', (module) => {
  const text = readFileSync(new URL(`../src/${module.target}`, import.meta.url), 'utf8');

  it('is what its source builds to, bit for bit', async () => {
    expect(await writeModuleText(module)).toBe(text);
  });

  it('is small enough to be compiled on the spot', () => {
    expect(text.length).toBeLessThan(6000);
  });
});

describe('counting by WebAssembly', () => {
  it('gives the counts of the plain way, whatever ties, crowds or lies far out', () => {
    const cases = anyColumns(60).chain((columns) =>
      fc.tuple(fc.constant(columns), anyWeights(columns.length, 19), fc.integer({ min: 1, max: 19 })),
    );
    fc.assert(
      fc.property(cases, ([columns, weights, draws]) => {
        expectSame(columns, weights, draws);
      }),
      { numRuns: 600, seed: 20261127 },
    );
  });

  it('takes weights below 0 too', () => {
    const columns = [Float64Array.from([1, 5, 3, -4]), Float64Array.from([2, -2, 0, 7])];
    const weights = Float64Array.from([-0.5, 1.5, 2, -1, 0, -1]);
    expectSame(columns, weights, 3);
  });

  it.each([1, 2, 3, 7, 8, 9, 255, 256, 257, 1500])('ranks %i schools', (rows) => {
    const next = stream(rows, 'rows');
    for (const value of [next, () => Math.floor(5 * next()), () => 1 + 1e-13 * next()]) {
      const columns = [0, 1, 2].map(() => Float64Array.from({ length: rows }, value));
      const weights = drawWeights({ kind: 'simplex' }, Float64Array.from([0.5, 0.25, 0.25]), 70, next);
      expectSame(columns, weights, 70);
    }
  });

  it('adds up over chunks, and leaves what was counted before as it is', () => {
    const next = stream(4, 'chunks');
    const columns = [0, 1, 2, 3, 4].map(() => Float64Array.from({ length: 30 }, next));
    const weights = drawWeights({ kind: 'simplex' }, new Float64Array(5).fill(0.2), 3000, next);
    const counter = simd(columns);
    counter.add(weights, 1100);
    const before = counter.counted();
    counter.add(weights.subarray(5 * 1100), 1900);
    expect(counter.counted()).toEqual(countRanks({ columns }, weights, 3000));
    expect(before).toEqual(countRanks({ columns }, weights, 1100));
  });

  it('refuses, as a bug, what does not fit together', () => {
    expect(() => simd([])).toThrow(RangeError);
    expect(() => simd([new Float64Array(2), new Float64Array(3)])).toThrow(RangeError);
    expect(() => simd([new Float64Array(MOST_FOR_SIMD + 1)])).toThrow(RangeError);
    expect(() => simd([new Float64Array(2)]).add(new Float64Array(1), 2)).toThrow(RangeError);
  });
});

describe('rankKernel', () => {
  it('counts plainly what is too large for keys of 32 bits', () => {
    const next = stream(5, 'large');
    const columns = [Float64Array.from({ length: MOST_FOR_SIMD + 1 }, next)];
    const weights = Float64Array.from([1]);
    const counts = countRanks({ columns }, weights, 1, rankKernel());
    expect(counts.counts.reduce((sum, count) => sum + count, 0)).toBe(MOST_FOR_SIMD + 1);
  });

  it('counts plainly where WebAssembly is not allowed', () => {
    const own = globalThis.WebAssembly;
    try {
      Object.defineProperty(globalThis, 'WebAssembly', { configurable: true, writable: true, value: undefined });
      expect(openSimdKernel()).toBeNull();
      expect(rankKernel()).toBe(plainKernel);
    } finally {
      Object.defineProperty(globalThis, 'WebAssembly', { configurable: true, writable: true, value: own });
    }
  });
});
