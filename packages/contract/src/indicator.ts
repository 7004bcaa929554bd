import { INDICATOR_KINDS } from '@bearings/core';
import { exactly, list, named, z } from './shape.js';
import { direction } from './words.js';

/** One measured property of a school. */
export const indicator = named(
  'Indicator',
  'One measured property of a school, defined once.',
  exactly({
    id: z.string(),
    label: z.string(),
    definition: z.string(),
    unit: z.string(),
    direction,
    kind: z.enum(INDICATOR_KINDS),
    warning: z.string(),
  }),
);
export type IndicatorShape = z.infer<typeof indicator>;

export const indicatorList = exactly({ indicators: list(indicator) });
