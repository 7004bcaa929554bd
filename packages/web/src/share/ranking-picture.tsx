import { placeOnScale } from '../doubt-strip/rank-scale.js';
import { wordRanks } from '../doubt-strip/word-interval.js';
import { type Intervals, intervalAt, presentIntervals } from '../live/how-sure.js';
import type { TableModel } from '../table/build-table.js';
import { slotClass } from '../table/indicator-slot.js';
import { onlyOf, type View } from '../table/view.js';
import { W } from '../text/language.js';
import { wordPlace } from '../text/placement-words.js';
import { formatCount, formatFixed } from '../text/words.js';

interface RankingPictureProps {
  readonly model: TableModel;
  /** Those that are drawn, in their order. */
  readonly rows: readonly number[];
  readonly view: View;
  readonly label: string;
}

const WIDTH = 940;
const ROW = 24;
const NAME = 58;
const SURE = 372;
const SURE_WIDTH = 84;
const RANKS = SURE + SURE_WIDTH + 54;
const SCORE = WIDTH - 4;

/** Rows of the ranking as one drawing, for a file: places, names, rank intervals, bars in the colours of the page, scores. */
export function RankingPicture({ model, rows, view, label }: RankingPictureProps) {
  const { table, standing, axis, decimals } = model;
  const only = onlyOf(view);
  const columns = model.columns.filter(({ id }) => only === null || id === only);
  const intervals = presentIntervals(model.sure);
  const bar = intervals ? RANKS + 16 : SURE;
  const scale = (points: number): number => (points / (axis.to - axis.from)) * (SCORE - 56 - bar);
  const zero = bar + scale(-axis.from);
  const keys = layOutKeys(
    columns.map((column) => column.label),
    bar,
  );
  const top = keys.height + 12;
  return (
    <svg
      data-picture
      className="ranking-picture"
      role="img"
      aria-label={label}
      width={WIDTH}
      height={top + rows.length * ROW + 4}
      viewBox={`0 0 ${WIDTH} ${top + rows.length * ROW + 4}`}
    >
      {columns.map((column, at) => (
        <g key={column.id} className={slotClass(column.slot)}>
          <rect x={keys.at[at]?.x} y={(keys.at[at]?.y ?? 0) + 2} width="10" height="10" className="picture-piece" />
          <text x={(keys.at[at]?.x ?? 0) + 15} y={(keys.at[at]?.y ?? 0) + 11} className="picture-key">
            {column.label}
          </text>
        </g>
      ))}
      {intervals && (
        <text x={SURE + 4} y={keys.height - 5} className="picture-key">
          {`${W.doubtStrip.column} (${formatCount(1)}–${formatCount(intervals.ranked)})`}
        </text>
      )}
      {rows.map((row, at) => {
        const placement = standing.placement(row);
        const y = top + at * ROW;
        const score = standing.printed[row] ?? Number.NaN;
        let [right, left] = [zero, zero];
        return (
          <g key={table.schools[row]?.id}>
            <line x1="0" x2={WIDTH} y1={y} y2={y} className="picture-line" />
            <text x={NAME - 12} y={y + 16} textAnchor="end" className="picture-place">
              {wordPlace(placement)}
            </text>
            <text x={NAME} y={y + 16} className="picture-name">
              {shorten(table.schools[row]?.name ?? '')}
            </text>
            {intervals && <DrawnStrip intervals={intervals} row={row} rank={standing.ranks[row] ?? Number.NaN} y={y} />}
            {columns.map(({ id, slot }) => {
              const points = standing.points.get(id)?.[row] ?? Number.NaN;
              if (Number.isNaN(points) || points === 0) return null;
              const width = Math.abs(scale(points));
              const x = points > 0 ? right : left - width;
              if (points > 0) right += width;
              else left -= width;
              return (
                <rect
                  key={id}
                  x={x}
                  y={y + 5}
                  width={Math.max(0, width - 0.75)}
                  height={ROW - 10}
                  className={`picture-piece ${slotClass(slot)}`}
                />
              );
            })}
            <text x={SCORE} y={y + 16} textAnchor="end" className="picture-place">
              {Number.isNaN(score) ? '' : formatFixed(score, decimals)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface DrawnStripProps {
  readonly intervals: Intervals;
  readonly row: number;
  readonly rank: number;
  readonly y: number;
}

/** The strip of one school and its ranks in numbers. */
function DrawnStrip({ intervals, row, rank, y }: DrawnStripProps) {
  const interval = intervalAt(intervals, row);
  if (interval === null) return null;
  const x = (of: number): number => SURE + (placeOnScale(of, intervals.ranked) / 100) * SURE_WIDTH;
  return (
    <>
      <rect
        x={x(interval.low) - 1}
        y={y + 10}
        width={x(interval.high) - x(interval.low) + 2}
        height="4"
        className="picture-sure"
      />
      <rect x={x(interval.median) - 0.75} y={y + 6} width="1.5" height="12" className="picture-tick" />
      {!Number.isNaN(rank) && <circle cx={x(rank)} cy={y + 12} r="3.5" className="picture-dot" />}
      <text x={RANKS} y={y + 16} textAnchor="end" className="picture-key">
        {wordRanks(interval)}
      </text>
    </>
  );
}

const LETTER = 6.6;

/** The keys of the colours, one after the other, in as many lines as they need. */
function layOutKeys(labels: readonly string[], bar: number) {
  let [x, y] = [bar, 0];
  const at = labels.map((label) => {
    const width = 15 + label.length * LETTER + 14;
    if (x > bar && x + width > WIDTH) [x, y] = [bar, y + 18];
    const place = { x, y };
    x += width;
    return place;
  });
  return { at, height: y + 16 };
}

function shorten(name: string): string {
  return name.length > 48 ? `${name.slice(0, 47)}…` : name;
}
