import type { IndicatorId } from '../../indicator/indicator.js';
import type { EvidenceTable } from '../../scoring/evidence-table.js';
import type { ReadingError } from './reading-error.js';

/**
 * How the printed decimals of indicators leave their readings open: each is taken as rounded to the largest power of ten
 * of which all its values are whole multiples. Without those where nothing is printed.
 */
export function printedErrors(evidence: EvidenceTable, indicators: Iterable<IndicatorId>): readonly ReadingError[] {
  return [...indicators].flatMap((indicator): ReadingError[] => {
    const step = printedStep(evidence.columns.get(indicator)?.values ?? []);
    return step === null ? [] : [{ indicator, source: 'rounding of the printed values', kind: 'rounding', step }];
  });
}

/**
 * The largest power of ten, from a billionth to a million, of which all values are whole multiples; null where none is. A
 * step above 1 takes two values that differ, besides 0: a column of hundreds alone does not say that it was rounded to hundreds.
 */
export function printedStep(values: ArrayLike<number>): number | null {
  const known = new Set(Array.from(values).filter((value) => !Number.isNaN(value) && value !== 0));
  if (known.size === 0) return null;
  for (let power = known.size > 1 ? 6 : 0; power >= -9; power--) {
    const step = Number(`1e${power}`);
    // Decimal text tells multiples exactly; a quotient of doubles does not.
    if ([...known].every((value) => Number(value.toFixed(Math.max(0, -power))) === value && isWhole(value, power)))
      return step;
  }
  return null;
}

function isWhole(value: number, power: number): boolean {
  return power <= 0 || value % Number(`1e${power}`) === 0;
}
