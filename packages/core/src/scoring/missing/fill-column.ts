import { findReported, type IndicatorColumn } from '../indicator-column.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import type { FillQuestion } from './fill-question.js';
import { findExtreme } from './lowest-reported.js';
import { MISSING_RULES } from './missing-rules.js';

/** Fills the gaps of a column as its missing rule says; what was filled never shapes the scale. */
export function fillColumn(indicator: IndicatorId, question: FillQuestion): IndicatorColumn {
  const { own, rule, direction } = question;
  const reported = findReported(own.values);
  if (reported === null) return { indicator, values: own.values, reported, best: Number.NaN };
  const fills = MISSING_RULES[rule.by].fill(question);
  const values = own.values.map((value, row) => (Number.isNaN(value) ? fills[row]! : value));
  const best = rule.by === 'bounds' ? findExtreme(own.values, direction, 'best') : Number.NaN;
  return { indicator, values, reported, best };
}
