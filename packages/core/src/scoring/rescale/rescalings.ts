import type { PercentileConvention, Rescale } from '../../methodology/methodology.js';
import type { MethodEntry } from '../method.js';

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
  return {
    values: values.map((value) => factor * value + constant),
    factors: values.map(() => factor),
    constants: values.map(() => constant),
  };
}

const extremes = (values: Float64Array) =>
  values.reduce(({ min, max }, v) => ({ min: Math.min(min, v), max: Math.max(max, v) }), {
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  });

const SHARES: Readonly<Record<PercentileConvention, (below: number, equal: number, all: number) => number>> = {
  'mid-rank': (below, equal, all) => (100 * (below + equal / 2)) / all,
  'share-at-or-below': (below, equal, all) => (100 * (below + equal)) / all,
  'share-below': (below, _, all) => (100 * below) / all,
};

function toPercentiles(values: Float64Array, reference: Float64Array, convention: PercentileConvention): Rescaled {
  const percentiles = values.map((value) => {
    let below = 0;
    let equal = 0;
    for (const other of reference) {
      if (other < value) below++;
      else if (other === value) equal++;
    }
    return Math.min(99, Math.max(1, SHARES[convention](below, equal, reference.length)));
  });
  const { min, max } = extremes(reference);
  const factor = max > min ? 98 / (max - min) : 0;
  return {
    values: percentiles,
    factors: values.map(() => factor),
    constants: values.map((value, row) => percentiles[row]! - factor * value),
  };
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
