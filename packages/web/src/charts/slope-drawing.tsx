import { memo, type MouseEvent, type PointerEvent, useMemo, useState } from 'react';
import { W } from '../text/language.js';
import { noiseOf } from './noise.js';
import type { SchoolNames, SlopeList } from './slope-list.js';
import { type Change, changeOf } from './slope-change.js';
import type { Lane, SlopeLayout, SlopeSide } from './slope-layout.js';
import { markChange } from './slope-words.js';
import { fitText, measureOnPage } from './wrap-text.js';

const ROW = 20;
const HEAD = 30;
const NARROW = 560;

interface SlopeDrawingProps {
  readonly layout: SlopeLayout;
  readonly left: SlopeList;
  readonly right: SlopeList;
  readonly names: ReadonlyMap<string, SchoolNames>;
  readonly width: number;
  /** Whether the first list stands on the right. */
  readonly mirrored: boolean;
  readonly school: string | null;
  readonly onSchool: (school: string | null) => void;
  readonly label: string;
}

/** Where the columns stand: distances from the side that the first list is on. */
interface Columns {
  readonly leftName: number;
  readonly leftPlace: number;
  readonly from: number;
  readonly to: number;
  readonly rightPlace: number;
  readonly rightChange: number;
  readonly rightName: number;
  /** Room for a name on either side. */
  readonly nameLeft: number;
  readonly nameRight: number;
}

/** The lines between two lists. Knows nothing of where they come from. */
export function SlopeDrawing(props: SlopeDrawingProps) {
  const { layout, left, right, names, width, mirrored, school, onSchool, label } = props;
  const [pointed, setPointed] = useState<string | null>(null);
  const columns = useMemo(() => layOutColumns(width, layout, left, right), [width, layout, left, right]);
  const measure = useMemo(() => measureOnPage(13), []);
  const lines = useMemo(
    () => layout.schools.map((id) => lineOf(id, { layout, left, right, names }, columns, width < NARROW, measure)),
    [layout, left, right, names, columns, width, measure],
  );
  const height = HEAD + layout.rows * ROW + 8;
  const chosen = school !== null && layout.left.at.has(school) ? school : null;
  const lit = pointed ?? chosen;
  const schoolAt = (event: PointerEvent | MouseEvent): string | null =>
    event.target instanceof Element
      ? (event.target.closest('[data-school]')?.getAttribute('data-school') ?? null)
      : null;
  const flip = mirrored ? (x: number) => width - x : (x: number) => x;
  const header = (x: number, anchor: 'start' | 'end', title: string, room: number) => (
    <text className="slope-title" x={flip(x)} y={16} textAnchor={turn(anchor, mirrored)}>
      {fitText(title, room, measureOnPage(13, 640))}
    </text>
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the group around it takes the keys
    <svg
      data-picture=""
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={lit === null ? 'slope-svg' : 'slope-svg slope-some'}
      onPointerMove={(event) => setPointed(schoolAt(event))}
      onPointerLeave={() => setPointed(null)}
      onClick={(event) => {
        const hit = schoolAt(event);
        onSchool(hit === school ? null : hit);
      }}
    >
      {header(columns.leftPlace, 'end', left.title, columns.leftPlace)}
      {header(columns.rightPlace, 'start', right.title, width - columns.rightPlace)}
      <Headings side={layout.left} at={columns.from} anchor="end" end={0} flip={flip} mirrored={mirrored} />
      <Headings side={layout.right} at={columns.to} anchor="start" end={width} flip={flip} mirrored={mirrored} />
      {lines.map((line) => (
        <SlopeLine
          key={line.id}
          line={line}
          columns={columns}
          width={width}
          mirrored={mirrored}
          lit={line.id === lit}
        />
      ))}
    </svg>
  );
}

interface Line {
  readonly id: string;
  readonly change: Change;
  readonly isNoise: boolean;
  readonly y: readonly [number, number];
  readonly left: { readonly name: string; readonly place: string };
  readonly right: { readonly name: string; readonly place: string; readonly mark: string };
  readonly full: string;
}

function lineOf(
  id: string,
  { layout, left, right, names }: Pick<SlopeDrawingProps, 'layout' | 'left' | 'right' | 'names'>,
  columns: Columns,
  narrow: boolean,
  measure: (text: string) => number,
): Line {
  const [from, to] = [left.places.get(id), right.places.get(id)];
  const known = names.get(id);
  const full = known?.name ?? id;
  const name = narrow ? (known?.short ?? id) : full;
  const change = changeOf(from, to);
  const shorter = (room: number): string =>
    measure(name) <= room ? name : fitText(known?.short ?? name, room, measure);
  return {
    id,
    change,
    isNoise: noiseOf(id, left, right) === 'inside',
    y: [rowMiddle(layout.left, id), rowMiddle(layout.right, id)],
    left: { name: shorter(columns.nameLeft), place: from?.label ?? '' },
    right: { name: shorter(columns.nameRight), place: to?.label ?? '', mark: markChange(change) },
    full,
  };
}

