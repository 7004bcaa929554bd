import type { SchoolId } from '@bearings/core';
import { type CSSProperties, memo, type MouseEvent, useMemo, useRef } from 'react';
import type { Route, Sort } from '../address/route.js';
import { groupEdge } from '../doubt-strip/group-edge.js';
import type { Drawn } from '../doubt-strip/use-outcomes.js';
import '../style/standing-table.css';
import '../style/standing-heads.css';
import '../style/standing-cards.css';
import '../style/doubt-strip.css';
import { W } from '../text/language.js';
import { axisOver } from './axis.js';
import type { TableModel } from './build-table.js';
import { sortedIndicator } from './sort-rows.js';
import { follow, TableHeads } from './table-heads.js';
import type { Span } from './row-offsets.js';
import { ROW_GROUP, TABLE } from './table-roles.js';
import { TableRow } from './table-row.js';
import { useGlide } from './use-glide.js';
import { usePrinting } from './use-printing.js';
import { useRowFocus } from './use-row-focus.js';
import { useRowWindow } from './use-row-window.js';
import { useSettled } from './use-settled.js';
import { onlyOf, type View, viewOf } from './view.js';

interface StandingTableProps {
  readonly model: TableModel;
  /** The rows that are shown, in their order: what `arrangeRows` gives. */
  readonly rows: Int32Array;
  readonly sort: Sort;
  readonly view: View;
  /** The school that is open beside the table. */
  readonly open: string | null;
  /** Whether a weight is being dragged: rows then re-place at once, without gliding. */
  readonly dragging: boolean;
  readonly title: string;
  /** A single draw that is shown in place of the ranks. */
  readonly drawn?: Drawn | null;
  onSort(sort: Sort): void;
  /** Where a row leads; to the table without a school for null. Keep it the same function while the route is the same. */
  linkTo(school: SchoolId | null): Route;
}

/** The ranking, of which only the rows in the window exist. A click or Enter opens a school, arrows go from one to the next. */
export const StandingTable = memo(function StandingTable(props: StandingTableProps) {
  const { model, rows, sort, open, dragging, title, drawn = null, onSort, linkTo } = props;
  const { table, standing, columns, scored, sure } = model;
  const view = viewOf(props.view, columns, scored);
  const body = useRef<HTMLTableSectionElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const printing = usePrinting();
  const settled = useSettled(model, dragging);
  const order = useOrder(model, view, sort);
  const only = onlyOf(view);
  const axis = useMemo(
    () => (only === null ? model.axis : axisOver([standing.points.get(only) ?? new Float64Array()])),
    [model, standing, only],
  );
  const show = useRef<(position: number) => void>(() => undefined);
  const focus = useRowFocus(body, rows, show);
  const shown = useRowWindow(body, head, rows, table.schools.length, `${view} ${columns.length}`, dragging);
  show.current = shown.show;
  useGlide(body, drawn ?? standing, rows, dragging);
  const openRow = useMemo(() => table.schools.findIndex(({ id }) => id === open), [table.schools, open]);
  const byPlace = sort.by === 'place' && drawn === null;
  const rowAt = (position: number) => {
    const row = rows[position]!;
    return (
      <TableRow
        key={table.schools[row]!.id}
        model={model}
        row={row}
        position={position}
        start={printing ? null : shown.offsets[position]!}
        view={view}
        order={order}
        axis={axis}
        open={row === openRow}
        byPlace={byPlace}
        edge={byPlace ? groupEdge(sure, rows, position) : null}
        drawn={drawn?.ranks[row] || null}
        linkTo={linkTo}
        measure={shown.measure}
      />
    );
  };
  const positions = printing ? [...rows.keys()] : positionsIn(shown.span, [focus.position, rows.indexOf(openRow)]);
  // While a weight is dragged rows only move on the screen: to move them in the document too would cost every frame.
  if (dragging) positions.sort((a, b) => rows[a]! - rows[b]!);
  const numbers = view === 'points' || view === 'readings';
  const looks = [
    numbers ? 'standing-numbers' : only === null ? 'standing-bars' : 'standing-only',
    model.ranged && 'standing-ranged',
    sure.kind === 'none' && 'standing-unsure',
    sure.kind === 'measured' && sure.old && 'standing-old',
    drawn && 'standing-drawn',
  ];
  return (
    <table
      {...TABLE}
      className={['standing-table', ...looks.filter(Boolean)].join(' ')}
      aria-rowcount={rows.length + 1}
      style={{ '--columns': columns.length } as CSSProperties}
      onClick={openRowOf}
      onKeyDown={focus.onKeyDown}
    >
      <caption className="unseen">{W.ranking.caption(title)}</caption>
      <TableHeads
        model={settled}
        sort={sort}
        view={view}
        axis={axis}
        open={openRow < 0 ? null : openRow}
        head={head}
        onSort={onSort}
        body={body}
      />
      <tbody
        {...ROW_GROUP}
        ref={body}
        className={printing ? 'standing-paper' : 'standing-window'}
        style={printing ? undefined : { height: shown.offsets[rows.length] }}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
        onScroll={() => follow(body.current, head.current)}
      >
        {positions.map(rowAt)}
      </tbody>
    </table>
  );
});

/** What the bars stack: as the methodology has it, but what the table is sorted by at the base line, where lengths can be compared. */
function useOrder({ columns }: TableModel, view: View, sort: Sort): TableModel['columns'] {
  const only = onlyOf(view);
  const first = sortedIndicator(sort.by);
  return useMemo(() => {
    if (only !== null) return columns.filter(({ id }) => id === only);
    const base = columns.find(({ id }) => id === first);
    return base ? [base, ...columns.filter((column) => column !== base)] : columns;
  }, [columns, only, first]);
}

/** A click anywhere in a row is one on its link, unless it ends a selection of text. */
function openRowOf(event: MouseEvent<HTMLTableElement>): void {
  const target = event.target as HTMLElement;
  if (target.closest('a, button') || getSelection()?.isCollapsed === false) return;
  target.closest('tr')?.querySelector<HTMLAnchorElement>('a.school-link')?.click();
}

/** The positions in the window, and those of the rows with the focus and of the open school, which the focus comes back to. */
function positionsIn({ first, end }: Span, kept: readonly (number | null)[]): number[] {
  const outside = kept.filter((at): at is number => at !== null && at >= 0 && (at < first || at >= end));
  const positions = new Set([...outside, ...Array.from({ length: end - first }, (_, at) => first + at)]);
  return outside.length === 0 ? [...positions] : [...positions].sort((a, b) => a - b);
}
