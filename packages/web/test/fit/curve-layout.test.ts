import { describe, expect, it } from 'vitest';
import { layoutCurve } from '../../src/fit/school/curve-layout.js';

describe('a curve of a wish', () => {
  it('falls where less is wished for, with the value of the school on it', () => {
    const layout = layoutCurve({ kind: 'line', from: 80, to: 20 }, 50);
    expect([layout?.from, layout?.to]).toEqual([11, 89]);
    expect(layout?.mark).toEqual([0.5, 0.5]);
    expect(layout?.points.map(([, y]) => y)).toEqual([1, 1, 0, 0]);
  });

  it('reaches as far as the value that was seen', () => {
    const layout = layoutCurve({ kind: 'target', low: 60, high: 140, reach: 80 }, 320);
    expect(layout?.mark?.[1]).toBe(0);
    expect(layout!.mark![0]).toBeLessThan(1);
    expect(layout?.points.map(([, y]) => y)).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it('steps at a threshold, at the edge itself fulfilled', () => {
    const up = layoutCurve({ kind: 'threshold', at: 12, side: 'at-least' }, 12);
    expect(up?.points.map(([, y]) => y)).toEqual([0, 0, 1, 1]);
    expect(up?.mark?.[1]).toBe(1);
    const down = layoutCurve({ kind: 'threshold', at: 12, side: 'at-most' }, null);
    expect(down?.points.map(([, y]) => y)).toEqual([1, 1, 0, 0]);
    expect(down?.mark).toBe(null);
  });

  it('is not drawn for categories', () => {
    expect(layoutCurve({ kind: 'order', best: ['city', 'town'] }, null)).toBe(null);
    expect(layoutCurve({ kind: 'categories', values: { city: 1 } }, null)).toBe(null);
  });
});
