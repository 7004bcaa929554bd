import type { Curve } from './curve.js';

/** How much of a wish a value fulfils, 0 to 1; NaN where the curve does not know the value. */
export function fulfilment(curve: Curve, value: number | string): number {
  switch (curve.kind) {
    case 'line':
      return clamp(((value as number) - curve.from) / (curve.to - curve.from));
    case 'target': {
      const beyond = Math.max(curve.low - (value as number), (value as number) - curve.high, 0);
      return clamp(1 - beyond / curve.reach);
    }
    case 'threshold':
      return (curve.side === 'at-least' ? (value as number) >= curve.at : (value as number) <= curve.at) ? 1 : 0;
    case 'categories':
      return Object.hasOwn(curve.values, value) ? curve.values[value]! : Number.NaN;
    case 'order': {
      const place = curve.best.indexOf(value as string);
      return place < 0 ? Number.NaN : 1 - place / (curve.best.length - 1);
    }
  }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
