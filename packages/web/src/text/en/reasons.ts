/** Why there is no reading, or no rank, in the reader's words. */
export const REASONS: Readonly<Record<string, string>> = {
  'not-reported': 'not reported',
  suppressed: 'withheld by the source',
  'not-applicable': 'does not apply',
  withdrew: 'the school withdrew',
  unknown: 'not known',
  'not-eligible': 'not admitted by the method',
};

/** What stood in for a missing reading. */
export const STAND_INS: Readonly<Record<string, string>> = {
  refuse: 'without it the school is not ranked',
  zero: 'counted as zero',
  renormalize: 'its weight is shared out among the others',
  'lowest-reported': 'the worst value that any school reported stands in',
  median: 'the median of all schools stands in',
  'group-median': 'the median of similar schools stands in',
  'previous-edition': 'the reading of the edition before stands in',
  bounds: 'scored at the worst value reported, with the best beside it',
};

/** How well a number of a methodology is known. */
export const CONFIDENCES: Readonly<Record<string, string>> = {
  sourced: 'stands in the source',
  computed: 'worked out from sourced numbers',
  general: 'general knowledge',
  uncertain: 'uncertain',
  own: 'our own choice',
};
