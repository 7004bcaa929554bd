import type { Placement } from '@bearings/core';

/** A school's place in a list: a rank, a band of ranks, or none. */
export interface ListPlace {
  /** 1 is the highest; the first rank of a band; null where there is no rank. */
  readonly rank: number | null;
  /** The last rank of a band, Infinity for an open one; absent where the rank is exact. */
  readonly upTo?: number;
  /** As printed: "=3", "201–250", "Tier 1"; empty where there is none. */
  readonly label: string;
}

/** A placement as a place in a list; `label` is the placement as printed. */
export function listPlaceOf(placement: Placement, label: string): ListPlace {
  if (placement.kind === 'ranked') return { rank: placement.rank, label };
  if (placement.kind === 'banded') return readBand(placement.band, label);
  return { rank: null, label: placement.kind === 'tiered' ? label : '' };
}

/** "201-250" is a band, "851+" an open one; anything else has no rank. */
function readBand(band: string, label: string): ListPlace {
  const found = /^(\d+)(?:[-–](\d+)|(\+))$/.exec(band);
  if (!found) return { rank: null, label };
  return { rank: Number(found[1]), upTo: found[3] ? Number.POSITIVE_INFINITY : Number(found[2]), label };
}

/** Whether a place is a single rank. */
export function isExact(place: ListPlace): place is ListPlace & { readonly rank: number } {
  return place.rank !== null && place.upTo === undefined;
}
