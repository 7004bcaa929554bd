import type { PercentileConvention, Rescale } from '../../methodology/methodology.js';
import type { MethodEntry } from '../method.js';
import { countBelow, countUpTo } from '../normalize/percentile.js';

/** What a score becomes: factor times score plus constant, each school with its own where the way is not a line. */
export interface Rescaled {
  readonly values: Float64Array;
  readonly factors: Float64Array;
  readonly constants: Float64Array;
}

/** What happens to the aggregated score before rounding. */
export interface RescalingMethod extends MethodEntry {
  /** `reference` holds the scores that shape the scale: those of the ranked schools. */
  rescale(values: Float64Array, reference: Float64Array, spec: Rescale): Rescaled;
}

function alongLine(values: Float64Array, factor: number, constant: number): Rescaled {
  const rescaled = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) rescaled[row] = factor * values[row]! + constant;
  return {
    values: rescaled,
    factors: new Float64Array(values.length).fill(factor),
    constants: new Float64Array(values.length).fill(constant),
  };
}

function extremes(values: Float64Array): { readonly min: number; readonly max: number } {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < values.length; row++) {
    min = Math.min(min, values[row]!);
    max = Math.max(max, values[row]!);
  }
  return { min, max };
}

const SHARES: Readonly<Record<PercentileConvention, (below: number, equal: number, all: number) => number>> = {
  'mid-rank': (below, equal, all) => (100 * (below + equal / 2)) / all,
  'share-at-or-below': (below, equal, all) => (100 * (below + equal)) / all,
  'share-below': (below, _, all) => (100 * below) / all,
};

function toPercentiles(values: Float64Array, reference: Float64Array, convention: PercentileConvention): Rescaled {
  const sorted = Float64Array.from(reference).sort();
  const { min, max } = extremes(reference);
  const factor = max > min ? 98 / (max - min) : 0;
  const percentiles = new Float64Array(values.length);
  const constants = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const below = countBelow(sorted, values[row]!);
    const equal = countUpTo(sorted, values[row]!, below) - below;
    percentiles[row] = Math.min(99, Math.max(1, SHARES[convention](below, equal, sorted.length)));
    constants[row] = percentiles[row]! - factor * values[row]!;
  }
  return { values: percentiles, factors: new Float64Array(values.length).fill(factor), constants };
}

/** The ways in which aggregated scores come to the scale on which they are printed. */
export const RESCALINGS: Readonly<Record<Rescale['by'], RescalingMethod>> = {
  none: {
    label: 'None',
    meaning: 'The score stays as it is.',
    formula: 's',
    source: 'QS by Subject, by its own tables',
    rescale: (values) => alongLine(values, 1, 0),
  },
  factor: {
    label: 'Factor',
    meaning: 'The score times a number.',
    formula: 'f s',
    source: 'arithmetic',
    rescale: (values, _, spec) => alongLine(values, spec.by === 'factor' ? spec.factor : 1, 0),
  },
  'ratio-to-best': {
    label: 'Ratio to the best',
    meaning:
      'The best score becomes a stated number, the others in proportion; unchanged where the best is not above 0.',
    formula: 'b s / max s',
    source: 'Academic Ranking of World Universities',
    rescale: (values, reference, spec) => {
      const { max } = extremes(reference);
      return alongLine(values, spec.by === 'ratio-to-best' && max > 0 ? spec.best / max : 1, 0);
    },
  },
  'min-max': {
    label: 'Min-max',
    meaning: 'Lowest and highest score become two stated numbers; the middle of them where all scores are equal.',
    formula: 'a + (b - a) (s - min) / (max - min)',
    source: 'OECD/JRC Handbook (2008), on normalisation',
    rescale: (values, reference, spec) => {
      const [low, high] = spec.by === 'min-max' ? spec.to : [0, 1];
      const { min, max } = extremes(reference);
      if (!(max > min)) return alongLine(values, 0, (low + high) / 2);
      const factor = (high - low) / (max - min);
      return alongLine(values, factor, low - factor * min);
    },
  },
  percentile: {
    label: 'Percentile',
    meaning:
      'Position among the ranked schools from 1 to 99, by a stated convention. Points are those of a straight line from 1 ' +
      'to 99; what the position adds to it or takes away is a line of its own.',
    formula: '100 (below + equal / 2) / n, or without the half, or with all equal ones',
    source: 'U.S. News 2024, whose convention is not published',
    rescale: (values, reference, spec) =>
      toPercentiles(values, reference, spec.by === 'percentile' ? spec.convention : 'mid-rank'),
  },
};
