import type { Treatment } from '../../methodology/methodology.js';
import { isSkewed, measureShape } from './skew-and-kurtosis.js';
import type { TreatmentMethod } from './treatment-method.js';

type Winsorize = Extract<Treatment, { by: 'winsorize' }>;

export const winsorize: TreatmentMethod = {
  label: 'Winsorize',
  meaning:
    'While both skew and kurtosis are beyond their limits, the outermost reading on the skewed side is pulled in to the ' +
    'next one, one reading at a time. Where the stated number of readings does not cure the column, nothing is pulled in, ' +
    'and the next treatment starts from the readings as reported.',
  formula: 'x := min(x, next highest) while |skew| > limit and kurtosis > limit',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008); COINr, Treat()',
  decide(reported, treatment) {
    const { most, ...limits } = treatment as Winsorize;
    const sorted = Float64Array.from(reported).sort();
    let low = 0;
    let high = 0;
    let column = reported;
    while (isSkewed(column, limits)) {
      if (low + high >= Math.min(most, sorted.length - 1)) return null;
      if (measureShape(column).skew > 0) high++;
      else low++;
      column = clampColumn(reported, sorted[low]!, sorted[sorted.length - 1 - high]!);
    }
    if (low + high === 0) return null;
    const from = sorted[low]!;
    const to = sorted[sorted.length - 1 - high]!;
    return (values) => clampColumn(values, from, to);
  },
};

/** The column with each value brought into a range; NaN stays. */
export function clampColumn(values: Float64Array, from: number, to: number): Float64Array {
  return values.map((value) => (value < from ? from : value > to ? to : value));
}
