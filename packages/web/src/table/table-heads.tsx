import { memo, type RefObject, useId } from 'react';
import type { Sort } from '../address/route.js';
import { Distribution } from '../charts/distribution.js';
import { SureHead } from '../doubt-strip/sure-head.js';
import { W } from '../text/language.js';
import { wordUnit } from '../text/say.js';
import { formatFixed, formatPlain } from '../text/words.js';
import type { Axis } from './axis.js';
import type { Column, TableModel } from './build-table.js';
import { slotClass } from './indicator-slot.js';
import { formatShort } from './number-cell.js';
import { SortButton } from './sort-button.js';
import { byReading } from './sort-rows.js';
import { COLUMN_HEAD, ROW, ROW_GROUP } from './table-roles.js';
import { onlyOf, type View } from './view.js';

interface TableHeadsProps {
  readonly model: TableModel;
  readonly sort: Sort;
  readonly view: View;
  /** The scale of the bars that are shown. */
  readonly axis: Axis;
  /** The row whose values are marked in the distributions; null for none. */
  readonly open: number | null;
  readonly head: RefObject<HTMLTableSectionElement | null>;
  /** The rows, which go sideways with the heads. */
  readonly body: RefObject<HTMLTableSectionElement | null>;
  onSort(sort: Sort): void;
}

/** The heads of the table: each orders it, and those of numbers show how they are distributed. */
export const TableHeads = memo(function TableHeads(props: TableHeadsProps) {
  const { model, sort, view, open, head, body, onSort } = props;
  const order = (by: string) => (sort.by === by ? sort.order : 'none');
  const common = { sort, onSort };
  const { printed } = model.standing;
  return (
    <thead {...ROW_GROUP} ref={head} onScroll={() => follow(head.current, body.current)}>
      <tr {...ROW} className="standing-heads" aria-rowindex={1}>
        <th {...COLUMN_HEAD} className="at-rank" aria-sort={order('place')} title={W.columns.rankMeaning}>
          <SortButton by="place" label={W.columns.rank} {...common}>
            {W.columns.rank}
          </SortButton>
        </th>
        <th {...COLUMN_HEAD} className="at-school" aria-sort={order('name')}>
          <SortButton by="name" label={W.columns.school} {...common}>
            {W.columns.school}
          </SortButton>
        </th>
        {model.sure.kind !== 'none' && <SureHead model={model} {...common} />}
        {view === 'points' || view === 'readings' ? (
          model.columns.map((column) => <NumberHead key={column.id} {...props} column={column} of={view} />)
        ) : (
          <BarHeads {...props} />
        )}
        <th {...COLUMN_HEAD} className="at-score" aria-sort={order('score')}>
          {model.scored ? (
            <NumberButton
              by="score"
              label={W.columns.score}
              values={printed}
              highlight={open === null ? null : printed[open]!}
              format={(value) => formatFixed(value, model.decimals)}
              {...common}
            />
          ) : (
            <span className="unseen">{W.columns.score}</span>
          )}
        </th>
        <th {...COLUMN_HEAD} className="at-gap" title={W.columns.gapMeaning}>
          {model.scored ? W.columns.gap : <span className="unseen">{W.columns.gap}</span>}
        </th>
      </tr>
    </thead>
  );
});

/** Heads and columns go sideways together. */
export function follow(moved: HTMLElement | null, other: HTMLElement | null): void {
  if (moved && other && other.scrollLeft !== moved.scrollLeft) other.scrollLeft = moved.scrollLeft;
}

function BarHeads(props: TableHeadsProps) {
  const { model, sort, view, axis, onSort } = props;
  const only = onlyOf(view);
  const shown = only === null ? model.columns : model.columns.filter(({ id }) => id === only);
  const on = shown.some(({ id }) => id === sort.by);
  const scored = model.standing.points.size > 0;
  const [alone] = shown;
  return (
    <>
      <th {...COLUMN_HEAD} className="at-bar" aria-sort={on ? sort.order : 'none'}>
        <span className="unseen">{W.columns.points}</span>
        {scored && (
          <>
            <span className="bar-buttons">
              {shown.map((column) => (
                <SortButton key={column.id} by={column.id} sort={sort} onSort={onSort} label={column.label}>
                  <span className={`swatch ${slotClass(column.slot)}`} aria-hidden="true" />
                  <span>{column.label}</span>
                </SortButton>
              ))}
            </span>
            <Ticks from={axis.from} to={axis.to} />
          </>
        )}
      </th>
      {only !== null && alone && <NumberHead {...props} column={alone} of="readings" />}
      <th {...COLUMN_HEAD} className="at-missing">
        <span className="unseen">{W.columns.missing}</span>
      </th>
    </>
  );
}

function NumberHead(props: TableHeadsProps & { readonly column: Column; readonly of: 'points' | 'readings' }) {
  const { model, sort, open, column, of, onSort } = props;
  const { points } = model.standing;
  const values = of === 'points' ? points.get(column.id) : model.table.readings.get(column.id)?.values;
  const by = of === 'points' ? column.id : byReading(column.id);
  const words = W.filters.head;
  const unit = of === 'readings' && column.unit !== '' ? wordUnit(column.unit) : null;
  return (
    <th {...COLUMN_HEAD} className="at-number" aria-sort={sort.by === by ? sort.order : 'none'}>
      <NumberButton
        by={by}
        label={of === 'points' ? words.sortByPoints(column.label) : words.sortByReadings(column.label)}
        shown={column.label}
        slot={column.slot}
        unit={unit}
        values={values ?? null}
        highlight={open === null ? null : (values?.[open] ?? null)}
        format={(value) => (of === 'points' ? formatFixed(value, 1) : formatShort(value, column.unit))}
        sort={sort}
        onSort={onSort}
      />
    </th>
  );
}

interface NumberButtonProps {
  readonly by: string;
  readonly label: string;
  /** What is printed on it where that is shorter. */
  readonly shown?: string;
  readonly slot?: number | null;
  readonly unit?: string | null;
  readonly values: Float64Array | null;
  readonly highlight: number | null;
  readonly sort: Sort;
  format(value: number): string;
  onSort(sort: Sort): void;
}

/** The head of a column of numbers. Its distribution describes the button, so that it is not read out with every cell. */
function NumberButton({ by, label, shown, slot, unit, values, highlight, sort, format, onSort }: NumberButtonProps) {
  const id = useId();
  return (
    <>
      <SortButton by={by} label={label} sort={sort} onSort={onSort} {...(values ? { describedBy: id } : {})}>
        {slot !== undefined && <span className={`swatch ${slotClass(slot)}`} aria-hidden="true" />} {shown ?? label}
      </SortButton>
      {unit && <span className="head-unit">{unit}</span>}
      {values && (
        <span id={id} className="head-distribution" aria-hidden="true">
          <Distribution
            values={values}
            label={shown ?? label}
            format={format}
            highlight={highlight}
            width={64}
            height={16}
          />
        </span>
      )}
    </>
  );
}

/** The scale under the heads of the bars. */
function Ticks({ from, to }: Axis) {
  const values = from === 0 ? [0, 1, 2, 3, 4].map((quarter) => (to * quarter) / 4) : [from, 0, to];
  return (
    <span className="bar-ticks" aria-hidden="true">
      {values.map((value) => (
        <span key={value} style={{ insetInlineStart: `${((value - from) / (to - from)) * 100}%` }}>
          {formatPlain(value)}
        </span>
      ))}
    </span>
  );
}
