import { type HowSure, intervalAt, type RowInterval } from '../live/how-sure.js';
import { wordRanks } from '../doubt-strip/word-interval.js';
import { W } from '../text/language.js';

/** The interval of a rank behind it, in brackets; nothing where there is none. */
export function RankSpan({ interval }: { readonly interval: Pick<RowInterval, 'low' | 'high'> | null }) {
  if (interval === null) return null;
  const ranks = wordRanks(interval);
  return (
    <span className="rank-span soft small" title={W.doubt.interval(ranks)}>
      {W.doubt.bracketed(ranks)}
      <span className="unseen">, {W.doubt.interval(ranks)}</span>
    </span>
  );
}

/** The interval of a row where it is known. */
export function spanAt(sure: HowSure, row: number): RowInterval | null {
  return sure.kind === 'measured' ? intervalAt(sure.intervals, row) : null;
}

/** A rank in words with its interval in brackets. */
export function wordWithSpan(place: string, interval: Pick<RowInterval, 'low' | 'high'> | null): string {
  return interval === null ? place : `${place} ${W.doubt.bracketed(wordRanks(interval))}`;
}
