import type { EvidenceTable, Methodology } from '@bearings/core';
import { methodologyOf, tableOf, useOf } from './small-table.js';

/** Five fictional schools with grants, reputation and an acceptance rate; one did not report its reputation. */
export function fiveSchools(): EvidenceTable {
  return tableOf(['zz-ash', 'zz-birch', 'zz-cedar', 'zz-dogwood', 'zz-elm'], {
    grants: [400, 100, 200, 200, 50],
    reputation: [4.6, 4.2, 3.1, 3.1, Number.NaN],
    'acceptance-rate': [0.03, 0.05, 0.1, 0.1, 0.08],
  });
}

/** A fictional methodology for them: grants 0.5, reputation 0.3, selectivity 0.2, one decimal, ranks after rounding. */
export function fiveSchoolMethodology(): Methodology {
  const normalize = [{ by: 'min-max' as const, to: [0, 100] as const, over: { of: 'cohort' as const }, frozen: null }];
  return methodologyOf(
    [
      useOf('grants', 0.5, { normalize }),
      useOf('reputation', 0.3, { normalize }),
      useOf('acceptance-rate', 0.2, { normalize, direction: 'lower' }),
    ],
    {
      id: 'five-school-methodology',
      title: 'Five schools (fictional)',
      rounding: { rule: 'half-up', decimals: 1, ranks: 'after-rounding' },
      ties: { rule: 'competition', tolerance: 0 },
    },
  );
}
