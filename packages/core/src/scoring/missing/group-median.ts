import type { MissingRule } from '../../methodology/methodology.js';
import { findMedian } from './median.js';
import type { MissingRuleMethod } from './missing-rule-method.js';

type GroupMedian = Extract<MissingRule, { by: 'group-median' }>;

export const groupMedian: MissingRuleMethod = {
  label: 'Group median',
  meaning:
    'The median of the schools that share a property, as the state; of all schools where nobody of the group reported.',
  formula: 'median x over the group',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008), imputation within classes',
  canImprove: 'yes',
  because: 'Every school below the median of its group gains.',
  becomes: 'reading',
  fill({ own, rule, schools }) {
    const { group } = rule as GroupMedian;
    const groups = new Map<string, number[]>();
    schools.forEach((school, row) => {
      const values = groups.get(school[group]) ?? [];
      groups.set(school[group], values);
      if (own.missing[row] === null) values.push(own.values[row]!);
    });
    const overall = findMedian(own.values);
    const medians = new Map([...groups].map(([name, values]) => [name, values.length ? findMedian(values) : overall]));
    return Float64Array.from(schools, (school) => medians.get(school[group]) ?? overall);
  },
};
