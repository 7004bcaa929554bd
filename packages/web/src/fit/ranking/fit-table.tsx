import { type MouseEvent, type RefObject, useMemo, useRef } from 'react';
import { placeOnScale } from '../../doubt-strip/rank-scale.js';
import '../../style/standing-table.css';
import '../../style/standing-heads.css';
import '../../style/standing-cards.css';
import '../../style/doubt-strip.css';
import { COLUMN_HEAD, ROW, ROW_GROUP, TABLE } from '../../table/table-roles.js';
import { useGlide } from '../../table/use-glide.js';
import { usePrinting } from '../../table/use-printing.js';
import { useRowFocus } from '../../table/use-row-focus.js';
import { useRowWindow } from '../../table/use-row-window.js';
import { F } from '../../text/fit-language.js';
import { formatCount } from '../../text/words.js';
import { type DrawnWish, FitRow } from './fit-row.js';
import type { FitStanding } from './fit-standing.js';

interface FitTableProps {
  readonly standing: FitStanding;
  /** The rows that are shown, in their order. */
  readonly rows: Int32Array;
  /** How many schools are placed, shown or not. */
  readonly placed: number;
  readonly wishes: readonly DrawnWish[];
  readonly open: string | null;
  readonly onList: ReadonlySet<string>;
  readonly isFictional: boolean;
  /** By row. */
  readonly because: (row: number) => string;
  readonly ask: (row: number) => string;
}

/** A row has a sentence or two of reasons below its name. */
const FIT_HEIGHTS = { row: 90, card: 256 };

/** The placed schools by rank, of which only the rows in the window exist. A click opens a school, arrows go from one to the next. */
export function FitTable(props: FitTableProps) {
  const { standing, rows, placed, wishes, open, onList, isFictional, because, ask } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const printing = usePrinting();
  const show = useRef<(position: number) => void>(() => undefined);
  const focus = useRowFocus(body, rows, show);
  const shown = useRowWindow(body, head, rows, standing.schools.length, 'fit', standing.isMoving, FIT_HEIGHTS);
  show.current = shown.show;
  useGlide(body, standing, rows, standing.isMoving);
  const openRow = useMemo(() => standing.schools.findIndex(({ school }) => school === open), [standing, open]);
  const { first, end } = shown.span;
  const positions = printing
    ? [...rows.keys()]
    : [
        ...new Set([
          ...Array.from({ length: end - first }, (_, at) => first + at),
          ...[focus.position, rows.indexOf(openRow)].filter((at): at is number => at !== null && at >= 0),
        ]),
      ].sort((a, b) => a - b);
  return (
    <table
      {...TABLE}
      className={`standing-table fit-table ${standing.isMoving ? 'standing-old' : ''}`}
      aria-rowcount={rows.length + 1}
      onClick={openRowOf}
      onKeyDown={focus.onKeyDown}
    >
      <caption className="unseen">{F.ranking.table}</caption>
      <Heads head={head} placed={placed} />
      <tbody
        {...ROW_GROUP}
        ref={body}
        className={printing ? 'standing-paper' : 'standing-window'}
        style={printing ? undefined : { height: shown.offsets[rows.length] }}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
      >
        {positions.map((position) => {
          const row = rows[position]!;
          const { school } = standing.schools[row]!;
          return (
            <FitRow
              key={school}
              {...{ standing, row, position, wishes, placed, isFictional }}
              start={printing ? null : shown.offsets[position]!}
              isOpen={school === open}
              isOnList={onList.has(school)}
              because={because(row)}
              ask={ask(row)}
              measure={shown.measure}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function Heads({
  head,
  placed,
}: {
  readonly head: RefObject<HTMLTableSectionElement | null>;
  readonly placed: number;
}) {
  const { columns } = F.ranking;
  return (
    <thead {...ROW_GROUP} ref={head}>
      <tr {...ROW} className="standing-heads" aria-rowindex={1}>
        <th {...COLUMN_HEAD} className="at-rank">
          {columns.rank}
        </th>
        <th {...COLUMN_HEAD} className="at-school">
          {columns.school}
        </th>
        <th {...COLUMN_HEAD} className="at-sure">
          <span className="unseen">{columns.strip(formatCount(placed))}</span>
          <span className="sure-scale" aria-hidden="true">
            {[...new Set([1, Math.max(1, placed)])].map((rank) => (
              <span key={rank} style={{ insetInlineStart: `${placeOnScale(rank, placed)}%` }}>
                {formatCount(rank)}
              </span>
            ))}
          </span>
        </th>
        <th {...COLUMN_HEAD} className="at-bar">
          {columns.fit}
        </th>
        <th {...COLUMN_HEAD} className="at-score">
          <span className="unseen">{columns.fit}</span>
        </th>
        <th {...COLUMN_HEAD} className="at-label">
          {columns.label}
        </th>
        <th {...COLUMN_HEAD} className="at-cost">
          {columns.cost}
        </th>
        <th {...COLUMN_HEAD} className="at-cost at-to-find">
          {columns.gap}
        </th>
        <th {...COLUMN_HEAD} className="at-list">
          {columns.list}
        </th>
      </tr>
    </thead>
  );
}

/** A click anywhere in a row is one on its link, unless it ends a selection of text. */
function openRowOf(event: MouseEvent<HTMLTableElement>): void {
  const target = event.target as HTMLElement;
  if (target.closest('a, button') || getSelection()?.isCollapsed === false) return;
  target.closest('tr')?.querySelector<HTMLAnchorElement>('a.school-link')?.click();
}
