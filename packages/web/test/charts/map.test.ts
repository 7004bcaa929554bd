import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRings, RingPen, sheetOf } from '../../src/charts/land-rings.js';
import { markAt } from '../../src/charts/map-scene.js';
import {
  extentOf,
  middleMeridian,
  panView,
  toMap,
  toScreen,
  viewOf,
  WORLD_WIDTH,
  worldView,
  zoomView,
} from '../../src/charts/map-view.js';
import { placeLabels } from '../../src/charts/place-labels.js';
import { MOST_DOTS, spreadDots } from '../../src/charts/spread-dots.js';

const size = { width: 800, height: 460 };
const coordinate = fc.double({ noNaN: true, min: -500, max: 500 });
const point = fc.record({ x: coordinate, y: coordinate });

describe('a view', () => {
  it('goes to the picture and back', () => {
    fc.assert(
      fc.property(point, point, fc.double({ noNaN: true, min: 0.5, max: 60 }), (where, { x, y }, scale) => {
        const view = { x, y, scale };
        const back = toMap(view, size, toScreen(view, size, where));
        expect(back.x).toBeCloseTo(where.x, 6);
        expect(back.y).toBeCloseTo(where.y, 6);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is zoomed at where it is, and never goes beyond the world or too near', () => {
    const around = { x: 600, y: 100 };
    const near = zoomView(worldView(size), size, 3, around);
    const before = toMap(worldView(size), size, around);
    expect(toScreen(near, size, before).x).toBeCloseTo(600, 6);
    expect(toScreen(near, size, before).y).toBeCloseTo(100, 6);
    expect(zoomView(near, size, 1e-9, around).scale).toBe(worldView(size).scale);
    expect(zoomView(near, size, 1e9, around).scale).toBe(60);
    expect(panView(near, 1e9, 0).x).toBe(WORLD_WIDTH / 2);
  });

  it('shows an extent whole, and a single point from not too near', () => {
    const view = viewOf({ left: -100, right: 100, top: 0, bottom: 20 }, size, 20);
    expect(toScreen(view, size, { x: -100, y: 10 }).x).toBeCloseTo(20, 6);
    expect(viewOf({ left: 5, right: 5, top: 7, bottom: 7 }, size, 20)).toEqual({ x: 5, y: 7, scale: 12 });
  });
});

describe('extentOf', () => {
  const block = Array.from({ length: 100 }, (_, at) => ({ x: at % 10, y: Math.floor(at / 10) }));

  it('leaves a far island outside, if that is few and worth it', () => {
    expect(extentOf([...block, { x: -90, y: 5 }], 0.03)).toEqual({ left: 0, right: 9, top: 0, bottom: 9 });
    expect(extentOf([...block, { x: 10, y: 5 }], 0.03)?.right).toBe(10);
    const many = Array.from({ length: 10 }, () => ({ x: -90, y: 5 }));
    expect(extentOf([...block, ...many], 0.03)?.left).toBe(-90);
  });

  it('is nothing without points', () => {
    expect(extentOf([], 0.03)).toBeNull();
  });
});

describe('middleMeridian', () => {
  it('finds the middle across the date line, and none for the whole world', () => {
    expect(middleMeridian([-75, -100, -122])).toBeCloseTo(-98.8, 0);
    expect(Math.abs(middleMeridian([175, -175])!)).toBeCloseTo(180, 6);
    expect(middleMeridian([-100, 0, 100, 180])).toBeNull();
    expect(middleMeridian([])).toBeNull();
  });
});

describe('spreadDots', () => {
  const within = (width: number, height: number) =>
    fc.array(fc.record({ x: fc.integer({ min: 0, max: width }), y: fc.integer({ min: 0, max: height }) }), {
      maxLength: 120,
    });
  const spots = fc.oneof(within(400, 300), within(90, 40), within(40, 8));

  it('draws every spot once, as a dot or in a cluster, the same each time', () => {
    fc.assert(
      fc.property(spots, (list) => {
        const spread = spreadDots(list, 5);
        const drawn = [...spread.dots.map(({ spot }) => spot), ...spread.clusters.flatMap((cluster) => cluster.spots)];
        expect(drawn.sort((a, b) => a - b)).toEqual([...list.keys()]);
        expect(spread.clusters.every((cluster) => cluster.spots.length > MOST_DOTS)).toBe(true);
        expect(spreadDots(list, 5)).toEqual(spread);
        for (const [at, a] of spread.clusters.entries()) {
          for (const b of spread.clusters.slice(at + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('parts five schools of one city, near where they are', () => {
    const { dots } = spreadDots(
      Array.from({ length: 5 }, () => ({ x: 100, y: 100 })),
      5,
    );
    for (const [at, a] of dots.entries()) {
      expect(Math.hypot(a.x - 100, a.y - 100)).toBeLessThan(16);
      for (const b of dots.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10.5);
    }
  });

  it('makes one mark of two that would cover each other', () => {
    const many = (x: number) => Array.from({ length: 14 }, () => ({ x, y: 0 }));
    expect(spreadDots([...many(0), ...many(20)], 5).clusters.map(({ x, spots }) => [x, spots.length])).toEqual([
      [10, 28],
    ]);
    expect(spreadDots([...many(0), ...many(40)], 5).clusters).toHaveLength(2);
  });

  it('makes one mark of thirteen', () => {
    const { dots, clusters } = spreadDots(
      Array.from({ length: 13 }, () => ({ x: 50, y: 60 })),
      5,
    );
    expect(dots).toEqual([]);
    expect(clusters).toMatchObject([{ x: 50, y: 60 }]);
  });
});

describe('placeLabels', () => {
  const mark = (x: number, y: number, text = 'name') => ({ x, y, radius: 5, text, width: 40 });

  it('names the first, on the other side where there is no room, and nobody over another', () => {
    const marks = [mark(100, 100), mark(112, 101), mark(790, 50)];
    expect(placeLabels(marks, marks, size, 9)).toEqual([
      { at: 0, x: 91, y: 100, anchor: 'end' },
      { at: 1, x: 121, y: 101, anchor: 'start' },
      { at: 2, x: 781, y: 50, anchor: 'end' },
    ]);
    const apart = [mark(100, 100), mark(300, 100), mark(300, 108), mark(300, 104)];
    expect(placeLabels(apart, apart.slice(0, 2), size, 9).map(({ at, anchor }) => [at, anchor])).toEqual([
      [0, 'start'],
      [1, 'start'],
      [2, 'end'],
    ]);
  });

  it('stops at the most that were asked for', () => {
    const marks = [mark(100, 100), mark(300, 200), mark(500, 300)];
    expect(placeLabels(marks, marks, size, 2)).toHaveLength(2);
  });
});

describe('markAt', () => {
  it('takes the nearest within reach', () => {
    const mark = (x: number, radius: number) => ({ x, y: 0, radius, schools: [], home: null });
    const marks = [mark(0, 5), mark(10, 5), mark(100, 20)];
    expect(markAt(marks, { x: 6, y: 0 })).toBe(marks[1]);
    expect(markAt(marks, { x: 118, y: 0 })).toBe(marks[2]);
    expect(markAt(marks, { x: 50, y: 0 })).toBeNull();
  });
});

describe('land', () => {
  it('covers every view that lies on its sheet', () => {
    for (let zoom = -1; zoom < 6; zoom += 0.05) {
      for (let step = 0; step <= 40; step++) {
        // Just past a change of detail the view is as wide as it gets.
        const [scale, at] = [2 ** zoom * 1.000001, (step * size.width) / (40 * 2 ** zoom)];
        const { extent, scale: good } = sheetOf({ x: at, y: at, scale }, size);
        expect(good).toBeGreaterThanOrEqual(scale);
        expect(extent.left).toBeLessThanOrEqual(at - size.width / 2 / scale);
        expect(extent.right).toBeGreaterThanOrEqual(at + size.width / 2 / scale);
        expect(extent.top).toBeLessThanOrEqual(at - size.height / 2 / scale);
        expect(extent.bottom).toBeGreaterThanOrEqual(at + size.height / 2 / scale);
      }
    }
  });

  const pen = new RingPen();
  const draw = (points: readonly (readonly [number, number])[]): void => {
    points.forEach(([x, y], at) => {
      if (at === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    });
    pen.closePath();
  };
  draw([
    [0, 0],
    [10, 0],
    [10.01, 0.01],
    [10, 10],
  ]);
  draw([
    [500, 0],
    [510, 0],
    [500, 10],
  ]);
  draw([
    [5, 20],
    [5.001, 20],
    [5, 20.001],
  ]);
  for (const [x, y] of [
    [-400, 10],
    [400, 10],
    [0, -400],
    [0, 400],
  ] as const) {
    draw([
      [x, y],
      [x + 9, y],
      [x, y + 9],
    ]);
  }
  const sheet = { extent: { left: -5, right: 6, top: -5, bottom: 40 }, scale: 2 };

  it('leaves out what lies elsewhere, follows its edge, and keeps the smallest island', () => {
    expect(drawRings(pen.rings, sheet)).toBe('M0.00 0.00L6.00 0.00L6.00 10.00ZM5.00 20.00Z');
  });
});
