import type { MissingRule } from '../../methodology/methodology.js';
import { bounds } from './bounds.js';
import { groupMedian } from './group-median.js';
import { lowestReported } from './lowest-reported.js';
import { median } from './median.js';
import { previousEdition } from './previous-edition.js';
import type { FillQuestion } from './fill-question.js';
import type { MissingRuleMethod } from './missing-rule-method.js';

function fillNothing({ own }: FillQuestion): Float64Array {
  return new Float64Array(own.values.length).fill(Number.NaN);
}

const refuse: MissingRuleMethod = {
  label: 'Refuse',
  meaning: 'A school without the reading is not ranked.',
  formula: 'no score',
  source: 'U.S. News 2024: schools that do not report are unranked',
  canImprove: 'never',
  because: 'A school that keeps the reading back has no rank.',
  becomes: 'unranked',
  fill: fillNothing,
};

const zero: MissingRuleMethod = {
  label: 'Zero',
  meaning: 'The score of the indicator is 0, and its weight stays.',
  formula: 's = 0',
  source: 'QS Medicine 2024: Charité without a research network scores 74.8, the four-term sum',
  canImprove: 'on a moving scale only',
  because:
    'After z-scores 0 is the mean, and a moving scale no longer counts the reading; on a fixed scale 0 is the worst.',
  becomes: 'zero',
  fill: fillNothing,
};

const renormalize: MissingRuleMethod = {
  label: 'Renormalize',
  meaning: 'The weight is shared out among the parts of the same group that are there, in proportion.',
  formula: 'w_k / (sum of the weights that are there)',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008), on aggregation with missing values',
  canImprove: 'yes',
  because: 'A reading below the level of the others pulls the score down; without it the others stand alone.',
  becomes: 'absent',
  fill: fillNothing,
};

/** What happens where an indicator has no reading, and whether keeping one back can pay. */
export const MISSING_RULES: Readonly<Record<MissingRule['by'], MissingRuleMethod>> = {
  refuse,
  zero,
  renormalize,
  'lowest-reported': lowestReported,
  median,
  'group-median': groupMedian,
  'previous-edition': previousEdition,
  bounds,
};
