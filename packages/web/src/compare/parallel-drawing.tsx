import { memo, type MouseEvent, type PointerEvent, useMemo, useState } from 'react';
import { fitText, measureOnPage, wrapText } from '../charts/wrap-text.js';
import type { Compared } from './compared.js';
import { endsOf, type ParallelAxis, type Scale } from './parallel-axes.js';
import { layOutParallel, type ParallelLayout, type ParallelMark, spreadLabels } from './parallel-layout.js';

interface ParallelDrawingProps {
  readonly axes: readonly ParallelAxis[];
  readonly compared: readonly Compared[];
  readonly scale: Scale;
  readonly width: number;
  /** Whether the picture starts on the right. */
  readonly mirrored: boolean;
  readonly school: string | null;
  onSchool(school: string | null): void;
  readonly label: string;
}

/** Narrower pictures lay the axes on their sides. */
const NARROW = 640;
const RADIUS = 8;

/** One line a school through all axes; a mark with its number on each, its name at the end. */
export function ParallelDrawing(props: ParallelDrawingProps) {
  const { axes, compared, scale, width, mirrored, school, onSchool, label } = props;
  const [pointed, setPointed] = useState<string | null>(null);
  const narrow = width < NARROW;
  const layout = useMemo(
    () => layOutParallel(axes, compared, scale, width, narrow),
    [axes, compared, scale, width, narrow],
  );
  const lit = pointed ?? school;
  const flip = mirrored ? (x: number) => width - x : (x: number) => x;
  const last = compared.find(({ id }) => id === lit);
  // What is lit is drawn last, over all others.
  const order = last ? [...compared.filter((one) => one !== last), last] : compared;
  const marksOf = (one: Compared): readonly ParallelMark[] => layout.marks[compared.indexOf(one)]!;
  const classOf = ({ id }: Compared): string => (id === lit ? 'parallel-line parallel-lit' : 'parallel-line');
  const keyHeight = narrow ? compared.length * 20 + 8 : 0;
  const height = layout.height + keyHeight;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the group around the drawing takes the keys
    <svg
      data-picture
      role="img"
      aria-label={label}
      className={lit === null ? 'parallel' : 'parallel parallel-told'}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      onPointerMove={(event) => setPointed(schoolAt(event))}
      onPointerLeave={() => setPointed(null)}
      onClick={(event) => {
        const found = schoolAt(event);
        if (found !== null) onSchool(found === school ? null : found);
      }}
    >
      {layout.axes.map(({ near, far }, at) => (
        <path key={axes[at]!.id} className="parallel-axis" d={`M${flip(near.x)} ${near.y}L${flip(far.x)} ${far.y}`} />
      ))}
      {order.map((one) => {
        const path = pathOf(marksOf(one), flip);
        return (
          <g key={one.id} data-school={one.id} className={classOf(one)}>
            <path className="parallel-hit" data-screen d={path} />
            <path className="parallel-path" d={path} />
          </g>
        );
      })}
      {/* Words and marks lie over all lines, so that they can be read. */}
      <AxisWords {...{ axes, compared, scale, layout, flip, mirrored }} />
      {order.map((one) => (
        <g key={one.id} data-school={one.id} className={classOf(one)}>
          {marksOf(one).map((mark, at) => (
            <Mark key={axes[at]!.id} mark={mark} x={flip(mark.x)} number={one.number} />
          ))}
        </g>
      ))}
      <Names {...{ compared, layout, flip, mirrored, lit }} top={layout.height + 4} />
    </svg>
  );
}

function Mark({ mark, x, number }: { readonly mark: ParallelMark; readonly x: number; readonly number: number }) {
  const there = mark.at !== null;
  return (
    <>
      <circle className={there ? 'parallel-mark' : 'parallel-none'} cx={x} cy={mark.y} r={RADIUS} />
      <text className={there ? 'parallel-number' : 'parallel-number-none'} x={x} y={mark.y + 4} textAnchor="middle">
        {number}
      </text>
    </>
  );
}

function schoolAt(event: PointerEvent | MouseEvent): string | null {
  return event.target instanceof Element
    ? (event.target.closest('[data-school]')?.getAttribute('data-school') ?? null)
    : null;
}

