import { fault } from '../../fault/fault.js';
import { rankSets, type RankSetsInput } from './rank-sets.js';

/** Which units may be among the first, and which surely are. Both hold at once, with the coverage asked for. */
export interface TopSet {
  /** By unit, 1: its rank may be `top` or better. All units that truly are among the first are in it. */
  readonly possible: Uint8Array;
  /** By unit, 1: its rank is surely `top` or better. No other unit is in it. */
  readonly sure: Uint8Array;
}

/**
 * The confidence set of the units among the first `top`: those whose simultaneous rank sets reach it (the projection of
 * Mogstad, Romano, Shaikh and Wilhelm, 2024). Equal units share a rank, so that more than `top` may truly be among them.
 */
export function topSet(input: Omit<RankSetsInput, 'kind' | 'side' | 'of'>, top: number): TopSet {
  const units = input.estimates.length;
  if (!(Number.isInteger(top) && top >= 1 && top <= units)) {
    const expected = `a whole number from 1 to ${units}`;
    throw fault('uncertainty.option-refused', { option: 'top', found: String(top), expected });
  }
  const { lower, upper } = rankSets({ ...input, kind: 'simultaneous', side: 'both' });
  return {
    possible: Uint8Array.from(lower, (rank) => (rank <= top ? 1 : 0)),
    sure: Uint8Array.from(upper, (rank) => (rank <= top ? 1 : 0)),
  };
}
