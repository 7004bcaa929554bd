import { describe, expect, it } from 'vitest';
import type { Interval, LinearProgram, LinearSolver } from '@bearings/core';
import { highsSolver } from '../src/index.js';
import { findBrokenBound } from '../src/find-broken-bound.js';

const OPEN = Number.POSITIVE_INFINITY;
const solver: LinearSolver = await highsSolver();

const program = (cost: number[], variables: Interval[], rows: [number[], Interval][]): LinearProgram => ({
  cost,
  variables,
  rows: rows.map(([coefficients, bounds]) => ({ coefficients, bounds })),
});

describe('highsSolver', () => {
  it('finds the best plan of the glass works of Hillier and Lieberman: 2 doors, 6 windows, profit 36', async () => {
    // Hillier and Lieberman, Introduction to Operations Research, section 3.1: maximize 3 x + 5 y.
    const works = program(
      [-3, -5],
      [
        [0, OPEN],
        [0, OPEN],
      ],
      [
        [
          [1, 0],
          [-OPEN, 4],
        ],
        [
          [0, 2],
          [-OPEN, 12],
        ],
        [
          [3, 2],
          [-OPEN, 18],
        ],
      ],
    );
    const result = await solver.minimize(works);
    if (result.status !== 'optimal') throw new Error(result.status);
    expect(result.x[0]).toBeCloseTo(2, 9);
    expect(result.x[1]).toBeCloseTo(6, 9);
    expect(result.objective).toBeCloseTo(-36, 9);
  });

  it('holds both ends of a row and a variable that may be negative', async () => {
    const lowest = program(
      [1, 0],
      [
        [-OPEN, OPEN],
        [0, 1],
      ],
      [
        [
          [1, 2],
          [-3, 7],
        ],
      ],
    );
    const result = await solver.minimize(lowest);
    // x + 2 y >= -3 with y at most 1: x can go down to -5.
    expect(result).toMatchObject({ status: 'optimal', objective: -5 });
  });

  it('says when nothing fits', async () => {
    expect(await solver.minimize(program([1], [[0, 1]], [[[1], [2, 3]]]))).toEqual({ status: 'infeasible' });
  });

  it('says when there is no lowest', async () => {
    const falling = program(
      [-1, 0],
      [
        [0, OPEN],
        [0, 1],
      ],
      [
        [
          [1, -1],
          [0, OPEN],
        ],
      ],
    );
    expect(await solver.minimize(falling)).toEqual({ status: 'unbounded' });
  });

  it('solves a program whose rows would be long lines of text', async () => {
    const count = 400;
    const weights = Array.from({ length: count }, (_, i) => i + 1);
    const one = program(
      weights,
      weights.map((): Interval => [0, 1]),
      [[weights.map(() => 1), [1, 1]]],
    );
    expect(await solver.minimize(one)).toMatchObject({ status: 'optimal', objective: 1 });
  });

  it('never takes a program without variables, or with a number that is none, for solved', async () => {
    await expect(async () => solver.minimize(program([], [], []))).rejects.toThrow(/no answer/);
    await expect(async () => solver.minimize(program([Number.NaN], [[0, 1]], [[[1], [0, 1]]]))).rejects.toThrow();
    await expect(async () => solver.minimize(program([1], [[0, 1]], [[[Number.NaN], [0, 1]]]))).rejects.toThrow();
  });
});

describe('findBrokenBound', () => {
  const box = program(
    [1, 1],
    [
      [0, 1],
      [0, 1],
    ],
    [
      [
        [1, 1],
        [1, 1],
      ],
    ],
  );

  it('passes a point inside, and one outside by less than the tolerance', () => {
    expect(findBrokenBound(box, [0.25, 0.75])).toBeNull();
    expect(findBrokenBound(box, [0.25, 0.7500001])).toBeNull();
  });

  it('names the bound that a point breaks', () => {
    expect(findBrokenBound(box, [-0.1, 1.1])).toMatch(/^variable 0: -0.1/);
    expect(findBrokenBound(box, [0.5, 0.6])).toMatch(/^row 0: 1.1/);
    expect(findBrokenBound(box, [Number.NaN, 1])).toMatch(/^variable 0: NaN/);
    expect(findBrokenBound(box, [1])).toMatch(/shape/);
  });
});