/** A line through marks that follow each other; it breaks where there is no reading. */
function pathOf(marks: readonly ParallelMark[], flip: (x: number) => number): string {
  let on = false;
  let path = '';
  for (const { at, x, y } of marks) {
    if (at !== null) path += `${on ? 'L' : 'M'}${flip(x).toFixed(1)} ${y.toFixed(1)}`;
    on = at !== null;
  }
  return path;
}

interface AxisWordsProps {
  readonly axes: readonly ParallelAxis[];
  readonly compared: readonly Compared[];
  readonly scale: Scale;
  readonly layout: ParallelLayout;
  readonly mirrored: boolean;
  flip(x: number): number;
}

/** What each axis measures, and the values at its ends. */
const AxisWords = memo(function AxisWords({ axes, compared, scale, layout, mirrored, flip }: AxisWordsProps) {
  const measure = measureOnPage(13);
  const small = measureOnPage(12);
  const side = (end: 'start' | 'end') => (mirrored === (end === 'start') ? 'end' : 'start');
  const apart = layout.axes.length > 1 ? layout.axes[1]!.near.x - layout.axes[0]!.near.x : layout.width;
  return axes.map((axis, at) => {
    const { near, far } = layout.axes[at]!;
    const [low, high] = endsOf(axis, compared, scale).map(axis.format) as [string, string];
    if (layout.narrow) {
      return (
        <g key={axis.id}>
          <text className="parallel-label" x={flip(0)} y={near.y - 20} textAnchor={side('start')}>
            {fitText(axis.label, layout.width, measure)}
          </text>
          <text className="parallel-end" x={flip(near.x)} y={near.y + 28} textAnchor={side('start')}>
            {fitText(low, layout.width / 2 - 24, small)}
          </text>
          <text className="parallel-end" x={flip(far.x)} y={near.y + 28} textAnchor={side('end')}>
            {fitText(high, layout.width / 2 - 24, small)}
          </text>
        </g>
      );
    }
    const words = wrapText(axis.label, Math.max(60, apart - 14), measure).slice(0, 3);
    return (
      <g key={axis.id}>
        {words.map((word, row) => (
          <text
            key={word}
            className="parallel-label"
            x={flip(near.x)}
            y={far.y - 34 - (words.length - 1 - row) * 15}
            textAnchor="middle"
          >
            {word}
          </text>
        ))}
        <text className="parallel-end" x={flip(near.x)} y={far.y - 14} textAnchor="middle">
          {high}
        </text>
        <text className="parallel-end" x={flip(near.x)} y={near.y + 24} textAnchor="middle">
          {low}
        </text>
      </g>
    );
  });
});

interface NamesProps {
  readonly compared: readonly Compared[];
  readonly layout: ParallelLayout;
  readonly mirrored: boolean;
  readonly lit: string | null;
  /** Where the list of names begins on a narrow picture. */
  readonly top: number;
  flip(x: number): number;
}

/** The names at the ends of the lines; where axes lie, a list below them. */
function Names({ compared, layout, mirrored, lit, top, flip }: NamesProps) {
  const measure = measureOnPage(13, 600);
  const anchor = mirrored ? 'end' : 'start';
  const ends = layout.marks.map((marks) => marks.at(-1)!);
  const heights = layout.narrow
    ? compared.map((_, at) => top + 14 + at * 20)
    : spreadLabels(
        ends.map(({ y }) => y),
        18,
        14,
        layout.height - 8,
      );
  const edge = layout.narrow ? 0 : layout.axes.at(-1)!.near.x + 66;
  return compared.map(({ id, number, short }, at) => (
    <g key={id} data-school={id} className={id === lit ? 'parallel-name parallel-lit' : 'parallel-name'}>
      {!layout.narrow && (
        <path
          className="parallel-leader"
          d={`M${flip(ends[at]!.x + RADIUS + 1)} ${ends[at]!.y}L${flip(edge - 14)} ${heights[at]}H${flip(edge - 4)}`}
        />
      )}
      <text x={flip(edge)} y={heights[at]! + 4} textAnchor={anchor}>
        {fitText(`${number} ${short}`, layout.width - edge - 2, measure)}
      </text>
    </g>
  ));
}
