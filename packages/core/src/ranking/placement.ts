import type { SchoolId } from '../school.js';
import type { UnrankedReason } from '../scoring/score.js';

/** A school's place: a rank, a band, a tier, or the reason it has none. */
export type Placement = Ranked | Banded | Tiered | Unranked;

export interface Ranked {
  readonly kind: 'ranked';
  readonly school: SchoolId;
  /** 1 is best; fractional ties may end in .5. */
  readonly rank: number;
  /** The rank as printed: "=3" where it is shared. */
  readonly label: string;
  readonly tied: boolean;
}

/** A school known only to lie between two ranks. */
export interface Banded {
  readonly kind: 'banded';
  readonly school: SchoolId;
  /** As printed: "201-250", "851+". */
  readonly band: string;
}

export interface Tiered {
  readonly kind: 'tiered';
  readonly school: SchoolId;
  readonly tier: number;
}

export interface Unranked {
  readonly kind: 'unranked';
  readonly school: SchoolId;
  readonly reason: UnrankedReason;
  readonly because: string;
}
