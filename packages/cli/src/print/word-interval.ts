import { type IntervalBasis, nameRules, type RankInterval } from '@bearings/core';
import { writeReading } from './words.js';

/** The ranks between which a school is in nine of ten draws: "17-19", or "19" where they are one; nothing without. */
export function labelInterval(interval: Pick<RankInterval, 'low' | 'high'> | null | undefined): string {
  if (!interval) return '';
  return interval.low === interval.high ? String(interval.low) : `${interval.low}-${interval.high}`;
}

/** What the column of intervals is over, in a sentence. */
export function noteIntervals({ part, rules, draws, seed }: IntervalBasis): string {
  const others = rules.slice(1).map(nameRules);
  return [
    `90 %: the ranks in nine of ten draws where each weight is up to ${writePercent(part)} more or less`,
    ...(others.length > 0 ? [`and the rules are as declared or ${others.join(' or ')}`] : []),
    `(${writeReading(draws)} draws, seed ${seed}); it says nothing of errors in the data`,
  ].join(' ');
}

/** A part as a percentage without decimals that say nothing. */
export function writePercent(part: number): string {
  return `${Number((100 * part).toFixed(1))} %`;
}
