import type { Field } from '@bearings/core/fit';
import type { FactKind } from '@bearings/library/fit';

/** Which published files tell of a field, beside a table of one's own, which can tell of any that is not computed. */
const PUBLISHED: Readonly<Record<string, readonly FactKind[]>> = {
  headcount: ['aamc-applicants', 'aamc-enrolment'],
  'tuition-and-fees': ['aamc-tuition', 'ipeds-charges'],
  'health-insurance': ['aamc-tuition'],
  setting: ['ipeds-directory'],
  'median-earnings-1-year-after': ['scorecard'],
  'median-earnings-5-years-after': ['scorecard'],
  'median-debt': ['scorecard'],
};

/** The kinds of files that can fill a field, published ones first. */
export function filledBy({ id }: Pick<Field, 'id'>): readonly FactKind[] {
  return [...(PUBLISHED[id] ?? []), 'own-table'];
}
