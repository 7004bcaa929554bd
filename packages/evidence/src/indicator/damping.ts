import type { CountingMethod } from '../method/method.js';
import type { BibliometricIndicator } from './indicator.js';
import { type SumRow, sumIn } from './result-row.js';

/**
 * By what an indicator of a school is multiplied where a method damps it: works / (multiple * threshold), at most 1. Works are
 * those of the row, each counted once by every counting. Null below the threshold, where nothing is told; 1 where it is not damped.
 */
export function dampingOf(indicator: string, row: SumRow, { damping }: Pick<CountingMethod, 'damping'>): number | null {
  if (!damping || damping.threshold === null || !damping.indicators.includes(indicator)) return 1;
  const works = sumIn(row, 'works');
  if (works < damping.threshold) return null;
  return Math.min(1, works / (damping.multiple * damping.threshold));
}

/** An indicator as a method that damps it tells it: with its definition, and a warning where the threshold is not known. */
export function damped(
  indicator: BibliometricIndicator,
  { damping }: Pick<CountingMethod, 'damping'>,
): BibliometricIndicator {
  if (!damping?.indicators.includes(indicator.id)) return indicator;
  if (damping.threshold === null)
    return {
      ...indicator,
      warning: `${indicator.warning} The publisher lowers it for schools of few works; how few is not published, and it is not lowered here.`,
    };
  const enough = damping.multiple * damping.threshold;
  return {
    ...indicator,
    definition: `${indicator.definition} Damped: of a school with fewer than ${enough} works it is multiplied by works / ${enough}, and with fewer than ${damping.threshold} it is not told.`,
    value: (row, counting, method) => {
      const value = indicator.value(row, counting, method);
      const factor = dampingOf(indicator.id, row, method);
      return value === null || factor === null ? null : value * factor;
    },
  };
}
