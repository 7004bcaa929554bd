import { number, oneOf, orNull, pairOf, wholeFrom, flag, listOf, type Reader } from '../document/reader.js';
import { exactly, formOf, recordOf } from '../document/record-reader.js';
import { SCHOOL_PROPERTIES } from '../cohort/school-property.js';
import {
  PERCENTILE_CONVENTIONS,
  type Aggregation,
  type MissingRule,
  type Normalizer,
  type ReferenceGroup,
  type Rescale,
  type Treatment,
  type YearRule,
} from './methodology.js';

export const yearRule: Reader<YearRule> = formOf<'take', YearRule>('take', {
  latest: recordOf({ take: exactly('latest') }),
  mean: recordOf({ take: exactly('mean'), count: wholeFrom(1) }),
});

export const missingRule: Reader<MissingRule> = formOf<'by', MissingRule>('by', {
  refuse: recordOf({ by: exactly('refuse') }),
  zero: recordOf({ by: exactly('zero') }),
  renormalize: recordOf({ by: exactly('renormalize') }),
  'lowest-reported': recordOf({ by: exactly('lowest-reported') }),
  median: recordOf({ by: exactly('median') }),
  'group-median': recordOf({ by: exactly('group-median'), group: oneOf(SCHOOL_PROPERTIES) }),
  'previous-edition': recordOf({ by: exactly('previous-edition') }),
  bounds: recordOf({ by: exactly('bounds') }),
});

export const treatment: Reader<Treatment> = formOf<'by', Treatment>('by', {
  winsorize: recordOf({ by: exactly('winsorize'), most: wholeFrom(0), skew: number, kurtosis: number }),
  'log-if-skewed': recordOf({ by: exactly('log-if-skewed'), skew: number, kurtosis: number }),
  'box-cox-if-skewed': recordOf({ by: exactly('box-cox-if-skewed'), skew: number, kurtosis: number }),
});

const referenceGroup: Reader<ReferenceGroup> = formOf<'of', ReferenceGroup>('of', {
  cohort: recordOf({ of: exactly('cohort') }),
  top: recordOf({ of: exactly('top'), count: wholeFrom(1) }),
});

const range = pairOf(number, number);

export const normalizer: Reader<Normalizer> = formOf<'by', Normalizer>('by', {
  none: recordOf({ by: exactly('none') }),
  'z-score': recordOf({
    by: exactly('z-score'),
    deviation: oneOf(['population', 'sample']),
    over: referenceGroup,
    frozen: orNull(recordOf({ mean: number, deviation: number })),
  }),
  percentile: recordOf({ by: exactly('percentile'), over: referenceGroup }),
  'min-max': recordOf({
    by: exactly('min-max'),
    to: range,
    over: referenceGroup,
    frozen: orNull(recordOf({ min: number, max: number })),
  }),
  goalposts: recordOf({ by: exactly('goalposts'), low: number, high: number, to: range, clip: flag }),
  'ratio-to-best': recordOf({ by: exactly('ratio-to-best'), over: referenceGroup }),
  'root-ratio': recordOf({ by: exactly('root-ratio'), over: referenceGroup }),
  log: recordOf({ by: exactly('log'), offset: number }),
  'normal-cdf': recordOf({ by: exactly('normal-cdf') }),
});

export const aggregation: Reader<Aggregation> = formOf<'by', Aggregation>('by', {
  arithmetic: recordOf({ by: exactly('arithmetic') }),
  geometric: recordOf({ by: exactly('geometric') }),
  harmonic: recordOf({ by: exactly('harmonic') }),
  median: recordOf({ by: exactly('median') }),
  'ordered-weighted': recordOf({ by: exactly('ordered-weighted'), positions: listOf(number, 1) }),
  copeland: recordOf({ by: exactly('copeland') }),
  topsis: recordOf({ by: exactly('topsis') }),
  borda: recordOf({ by: exactly('borda') }),
});

export const rescale: Reader<Rescale> = formOf<'by', Rescale>('by', {
  none: recordOf({ by: exactly('none') }),
  factor: recordOf({ by: exactly('factor'), factor: number }),
  'ratio-to-best': recordOf({ by: exactly('ratio-to-best'), best: number }),
  'min-max': recordOf({ by: exactly('min-max'), to: range }),
  percentile: recordOf({ by: exactly('percentile'), convention: oneOf(PERCENTILE_CONVENTIONS) }),
});
