import type { TableModel } from '../table/build-table.js';
import { slotClass } from '../table/indicator-slot.js';
import { onlyOf, type View } from '../table/view.js';
import { wordPlace } from '../text/placement-words.js';
import { formatFixed } from '../text/words.js';

interface RankingPictureProps {
  readonly model: TableModel;
  /** Those that are drawn, in their order. */
  readonly rows: readonly number[];
  readonly view: View;
  readonly label: string;
}

const WIDTH = 860;
const ROW = 24;
const NAME = 58;
const BAR = 380;
const SCORE = WIDTH - 4;
const BAR_WIDTH = SCORE - 56 - BAR;

/** Rows of the ranking as one drawing, for a file: places, names, bars in the colours of the page, scores. */
export function RankingPicture({ model, rows, view, label }: RankingPictureProps) {
  const { table, standing, axis, decimals } = model;
  const only = onlyOf(view);
  const columns = model.columns.filter(({ id }) => only === null || id === only);
  const scale = (points: number): number => (points / (axis.to - axis.from)) * BAR_WIDTH;
  const zero = BAR + scale(-axis.from);
  const keys = layOutKeys(columns.map((column) => column.label));
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

const LETTER = 6.6;

/** The keys of the colours, one after the other, in as many lines as they need. */
function layOutKeys(labels: readonly string[]) {
  let [x, y] = [BAR, 0];
  const at = labels.map((label) => {
    const width = 15 + label.length * LETTER + 14;
    if (x > BAR && x + width > WIDTH) [x, y] = [BAR, y + 18];
    const place = { x, y };
    x += width;
    return place;
  });
  return { at, height: y + 16 };
}

function shorten(name: string): string {
  return name.length > 48 ? `${name.slice(0, 47)}…` : name;
}
