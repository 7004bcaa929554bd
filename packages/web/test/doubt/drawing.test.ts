import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAxis } from '../../src/doubt/rank-axis.js';
import { balanceOf, roomAt, triangleOf } from '../../src/doubt/triangle.js';

describe('rankAxis', () => {
  it('holds all that is drawn within its width, and labels both ends', () => {
    const drawing = fc
      .integer({ min: 1, max: 1500 })
      .chain((ranked) =>
        fc.tuple(fc.constant(ranked), fc.array(fc.integer({ min: 1, max: ranked }), { minLength: 1, maxLength: 7 })),
      );
    fc.assert(
      fc.property(drawing, fc.integer({ min: 200, max: 1200 }), ([ranked, drawn], width) => {
        const axis = rankAxis(drawn, ranked, width);
        for (const rank of drawn) {
          expect(axis.place(rank)).toBeGreaterThanOrEqual(0);
          expect(axis.place(rank)).toBeLessThanOrEqual(width);
        }
        const [first, last] = [axis.ticks[0]!, axis.ticks.at(-1)!];
        expect(axis.place(first)).toBe(0);
        if (ranked > 1) expect(axis.place(last)).toBeCloseTo(width, 6);
        expect(first).toBeGreaterThanOrEqual(1);
        expect(last).toBeLessThanOrEqual(ranked);
        expect(axis.ticks.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows all ranks where most of them are drawn', () => {
    const { ticks } = rankAxis([30, 110], 133, 700);
    expect([ticks[0], ticks.at(-1)]).toEqual([1, 133]);
    expect(rankAxis([30, 40], 133, 700).ticks[0]).toBeGreaterThan(20);
  });
});

describe('the triangle of weights', () => {
  const triangle = triangleOf(600, 400, 40);

  it('puts all weight of a group into its corner, and equal weights into the middle', () => {
    expect(triangle.at([1, 0, 0])).toEqual(triangle.corners[0]);
    expect(triangle.at([0, 0, 1])).toEqual(triangle.corners[2]);
    const middle = triangle.at([1 / 3, 1 / 3, 1 / 3]);
    const balance = balanceOf(triangle.corners);
    expect(middle.x).toBeCloseTo(balance.x, 9);
    expect(middle.y).toBeCloseTo(balance.y, 9);
  });

  it('finds where a polygon balances and how much room there is', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 4 },
      { x: 0, y: 4 },
    ];
    expect(balanceOf(square)).toEqual({ x: 5, y: 2 });
    expect(roomAt(square, { x: 5, y: 2 })).toBe(10);
    expect(roomAt(square, { x: 2, y: 2 })).toBe(4);
    expect(roomAt(square, { x: 5, y: 9 })).toBe(0);
    expect(
      balanceOf([
        { x: 0, y: 0 },
        { x: 2, y: 2 },
      ]),
    ).toEqual({ x: 1, y: 1 });
  });
});
