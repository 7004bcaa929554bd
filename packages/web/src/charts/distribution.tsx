import { useMemo } from 'react';
import '../style/charts.css';
import { W } from '../text/language.js';
import { formatCount, formatPlain } from '../text/words.js';
import { binOf, binValues, summarizeValues, type ValueSummary } from './distribution-bins.js';

const BINS = 24;

export interface DistributionProps {
  /** One per school; NaN where it is missing. The same array means the same drawing. */
  readonly values: Float64Array;
  /** What is measured: it opens the words. */
  readonly label: string;
  readonly format?: (value: number) => string;
  /** A value to be told apart, such as a chosen school's. */
  readonly highlight?: number | null;
  readonly width?: number;
  readonly height?: number;
}

/** A histogram for the head of a column, from the lowest value to the highest, from a count of zero. In words for those who do not see it. */
export function Distribution(props: DistributionProps) {
  const { values, label, format = formatPlain, highlight = null, width = 120, height = 24 } = props;
  const summary = useMemo(() => summarizeValues(values), [values]);
  const path = useMemo(() => drawBins(values, summary, width, height), [values, summary, width, height]);
  const lit = highlight === null || Number.isNaN(highlight) ? null : binOf(highlight, summary.min, summary.max, BINS);
  const step = width / BINS;
  return (
    <span className="distribution">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path className="distribution-base" d={`M0 ${height - 0.5}H${width}`} />
        <path className="distribution-bins" d={path} />
        {lit !== null && (
          <rect className="distribution-lit" x={lit * step + step / 2 - 1} y={0} width={2} height={height} />
        )}
      </svg>
      <span className="unseen">{wordSummary(summary, label, format)}</span>
    </span>
  );
}

/** What a distribution says, in a sentence. */
export function wordSummary(summary: ValueSummary, label: string, format: (value: number) => string): string {
  const missing = summary.missing === 0 ? '' : formatCount(summary.missing);
  if (summary.count === 0) return W.charts.noValues(label, missing);
  const { count, min, median, max } = summary;
  return W.charts.distribution(label, formatCount(count), format(min), format(median), format(max), missing);
}

/** Bars as one path. */
function drawBins(values: Float64Array, { min, max, count }: ValueSummary, width: number, height: number): string {
  if (count === 0) return '';
  const counts = binValues(values, min, max, BINS);
  const most = Math.max(...counts);
  const step = width / BINS;
  return [...counts]
    .map((number, bin) => {
      // A single school among a thousand is a pixel, not nothing.
      const tall = number === 0 ? 0 : Math.max(1, (number / most) * (height - 2));
      return tall === 0
        ? ''
        : `M${(bin * step + 0.5).toFixed(1)} ${height - 1}v-${tall.toFixed(1)}h${(step - 1).toFixed(1)}v${tall.toFixed(1)}z`;
    })
    .join('');
}
