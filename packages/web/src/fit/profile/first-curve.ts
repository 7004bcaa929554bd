import type { Curve, Field } from '@bearings/core/fit';
import type { KnownValues } from '../../engine/fit.js';

/** What a person can want of a number, or of categories. */
export const NUMBER_WAYS = ['more', 'less', 'target', 'at-least', 'at-most'] as const;
export const CATEGORY_WAYS = ['order', 'values'] as const;
export type Way = (typeof NUMBER_WAYS)[number] | (typeof CATEGORY_WAYS)[number];

/** Two numbers between which it matters. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export function wayOf(curve: Curve): Way {
  switch (curve.kind) {
    case 'line':
      return curve.from < curve.to ? 'more' : 'less';
    case 'threshold':
      return curve.side;
    case 'categories':
      return 'values';
    default:
      return curve.kind;
  }
}

/**
 * Where a curve begins: between the tenth and the ninetieth of a hundred schools, rounded outward to two digits of their
 * difference; where that tells nothing, the least and the most that the field can say. Null where neither is known.
 */
export function firstSpan(field: Field | undefined, known: KnownValues | null): Span | null {
  const shape = field?.shape.kind === 'number' ? field.shape : null;
  const numbers = known?.numbers ?? null;
  if (numbers && numbers.low < numbers.high) {
    const step = 10 ** (Math.floor(Math.log10(numbers.high - numbers.low)) - 1);
    const neat = (value: number): number => Number(value.toPrecision(12));
    return {
      low: Math.max(shape?.least ?? Number.NEGATIVE_INFINITY, neat(Math.floor(numbers.low / step) * step)),
      high: Math.min(shape?.most ?? Number.POSITIVE_INFINITY, neat(Math.ceil(numbers.high / step) * step)),
    };
  }
  return shape && shape.least !== null && shape.most !== null ? { low: shape.least, high: shape.most } : null;
}

/** The numbers between which a curve matters. Null for curves of categories. */
export function spanOf(curve: Curve): Span | null {
  switch (curve.kind) {
    case 'line':
      return { low: Math.min(curve.from, curve.to), high: Math.max(curve.from, curve.to) };
    case 'target':
      return { low: curve.low - curve.reach, high: curve.high + curve.reach };
    case 'threshold': {
      const aside = Math.abs(curve.at) / 2 || 1;
      return { low: curve.at - aside, high: curve.at + aside };
    }
    default:
      return null;
  }
}

/** A curve of numbers that goes a way between two numbers. */
export function curveBetween(way: Way, { low, high }: Span): Curve {
  const quarter = Number(((high - low) / 4).toPrecision(6));
  const middle = Number(((low + high) / 2).toPrecision(6));
  switch (way) {
    case 'less':
      return { kind: 'line', from: high, to: low };
    case 'target':
      return { kind: 'target', low: low + quarter, high: high - quarter, reach: quarter };
    case 'at-least':
    case 'at-most':
      return { kind: 'threshold', at: middle, side: way };
    default:
      return { kind: 'line', from: low, to: high };
  }
}

/** A curve of categories: in the order of the field, or with the values that this order gives. */
export function curveOfCategories(way: Way, categories: readonly string[]): Curve {
  if (way === 'order') return { kind: 'order', best: categories };
  const steps = Math.max(1, categories.length - 1);
  const values = categories.map((category, at) => [category, Number((1 - at / steps).toFixed(2))] as const);
  return { kind: 'categories', values: Object.fromEntries(values) };
}

/** The same wish another way: numbers stay between the same two, categories in the same order. */
export function turnCurve(curve: Curve, way: Way): Curve {
  const span = spanOf(curve);
  if (span) return curveBetween(way, span);
  if (curve.kind === 'order') return curveOfCategories(way, curve.best);
  if (curve.kind !== 'categories') return curve;
  const best = Object.entries(curve.values)
    .sort(([, a], [, b]) => b - a)
    .map(([category]) => category);
  return best.length < 2 ? curve : curveOfCategories(way, best);
}
