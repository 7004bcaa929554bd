import type { Methodology, Reproduction } from '@bearings/core';

/** A methodology, and how it came to be held for the one that made a table. */
export interface HeldMethodology {
  readonly methodology: Methodology;
  readonly from: 'declared' | 'printed weights' | 'fitted weights';
}

/** A table recomputed, with what it was recomputed by. */
export interface ReproductionAnswer extends Reproduction {
  readonly edition: string;
  readonly methodology: { readonly id: string; readonly digest: string; readonly from: HeldMethodology['from'] };
}