interface SlopeLineProps {
  readonly line: Line;
  readonly columns: Columns;
  readonly width: number;
  readonly mirrored: boolean;
  readonly lit: boolean;
}

const SlopeLine = memo(function SlopeLine({ line, columns, width, mirrored, lit }: SlopeLineProps) {
  const x = (at: number): number => (mirrored ? width - at : at);
  const [y1, y2] = line.y;
  const path = `M${x(columns.from)} ${y1}L${x(columns.to)} ${y2}`;
  const spanOf = (a: number, b: number) => ({ x: mirrored ? width - b : a, width: Math.max(0, b - a) });
  const [start, end] = [turn('start', mirrored), turn('end', mirrored)];
  return (
    <g
      className={`slope slope-${line.change.kind}${line.isNoise ? ' slope-noise' : ''}${lit ? ' slope-lit' : ''}`}
      data-school={line.id}
    >
      <path className="slope-hit" data-screen="" d={path} />
      <rect className="slope-row" data-screen="" {...spanOf(0, columns.from)} y={y1 - ROW / 2} height={ROW} />
      <rect className="slope-row" data-screen="" {...spanOf(columns.to, width)} y={y2 - ROW / 2} height={ROW} />
      <path className="slope-line" d={path} />
      <circle className="slope-end" cx={x(columns.from)} cy={y1} r={2.5} />
      <circle className="slope-end" cx={x(columns.to)} cy={y2} r={2.5} />
      <text className="slope-name" x={x(columns.leftName)} y={y1 + 4.5} textAnchor={end}>
        {line.left.name}
      </text>
      <text className="slope-place" x={x(columns.leftPlace)} y={y1 + 4.5} textAnchor={end}>
        {line.left.place}
      </text>
      <text className="slope-place" x={x(columns.rightPlace)} y={y2 + 4.5} textAnchor={start}>
        {line.right.place}
      </text>
      <text className="slope-change" x={x(columns.rightChange)} y={y2 + 4.5} textAnchor={start}>
        {line.right.mark}
      </text>
      <text className="slope-name" x={x(columns.rightName)} y={y2 + 4.5} textAnchor={start}>
        {line.right.name}
      </text>
      <title>{line.full}</title>
    </g>
  );
});

interface HeadingsProps {
  readonly side: SlopeSide;
  readonly at: number;
  readonly end: number;
  readonly anchor: 'start' | 'end';
  readonly flip: (x: number) => number;
  readonly mirrored: boolean;
}

/** What a lane holds, over a rule. */
function Headings({ side, at, end, anchor, flip, mirrored }: HeadingsProps) {
  const words: Record<Lane, string> = {
    shown: '',
    beyond: W.charts.laneBeyond,
    unranked: W.charts.laneUnranked,
    absent: W.charts.laneAbsent,
  };
  return side.headings.map(({ lane, row }) => {
    const y = HEAD + row * ROW;
    return (
      <g key={lane}>
        <path className="slope-rule" d={`M${flip(at)} ${y + 3}H${flip(end)}`} />
        <text className="slope-lane" x={flip(at)} y={y + 16} textAnchor={turn(anchor, mirrored)}>
          {words[lane]}
        </text>
      </g>
    );
  });
}

function layOutColumns(width: number, layout: SlopeLayout, left: SlopeList, right: SlopeList): Columns {
  const measure = measureOnPage(13);
  const widest = (texts: Iterable<string>): number => Math.ceil(Math.max(8, ...[...texts].map(measure)));
  const drawn = layout.schools;
  const placeLeft = widest(drawn.map((id) => left.places.get(id)?.label ?? ''));
  const placeRight = widest(drawn.map((id) => right.places.get(id)?.label ?? ''));
  const change = widest(drawn.map((id) => markChange(changeOf(left.places.get(id), right.places.get(id)))));
  const lines = width < NARROW ? 56 : Math.min(width * 0.3, 320);
  const room = width - lines - placeLeft - placeRight - change - 8 * 4;
  const nameLeft = Math.max(24, Math.floor(room / 2));
  const from = nameLeft + 8 + placeLeft + 8;
  const to = from + lines;
  const [rightPlace, rightChange] = [to + 8, to + 8 + placeRight + 8];
  const rightName = rightChange + change + 8;
  return {
    leftName: nameLeft,
    leftPlace: from - 8,
    from,
    to,
    rightPlace,
    rightChange,
    rightName,
    nameLeft,
    nameRight: width - rightName,
  };
}

function rowMiddle(side: SlopeSide, school: string): number {
  return HEAD + ((side.at.get(school)?.row ?? 0) + 0.5) * ROW;
}

/** Drawings are laid out from left to right; where the page reads the other way they are mirrored. */
function turn(anchor: 'start' | 'end', mirrored: boolean): 'start' | 'end' {
  if (!mirrored) return anchor;
  return anchor === 'start' ? 'end' : 'start';
}
