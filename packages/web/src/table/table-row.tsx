import { type CSSProperties, memo, type RefCallback, useId, useState } from 'react';
import type { School, SchoolId } from '@bearings/core';
import { Link } from '../address/link.js';
import type { Route } from '../address/route.js';
import type { GroupEdge } from '../doubt-strip/group-edge.js';
import { SureCell } from '../doubt-strip/sure-cell.js';
import { cityLabel } from '../filter/gazetteer.js';
import { W } from '../text/language.js';
import { wordPlace, wordUnranked } from '../text/placement-words.js';
import { wordUnit } from '../text/say.js';
import { formatCount, formatFixed } from '../text/words.js';
import type { Axis } from './axis.js';
import { Bar } from './bar.js';
import { type Column, columnLabel, type TableModel } from './build-table.js';
import { MissingButton, MissingWords } from './missing-marks.js';
import { hasSign, NumberCell, ReadingCell } from './number-cell.js';
import { breaksAt, gapOf, marksOf, wordGap } from './row-facts.js';
import { CELL, ROW, ROW_HEAD } from './table-roles.js';
import { onlyOf, type View } from './view.js';

interface TableRowProps {
  readonly model: TableModel;
  readonly row: number;
  /** Position in the table, from 0. */
  readonly position: number;
  /** Distance from the first row in pixels; null where rows follow each other on paper. */
  readonly start: number | null;
  readonly view: View;
  /** What the bar stacks, from the base line on. */
  readonly order: readonly Column[];
  readonly axis: Axis;
  readonly open: boolean;
  /** Whether the rows stand by place, so that a rule parts bands and tiers. */
  readonly byPlace: boolean;
  /** The bracket around the group of those that cannot be told apart; null for none. */
  readonly edge: GroupEdge | null;
  /** The rank in a single draw that is shown; null for the rank itself. */
  readonly drawn: number | null;
  linkTo(school: SchoolId | null): Route;
  readonly measure: RefCallback<HTMLTableRowElement>;
}

/** One school of the table: place, name, points or readings, score and what is missing. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { model, row, position, start, view, open, byPlace, edge, drawn, linkTo, measure } = props;
  const { standing, decimals } = model;
  const school = model.table.schools[row];
  if (!school) throw new Error(`the table has no row ${row}`);
  const placement = standing.placement(row);
  const unranked = placement.kind === 'unranked';
  const gap = gapOf(model, row);
  const state = [
    byPlace && breaksAt(model, row) && 'standing-breaks',
    open && 'standing-open',
    unranked && 'standing-unranked',
  ];
  const style: CSSProperties | undefined = start === null ? undefined : { transform: `translateY(${start}px)` };
  return (
    <tr
      {...ROW}
      ref={measure}
      className={['standing-row', ...state.filter(Boolean)].join(' ')}
      data-school={school.id}
      data-row={row}
      aria-rowindex={position + 2}
      style={style}
    >
      <td {...CELL} className="at-rank">
        {unranked ? (
          <span className="unseen">{W.row.noRank}</span>
        ) : drawn === null ? (
          wordPlace(placement)
        ) : (
          formatCount(drawn)
        )}
        {unranked && <span aria-hidden="true">·</span>}
      </td>
      <SchoolCell
        school={school}
        fictional={model.table.edition.fictional}
        open={open}
        linkTo={linkTo}
        noRank={view === 'points' || view === 'readings' ? wordNoRank(model, row) : null}
      />
      {model.sure.kind !== 'none' && (
        <SureCell model={model} row={row} rank={drawn ?? standing.ranks[row]!} edge={edge} />
      )}
      <ShownCells {...props} />
      <td {...CELL} className="at-score">
        {Number.isNaN(standing.printed[row]!) ? '' : formatFixed(standing.printed[row]!, decimals)}
        {!Number.isNaN(standing.upTo[row]!) && (
          <span className="score-end">{W.filters.row.upTo(formatFixed(standing.upTo[row]!, decimals))}</span>
        )}
      </td>
      <td {...CELL} className="at-gap">
        {gap === null ? '' : wordGap(gap, decimals)}
      </td>
    </tr>
  );
});

interface SchoolCellProps {
  readonly school: School;
  readonly fictional: boolean;
  readonly open: boolean;
  /** Why it has no rank, where no bar stands beside it to say so. */
  readonly noRank: string | null;
  linkTo(school: SchoolId | null): Route;
}

/** What weights do not change: name and place. */
const SchoolCell = memo(function SchoolCell({ school, fictional, open, noRank, linkTo }: SchoolCellProps) {
  return (
    <th {...ROW_HEAD} className="at-school">
      <Link to={linkTo(open ? null : school.id)} className="school-link" aria-current={open || undefined}>
        {school.name}
      </Link>{' '}
      <span className="school-place">
        {cityLabel({ name: school.city, state: school.state, country: school.country })}
      </span>
      {fictional && !school.name.toLowerCase().includes(W.fictional) && (
        <>
          {' '}
          <span className="tag">{W.fictional}</span>
        </>
      )}
      {noRank !== null && <span className="no-rank">{noRank}</span>}
    </th>
  );
});

/** Why a school has no rank, in words; null where it has one. */
function wordNoRank(model: TableModel, row: number): string | null {
  const placement = model.standing.placement(row);
  if (placement.kind !== 'unranked') return null;
  return wordUnranked({ ...placement, missing: [] }, (id) => columnLabel(model, id));
}

function ShownCells({ model, row, view, order, axis }: TableRowProps) {
  const [told, setTold] = useState(false);
  const wordsId = useId();
  const marks = marksOf(model, row);
  if (view === 'points' || view === 'readings') {
    return model.columns.map((column) => (
      <td {...CELL} key={column.id} className="at-number" data-label={wordColumn(column, view)}>
        <NumberCell
          model={model}
          row={row}
          column={column}
          view={view}
          mark={marks.find((one) => one.column === column)}
        />
      </td>
    ));
  }
  const only = onlyOf(view);
  const shown = only === null ? marks : marks.filter(({ column }) => column.id === only);
  const scored = !Number.isNaN(model.standing.values[row]!) && model.standing.points.size > 0;
  const [alone] = order;
  const noRank = wordNoRank(model, row);
  return (
    <>
      <td {...CELL} className="at-bar">
        {noRank !== null && <span className="no-rank">{noRank}</span>}
        {scored && <Bar model={model} row={row} order={order} axis={axis} />}
        {scored && shown.length > 0 && <MissingWords id={wordsId} marks={shown} told={told} />}
      </td>
      {only !== null && alone && (
        <td {...CELL} className="at-number" data-label={wordColumn(alone, 'readings')}>
          <ReadingCell model={model} row={row} column={alone} mark={shown[0]} />
        </td>
      )}
      <td {...CELL} className="at-missing">
        {scored && shown.length > 0 && (
          <MissingButton marks={shown} told={told} words={wordsId} onTell={() => setTold(!told)} />
        )}
      </td>
    </>
  );
}

/** What a card calls a number, which has no head above it. */
function wordColumn({ label, unit }: Column, view: 'points' | 'readings'): string {
  return view === 'points' || unit === '' || hasSign(unit) ? label : W.filters.head.inUnit(label, wordUnit(unit));
}
