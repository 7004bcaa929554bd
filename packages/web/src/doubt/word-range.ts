import type { DoubtAnswer, NoRange } from '@bearings/library';
import type { CannotTell, PairParcel } from '../engine/doubt-parcel.js';
import { wordRules } from '../doubt-strip/word-basis.js';
import { W } from '../text/language.js';
import { formatCount, formatShare } from '../text/words.js';

/** A part of the draws in words: "61% of the draws", and never "100%" where it is not all of them. */
export function wordDraws(share: number): string {
  const words = W.doubt.pairs;
  if (share >= 1) return words.all;
  if (share <= 0) return words.never;
  if (share > 0.999) return words.nearly(formatShare(0.999));
  if (share < 0.001) return words.hardly(formatShare(0.001));
  return words.share(formatShare(Math.min(0.99, Math.max(0.01, Math.round(share * 100) / 100))));
}

/** How the first of a pair stands to the second: "inside the noise: above in 61% of the draws". */
export function wordVerdict({ above, level, below, verdict }: Omit<PairParcel, 'first' | 'second'>): string {
  const words = W.doubt.pairs;
  const said = verdict === 'below' ? words.below(wordDraws(below)) : words[verdict](wordDraws(above));
  return level >= 0.005 ? `${said}, ${words.level(wordDraws(level))}` : said;
}

/** The same pair, seen from the other school. */
export function turnPair(pair: PairParcel): PairParcel {
  const { first, second, above, below, verdict } = pair;
  const turned = { above: 'below', below: 'above', noise: 'noise' } as const;
  return { ...pair, first: second, second: first, above: below, below: above, verdict: turned[verdict] };
}

/** The pair of two schools, the first first; undefined where it was not measured. */
export function pairOf(pairs: readonly PairParcel[], first: string, second: string): PairParcel | undefined {
  const found = pairs.find((pair) => pair.first === first && pair.second === second);
  if (found) return found;
  const other = pairs.find((pair) => pair.first === second && pair.second === first);
  return other && turnPair(other);
}

/** Why something cannot be told. */
export function wordCannot({ why, at }: CannotTell, label: (id: string) => string): string {
  const words = W.doubt.why;
  switch (why) {
    case 'aggregation':
    case 'renormalized':
      return words[why](at === '' ? '' : label(at));
    case 'as-printed':
      return words.printed;
    default:
      return words[why];
  }
}

/** What admissible weights are, by the word for a region: "±25%". */
export function wordRegion(region: string): string {
  const part = /^box(\d+(?:\.\d+)?)$/.exec(region)?.[1];
  return part === undefined ? (W.doubt.page.regions[region] ?? region) : `±${formatShare(Number(part) / 100)}`;
}

/** What attainable ranks are over. */
export function wordAttainableOver(region: string): string {
  return region === 'simplex' ? W.doubt.over.everything : W.doubt.over.attainable(wordRegion(region));
}

/** What the draws are over: weights, rules, gaps. */
export function wordSensitivityOver({ asked, sensitivity }: DoubtAnswer): string {
  const words = W.doubt.over;
  if (!isTold(sensitivity)) return '';
  const { draws, rules, gaps } = sensitivity;
  return words.sensitivity(
    draws,
    [
      asked.region === 'simplex' ? words.allWeights : words.weights(wordRegion(asked.region).replace('±', '')),
      ...(rules.length > 1 ? [words.rules(wordRules({ rules }))] : []),
      gaps > 0 ? words.gaps(gaps) : words.noGaps,
    ].join('; '),
  );
}

/** What confidence sets are over. */
export function wordStatisticalOver({ statistical }: DoubtAnswer): string {
  if (!isTold(statistical)) return '';
  return W.doubt.over.statistical(formatShare(statistical.coverage), statistical.draws);
}

/** Whether a range was found at all. */
export function isTold<T extends object>(range: T | NoRange | null): range is T {
  return range !== null && !('none' in range);
}

/** Why there is no range, in words. */
export function wordNone(range: object | null): string {
  if (range === null) return W.doubt.why.failed;
  return 'none' in range && typeof range.none === 'string' ? W.doubt.said(range.none) : W.doubt.why.failed;
}

/** Two ranks as a range: "9–15". */
export function wordPair(high: number, low: number): string {
  return W.doubt.page.range(formatCount(high), formatCount(low));
}
