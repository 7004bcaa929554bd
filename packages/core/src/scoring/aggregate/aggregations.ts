import type { Aggregation } from '../../methodology/methodology.js';
import type { AggregationMethod } from './aggregation-method.js';
import { arithmetic, geometric, harmonic, median, orderedWeighted } from './means.js';
import { borda, copeland, topsis } from './outranking.js';

/** The ways in which the parts of a level become one number. */
export const AGGREGATIONS: Readonly<Record<Aggregation['by'], AggregationMethod>> = {
  arithmetic,
  geometric,
  harmonic,
  median,
  'ordered-weighted': orderedWeighted,
  copeland,
  topsis,
  borda,
};
