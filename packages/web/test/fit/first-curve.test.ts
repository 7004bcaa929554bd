import { type Curve, type Field, type FieldId, fulfilment } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import type { KnownValues } from '../../src/engine/fit.js';
import {
  curveBetween,
  curveOfCategories,
  firstSpan,
  NUMBER_WAYS,
  spanOf,
  turnCurve,
  wayOf,
} from '../../src/fit/profile/first-curve.js';

const field = (least: number | null, most: number | null): Field => ({
  id: 'mcat-p50' as FieldId,
  label: '',
  definition: '',
  group: 'admission',
  shape: { kind: 'number', unit: 'points', least, most },
  byPopulation: false,
  byResidency: false,
  warning: '',
});
const known = (low: number, high: number): KnownValues => ({
  schools: 10,
  known: 10,
  numbers: { least: low, low, median: low, high, most: high },
  categories: {},
});

describe('where a curve begins', () => {
  it('is between numbers that schools have, rounded outward to two digits of their difference', () => {
    expect(firstSpan(field(0, null), known(22_472, 75_329))).toEqual({ low: 22_000, high: 76_000 });
    expect(firstSpan(field(0, null), known(0.123, 0.456))).toEqual({ low: 0.12, high: 0.46 });
  });

  it('is within what the field can say', () => {
    expect(firstSpan(field(472, 528), known(472.4, 527.9))).toEqual({ low: 472, high: 528 });
  });

  it('is the field’s own ends where schools tell nothing, and nowhere where it has none', () => {
    expect(firstSpan(field(472, 528), null)).toEqual({ low: 472, high: 528 });
    expect(firstSpan(field(472, 528), known(510, 510))).toEqual({ low: 472, high: 528 });
    expect(firstSpan(field(0, null), known(5, 5))).toBeNull();
    expect(firstSpan(undefined, null)).toBeNull();
  });
});

describe('a curve', () => {
  it('goes the way that was asked for between two numbers', () => {
    for (const way of NUMBER_WAYS) expect(wayOf(curveBetween(way, { low: 10, high: 50 }))).toBe(way);
    const at = (way: (typeof NUMBER_WAYS)[number]) =>
      [10, 30, 50].map((value) => fulfilment(curveBetween(way, { low: 10, high: 50 }), value));
    expect([at('more'), at('less'), at('target'), at('at-least'), at('at-most')]).toEqual([
      [0, 0.5, 1],
      [1, 0.5, 0],
      [0, 1, 0],
      [0, 1, 1],
      [1, 1, 0],
    ]);
  });

  it('stays between the same two numbers when it is turned', () => {
    const line: Curve = { kind: 'line', from: 80_000, to: 20_000 };
    const there = turnCurve(line, 'target');
    expect(spanOf(there)).toEqual({ low: 20_000, high: 80_000 });
    expect(turnCurve(turnCurve(there, 'more'), 'less')).toEqual(line);
  });

  it('of categories keeps their order when values take its place, and back', () => {
    const order = curveOfCategories('order', ['city', 'suburb', 'rural']);
    const values = turnCurve(order, 'values');
    expect(values).toEqual({ kind: 'categories', values: { city: 1, suburb: 0.5, rural: 0 } });
    expect(turnCurve(values, 'order')).toEqual(order);
  });
});
