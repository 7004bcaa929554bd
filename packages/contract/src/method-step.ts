import { PERCENTILE_CONVENTIONS } from '@bearings/core';
import { exactly, list, z } from './shape.js';
import { range, schoolProperty } from './words.js';

const number = z.number();
const group = z.discriminatedUnion('of', [
  exactly({ of: z.literal('cohort') }),
  exactly({ of: z.literal('top'), count: number }),
]);
const by = <const T extends string>(name: T) => exactly({ by: z.literal(name) });

/** One step of a methodology each, as the core's types of the same names describe them. */
export const derivation = z.discriminatedUnion('by', [
  exactly({ indicator: z.string(), by: z.literal('ratio'), of: z.readonly(z.tuple([z.string(), z.string()])) }),
  exactly({ indicator: z.string(), by: z.literal('weighted-sum'), of: list(z.string()), weights: list(number) }),
  exactly({ indicator: z.string(), by: z.literal('over-log'), of: z.readonly(z.tuple([z.string(), z.string()])) }),
  exactly({
    indicator: z.string(),
    by: z.literal('damp'),
    of: z.readonly(z.tuple([z.string(), z.string()])),
    threshold: z.nullable(number),
    until: number,
  }),
]);

export const eligibilityRule = z.discriminatedUnion('rule', [
  exactly({
    rule: z.literal('at-least'),
    sumOf: list(z.string()),
    on: z.enum(['readings', 'scores']),
    atLeast: z.nullable(number),
    because: z.string(),
  }),
  exactly({ rule: z.literal('reported'), of: list(z.string()), count: number, because: z.string() }),
  exactly({ rule: z.literal('property'), property: schoolProperty, oneOf: list(z.string()), because: z.string() }),
]);

export const yearRule = z.discriminatedUnion('take', [
  exactly({ take: z.literal('latest') }),
  exactly({ take: z.literal('mean'), count: number }),
]);

export const missingRule = z.discriminatedUnion('by', [
  by('refuse'),
  by('zero'),
  by('renormalize'),
  by('lowest-reported'),
  by('median'),
  exactly({ by: z.literal('group-median'), group: schoolProperty }),
  by('previous-edition'),
  by('bounds'),
]);

export const treatment = z.discriminatedUnion('by', [
  exactly({ by: z.literal('winsorize'), most: number, skew: number, kurtosis: number }),
  exactly({ by: z.literal('log-if-skewed'), skew: number, kurtosis: number }),
  exactly({ by: z.literal('box-cox-if-skewed'), skew: number, kurtosis: number }),
]);

export const normalizer = z.discriminatedUnion('by', [
  by('none'),
  exactly({
    by: z.literal('z-score'),
    deviation: z.enum(['population', 'sample']),
    over: group,
    frozen: z.nullable(exactly({ mean: number, deviation: number })),
  }),
  exactly({ by: z.literal('percentile'), over: group }),
  exactly({
    by: z.literal('min-max'),
    to: range,
    over: group,
    frozen: z.nullable(exactly({ min: number, max: number })),
  }),
  exactly({ by: z.literal('goalposts'), low: number, high: number, to: range, clip: z.boolean() }),
  exactly({ by: z.literal('ratio-to-best'), over: group }),
  exactly({ by: z.literal('root-ratio'), over: group }),
  exactly({ by: z.literal('log'), offset: number }),
  by('normal-cdf'),
]);

export const aggregation = z.discriminatedUnion('by', [
  by('arithmetic'),
  by('geometric'),
  by('harmonic'),
  by('median'),
  exactly({ by: z.literal('ordered-weighted'), positions: list(number) }),
  by('copeland'),
  by('topsis'),
  by('borda'),
]);

export const rescale = z.discriminatedUnion('by', [
  by('none'),
  exactly({ by: z.literal('factor'), factor: number }),
  exactly({ by: z.literal('ratio-to-best'), best: number }),
  exactly({ by: z.literal('min-max'), to: range }),
  exactly({ by: z.literal('percentile'), convention: z.enum(PERCENTILE_CONVENTIONS) }),
]);
