import { memo } from 'react';
import { paintLine, placeOnScale } from './rank-scale.js';

interface RankStripProps {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** The last rank of the scale. */
  readonly ranked: number;
  /** The rank that the school has now; NaN for none. */
  readonly rank: number;
  /** Says the same in words. */
  readonly label: string;
}

/** A line over the ranks of nine of ten draws, a tick at the median, the rank as a dot; on the scale of the whole table. */
export const RankStrip = memo(function RankStrip({ low, median, high, ranked, rank, label }: RankStripProps) {
  return (
    <span
      className="sure-strip"
      role="img"
      aria-label={label}
      style={{ backgroundImage: paintLine(low, high, ranked) }}
    >
      <span className="sure-tick" style={{ insetInlineStart: `${placeOnScale(median, ranked)}%` }} />
      {!Number.isNaN(rank) && (
        <span className="sure-dot" style={{ insetInlineStart: `${placeOnScale(rank, ranked)}%` }} />
      )}
    </span>
  );
});
