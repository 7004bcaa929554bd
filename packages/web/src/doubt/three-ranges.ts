import type { DoubtAnswer } from '@bearings/library';
import type { ReachParcel } from '../engine/doubt-parcel.js';
import { W } from '../text/language.js';
import { formatCount, formatShare } from '../text/words.js';
import {
  isTold,
  wordAttainableOver,
  wordCannot,
  wordNone,
  wordSensitivityOver,
  wordStatisticalOver,
} from './word-range.js';
import type { Measured } from './use-desk.js';

/** The three ranges of a rank, which are never mixed up. */
export type RangeKind = 'attainable' | 'sensitivity' | 'statistical';

/** One of the three, as it is drawn and told. */
export interface RangeLine {
  readonly kind: RangeKind;
  /** The highest rank first; null where it cannot be told, or not yet. */
  readonly span: { readonly high: number; readonly low: number; readonly median: number | null } | null;
  /** Why there is no span; null where there is one, or it is still measured. */
  readonly none: string | null;
  /** What it is over; empty where that is not known. */
  readonly over: string;
  /** What else is to be said of its numbers. */
  readonly notes: readonly string[];
}

/** The three ranges of one school from what has been measured so far. */
export function rangesOf(
  school: string,
  reach: Measured<ReachParcel>,
  ranges: Measured<DoubtAnswer>,
  label: (id: string) => string,
): readonly [RangeLine, RangeLine, RangeLine] {
  return [attainableLine(reach, label), ...drawnLines(school, ranges)];
}

const nothing = (kind: RangeKind, none: string | null): RangeLine => ({ kind, span: null, none, over: '', notes: [] });

function attainableLine(reach: Measured<ReachParcel>, label: (id: string) => string): RangeLine {
  if (reach.kind !== 'ready') return nothing('attainable', reach.kind === 'loading' ? null : W.doubt.why.failed);
  const { value } = reach;
  if (value.kind === 'none') return nothing('attainable', wordCannot(value, label));
  const { highest, lowest, part } = value;
  const words = W.doubt.chart;
  return {
    kind: 'attainable',
    span: { high: highest.rank, low: lowest.rank, median: null },
    none: null,
    over: wordAttainableOver(`box${part * 100}`),
    notes: [highest, lowest].flatMap(({ rank, bound }) => (rank === bound ? [] : [words.bound(formatCount(bound))])),
  };
}

function drawnLines(school: string, ranges: Measured<DoubtAnswer>): readonly [RangeLine, RangeLine] {
  if (ranges.kind !== 'ready') {
    const why = ranges.kind === 'loading' ? null : W.doubt.why.failed;
    return [nothing('sensitivity', why), nothing('statistical', why)];
  }
  const { value } = ranges;
  const words = W.doubt.chart;
  const own = value.schools.find((one) => one.school === school);
  const { unranked } = W.doubt.why;
  const drawn = own?.sensitivity;
  const sets = own?.statistical;
  return [
    drawn
      ? {
          kind: 'sensitivity',
          span: { high: drawn.low.rank, low: drawn.high.rank, median: drawn.median.rank },
          none: null,
          over: wordSensitivityOver(value),
          notes: [words.drawn(formatCount(drawn.best), formatCount(drawn.worst))],
        }
      : nothing('sensitivity', own || !isTold(value.sensitivity) ? wordNone(value.sensitivity) : unranked),
    sets
      ? {
          kind: 'statistical',
          span: { high: sets.marginal.lower, low: sets.marginal.upper, median: null },
          none: null,
          over: wordStatisticalOver(value),
          notes: [words.simultaneous(formatCount(sets.simultaneous.lower), formatCount(sets.simultaneous.upper))],
        }
      : nothing('statistical', own || !isTold(value.statistical) ? wordNone(value.statistical) : unranked),
  ];
}

/** The numbers of a range: "9 to 15, median 12". */
export function wordSpan({ span }: RangeLine): string {
  if (span === null) return '';
  const [high, low] = [formatCount(span.high), formatCount(span.low)];
  const words = W.doubt.chart;
  return span.median === null ? words.numbers(high, low) : words.withMedian(high, low, formatCount(span.median));
}

/** A source of doubt with its share; `level` where it cannot be told from nothing. */
export interface SourceShare {
  readonly source: string;
  readonly share: number;
  readonly isNothing: boolean;
  readonly error: string | null;
}

/** Shares of the sources of doubt; null where one alone is open. `own` are those of one school. */
export function sourcesOf(answer: DoubtAnswer, own?: readonly number[] | null): readonly SourceShare[] | null {
  if (!isTold(answer.sensitivity) || answer.sensitivity.sources === null) return null;
  const { sources } = answer.sensitivity;
  const alone = own ?? sources.map((source) => source.alone);
  const shares = sources.map(({ source, error }, at) => {
    const share = alone[at] ?? 0;
    return {
      source: W.doubt.sources.names[source] ?? source,
      share,
      // A share below twice its error may well be nothing; so is a negative one, which only an estimate can be.
      isNothing: share <= 2 * error,
      error: own ? null : formatShare(error),
    };
  });
  const rest = 1 - alone.reduce((sum, share) => sum + Math.max(0, share), 0);
  const least = 2 * Math.max(...sources.map(({ error }) => error));
  return [...shares, { source: W.doubt.sources.together, share: rest, isNothing: rest <= least, error: null }];
}
