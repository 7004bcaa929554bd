import type { Explanation } from '@bearings/contract';
import type { RowInterval } from '../live/how-sure.js';
import { W } from '../text/language.js';
import { formatCount, formatShare } from '../text/words.js';

/** The ranks of an interval: "17–19", or "17" where they are one. */
export function wordRanks({ low, high }: Pick<RowInterval, 'low' | 'high'>): string {
  return low === high ? formatCount(low) : W.doubtStrip.ranks(formatCount(low), formatCount(high));
}

/** What a strip says, for those who do not see it and for who points at it. */
export function wordInterval(interval: RowInterval, leader: string | null, isLeader: boolean, old: boolean): string {
  const words = W.doubtStrip.row;
  const { median, group } = interval;
  return [
    words.inDraws(wordRanks(interval), formatCount(median)),
    group === null
      ? words.unplaced
      : isLeader || leader === null
        ? words.leads(formatCount(group))
        : words.inGroup(formatCount(group), leader),
    ...(old ? [words.old] : []),
  ].join('; ');
}

/** How sure the place of one school is, in sentences; null where it has none. */
export function wordPlaceDoubt({ placement, interval, intervals }: Explanation, asPrinted: boolean): string | null {
  const words = W.doubtStrip.place;
  if (placement.kind === 'unranked') return null;
  if (interval === null || intervals === null) return asPrinted ? words.asPrinted : words.none;
  const { draws, part, rules } = intervals;
  const spread = words.inDraws(
    wordRanks(interval),
    formatCount(interval.median),
    draws,
    formatShare(part),
    rules.length,
  );
  return interval.group === null ? `${spread} ${words.unplaced}` : spread;
}
