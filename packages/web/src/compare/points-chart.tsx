import { useMemo } from 'react';
import { aboutTable } from '../charts/about.js';
import { ChartFrame } from '../charts/chart-frame.js';
import type { TwinTable } from '../charts/twin-table.js';
import { useWidth } from '../charts/use-width.js';
import { fitText, measureOnPage } from '../charts/wrap-text.js';
import { axisOf } from '../table/axis.js';
import type { TableModel } from '../table/build-table.js';
import { slotClass } from '../table/indicator-slot.js';
import { stackPoints } from '../table/paint-bar.js';
import { wordPoints } from '../table/row-facts.js';
import { W } from '../text/language.js';
import { formatFixed, formatPlain } from '../text/words.js';
import type { Compared } from './compared.js';
import { type KeyLine, layOutKey } from './lay-out-key.js';
import { wordPointsFinding } from './points-finding.js';

interface PointsChartProps {
  readonly model: TableModel;
  readonly compared: readonly Compared[];
}

/** The points of schools as stacked bars from one line of zero, in the colours of the indicators. */
export function PointsChart({ model, compared }: PointsChartProps) {
  const { ref, width, mirrored } = useWidth<HTMLDivElement>(960);
  const { edition } = model.table;
  const title = wordPointsFinding(model, compared);
  return (
    <ChartFrame
      id="compare-points"
      name={`compare-points-${edition.id}`}
      heading="h2"
      title={title}
      subtitle={W.compare.points.subtitle(edition.title)}
      about={{ editions: [aboutTable(model.table)], address: location.href }}
      table={useMemo(() => twinOf(model, compared), [model, compared])}
    >
      <div ref={ref}>
        <PointsDrawing {...{ model, compared, width, mirrored }} label={title} />
      </div>
    </ChartFrame>
  );
}

interface DrawingProps extends PointsChartProps {
  readonly width: number;
  readonly mirrored: boolean;
  readonly label: string;
}

const BAR = 18;
const NARROW = 560;
const SCORE = 48;

function PointsDrawing({ model, compared, width, mirrored, label }: DrawingProps) {
  const { standing, columns, decimals } = model;
  const measure = measureOnPage(13);
  const narrow = width < NARROW;
  const names = narrow ? 0 : Math.min(220, Math.max(...compared.map(({ short }) => measure(short))) + 36);
  const room = Math.max(40, width - names - SCORE);
  const key = layOutKey(columns, width, measure);
  const axis = axisOf(compared.map(({ row }) => columns.map(({ id }) => standing.points.get(id)?.[row] || 0)));
  const step = narrow ? 50 : 32;
  const top = key.height + 8;
  const bottom = top + compared.length * step;
  const flip = mirrored ? (x: number) => width - x : (x: number) => x;
  const box = (from: number, length: number) => ({ x: mirrored ? width - from - length : from, width: length });
  const anchor = (side: 'start' | 'end') => (mirrored === (side === 'start') ? 'end' : 'start');
  const at = (points: number): number => names + ((points - axis.from) / (axis.to - axis.from)) * room;
  const ticks = [0, 1, 2, 3, 4].map((quarter) => axis.from + ((axis.to - axis.from) * quarter) / 4);
  return (
    <svg
      data-picture
      role="img"
      aria-label={label}
      className="points-chart"
      width={width}
      height={bottom + 30}
      viewBox={`0 0 ${width} ${bottom + 30}`}
    >
      {key.lines.map(({ x, y, column }: KeyLine) => (
        <g key={column.id}>
          <rect className={`points-part ${slotClass(column.slot)}`} y={y - 10} height={10} {...box(x, 10)} />
          <text x={flip(x + 15)} y={y} textAnchor={anchor('start')}>
            {column.label}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={tick === 0 ? 'points-zero' : 'points-tick'} d={`M${flip(at(tick))} ${top}V${bottom}`} />
          <text className="points-scale" x={flip(at(tick))} y={bottom + 16} textAnchor="middle">
            {formatPlain(tick)}
          </text>
        </g>
      ))}
      {compared.map(({ id, short, number, row }, line) => {
        const y = top + line * step + (narrow ? 24 : 7);
        const score = standing.printed[row]!;
        const stretches = stackPoints(standing.points, row, columns, axis);
        return (
          <g key={id}>
            <text
              x={flip(narrow ? 0 : names - 8)}
              y={narrow ? y - 6 : y + 13}
              textAnchor={anchor(narrow ? 'start' : 'end')}
            >
              {fitText(`${number} ${short}`, narrow ? width : names - 8, measure)}
            </text>
            {stretches.map((stretch) => (
              <rect
                key={stretch.id}
                className={`points-part ${slotClass(columns.find((column) => column.id === stretch.id)?.slot ?? null)}`}
                y={y}
                height={BAR}
                {...box(
                  names + (stretch.from / 100) * room,
                  Math.max(0, ((stretch.to - stretch.from) / 100) * room - 1),
                )}
              >
                <title>{W.row.part(labelOf(model, stretch.id), pointsAt(model, stretch.id, row))}</title>
              </rect>
            ))}
            <text className="points-score" x={flip(width)} y={y + 13} textAnchor={anchor('end')}>
              {Number.isNaN(score) ? '–' : formatFixed(score, decimals)}
            </text>
            <desc>{W.compare.points.row(short, wordPoints(model, row))}</desc>
          </g>
        );
      })}
    </svg>
  );
}

function labelOf({ columns }: TableModel, id: string): string {
  return columns.find((column) => column.id === id)?.label ?? id;
}

function pointsAt({ standing, decimals }: TableModel, id: string, row: number): string {
  return formatFixed(standing.points.get(id)?.[row] ?? 0, decimals + 1);
}

function twinOf(model: TableModel, compared: readonly Compared[]): TwinTable {
  const { standing, columns, decimals } = model;
  const fixed = (number: number): string => formatFixed(number, decimals + 1);
  const cell = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? W.compare.table.noPoints : value;
  return {
    columns: [
      { label: W.compare.points.school },
      ...columns.map(({ label }) => ({ label, end: true, format: fixed })),
      { label: W.columns.score, end: true, format: (number: number) => formatFixed(number, decimals) },
    ],
    rows: compared.map(({ school, row }) => [
      school.name,
      ...columns.map(({ id }) => cell(standing.points.get(id)?.[row])),
      cell(standing.printed[row]),
    ]),
  };
}
