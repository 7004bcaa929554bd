import { useMemo } from 'react';
import { aboutTable } from '../charts/about.js';
import { ChartFrame } from '../charts/chart-frame.js';
import type { TwinTable } from '../charts/twin-table.js';
import { useWidth } from '../charts/use-width.js';
import type { LiveTable } from '../live/live-table.js';
import { W } from '../text/language.js';
import { formatCount } from '../text/words.js';
import { rankAxis } from './rank-axis.js';
import { type RangeLine, wordSpan } from './three-ranges.js';

interface RangesChartProps {
  readonly table: LiveTable;
  readonly lines: readonly RangeLine[];
  /** The rank at full precision; null where it is not known yet. */
  readonly rank: number | null;
  readonly ranked: number;
  readonly school: string;
}

/** The three ranges of one rank as strips over one axis. */
export function RangesChart({ table, lines, rank, ranked, school }: RangesChartProps) {
  const { ref, width, mirrored } = useWidth<HTMLDivElement>(720);
  const words = W.doubt.chart;
  const drawn = lines.find(({ kind }) => kind === 'sensitivity')?.span;
  const of = formatCount(ranked);
  const title =
    rank === null || !drawn
      ? words.titlePlain(rank === null ? '…' : formatCount(rank), of)
      : words.title(formatCount(rank), of, W.doubt.page.range(formatCount(drawn.high), formatCount(drawn.low)));
  return (
    <ChartFrame
      id="doubt-ranges"
      name={`doubt-${table.edition.id}-${school}`}
      heading="h3"
      title={title}
      subtitle={words.subtitle(table.edition.title)}
      about={{ editions: [aboutTable(table)], address: location.href }}
      table={useMemo(() => twinOf(lines), [lines])}
    >
      <div ref={ref}>
        <RangesDrawing {...{ lines, rank, ranked, width, mirrored }} label={wordAll(title, lines)} />
      </div>
    </ChartFrame>
  );
}

interface DrawingProps extends Pick<RangesChartProps, 'lines' | 'rank' | 'ranked'> {
  readonly width: number;
  readonly mirrored: boolean;
  readonly label: string;
}

const ROW = 52;
const STRIP = 34;
const EDGE = 16;

function RangesDrawing({ lines, rank, ranked, width, mirrored, label }: DrawingProps) {
  const spans = lines.flatMap(({ span }) => (span ? [span.high, span.low] : []));
  const axis = rankAxis([...spans, ...(rank === null ? [] : [rank])], ranked, width - 2 * EDGE);
  const bottom = lines.length * ROW + 8;
  const x = (at: number): number => (mirrored ? width - EDGE - axis.place(at) : EDGE + axis.place(at));
  const [start, end] = mirrored ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const [near, far] = mirrored ? [width, 0] : [0, width];
  return (
    <svg
      data-picture=""
      role="img"
      aria-label={label}
      className="ranges-chart"
      width={width}
      height={bottom + 40}
      viewBox={`0 0 ${width} ${bottom + 40}`}
    >
      {axis.ticks.map((tick) => (
        <line key={tick} className="ranges-tick" x1={x(tick)} x2={x(tick)} y1={STRIP - 12} y2={bottom} />
      ))}
      {rank !== null && <line className="ranges-here" x1={x(rank)} x2={x(rank)} y1={STRIP - 14} y2={bottom} />}
      {lines.map((line, at) => (
        <g key={line.kind} transform={`translate(0 ${at * ROW})`}>
          <text className="ranges-name" x={near} y={14} textAnchor={start}>
            {W.doubt.ranges[line.kind].name}
          </text>
          <text className="ranges-numbers" x={far} y={14} textAnchor={end}>
            {wordSpan(line) || (line.none === null ? `${W.doubt.measuring}…` : W.doubt.nothing)}
          </text>
          {line.span && <Strip line={line} x={x} />}
        </g>
      ))}
      {axis.ticks.map((tick) => (
        <text key={tick} className="ranges-label" x={x(tick)} y={bottom + 16} textAnchor="middle">
          {formatCount(tick)}
        </text>
      ))}
      <text className="ranges-label" x={near} y={bottom + 34} textAnchor={start}>
        {W.doubt.chart.axis(formatCount(ranked))}
      </text>
    </svg>
  );
}

/** Told apart by form and not by hue: a thin line with end marks, a thick one with its median, an outline. */
export function Strip({
  line: { kind, span },
  x,
  y = STRIP,
  half = 5,
}: {
  readonly line: Pick<RangeLine, 'kind' | 'span'>;
  readonly x: (rank: number) => number;
  readonly y?: number;
  /** Half its height. */
  readonly half?: number;
}) {
  if (span === null) return null;
  const edge = half / 2;
  const [from, to] = [x(span.high), x(span.low)].sort((a, b) => a - b) as [number, number];
  if (kind === 'attainable')
    return (
      <path
        className="range-attainable"
        d={`M${from} ${y}H${to}M${from} ${y - half}V${y + half}M${to} ${y - half}V${y + half}`}
      />
    );
  if (kind === 'statistical')
    return (
      <rect
        className="range-statistical"
        x={from - edge}
        y={y - half}
        width={to - from + 2 * edge}
        height={2 * half}
        rx={edge / 2}
      />
    );
  return (
    <>
      <rect
        className="range-sensitivity"
        x={from - edge}
        y={y - half}
        width={to - from + 2 * edge}
        height={2 * half}
        rx={edge / 2}
      />
      {span.median !== null && (
        <rect
          className="range-median"
          x={x(span.median) - 1.5}
          y={y - half - edge}
          width={3}
          height={2 * (half + edge)}
        />
      )}
    </>
  );
}

function twinOf(lines: readonly RangeLine[]): TwinTable {
  const words = W.doubt.chart;
  return {
    columns: [
      { label: words.range },
      { label: words.question },
      { label: words.high, end: true },
      { label: words.median, end: true },
      { label: words.low, end: true },
      { label: words.over },
    ],
    rows: lines.map(({ kind, span, none, over }) => [
      W.doubt.ranges[kind].name,
      W.doubt.ranges[kind].question,
      span?.high ?? null,
      span?.median ?? null,
      span?.low ?? null,
      none === null ? over : W.doubt.none(none),
    ]),
  };
}

function wordAll(title: string, lines: readonly RangeLine[]): string {
  const told = lines.map(
    (line) => `${W.doubt.ranges[line.kind].name}: ${wordSpan(line) || (line.none ?? W.doubt.measuring)}`,
  );
  return [title, ...told].join('. ');
}
