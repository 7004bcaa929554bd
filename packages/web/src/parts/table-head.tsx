import type { RankingRoute, Sort } from '../address/route.js';
import { slotClass } from '../table/indicator-slot.js';
import type { TableModel } from '../table/table-model.js';
import { W } from '../text/language.js';
import { formatPlain } from '../text/words.js';
import { SortButton } from './column-head.js';

interface TableHeadProps {
  readonly model: TableModel;
  readonly route: RankingRoute;
  readonly onSort: (sort: Sort) => void;
}

/** The heads of the table. In bars, the head of the bars holds one button per indicator and the scale. */
export function TableHead({ model, route, onSort }: TableHeadProps) {
  const { sort } = route;
  const order = (by: string) => (sort.by === by ? sort.order : 'none');
  const common = { sort, onSort };
  return (
    <thead>
      <tr className="row row-head">
        <th scope="col" className="cell-rank" aria-sort={order('place')} title={W.columns.rankMeaning}>
          <SortButton by="place" first="ascending" label={W.columns.rank} {...common}>
            {W.columns.rank}
          </SortButton>
        </th>
        <th scope="col" className="cell-school" aria-sort={order('name')}>
          <SortButton by="name" first="ascending" label={W.columns.school} {...common}>
            {W.columns.school}
          </SortButton>
        </th>
        {route.view === 'bars' || !model.scored ? (
          <BarHead model={model} sort={sort} onSort={onSort} />
        ) : (
          model.columns.map((column) => (
            <th key={column.id} scope="col" className="cell-number" aria-sort={order(column.id)}>
              <SortButton by={column.id} first="descending" label={column.label} {...common}>
                <span className={`swatch ${slotClass(column.slot)}`} aria-hidden="true" /> {column.label}
              </SortButton>
            </th>
          ))
        )}
        <th scope="col" className="cell-missing">
          <span className="unseen">{W.columns.missing}</span>
        </th>
        <th scope="col" className="cell-score">
          {model.scored ? W.columns.score : <span className="unseen">{W.columns.score}</span>}
        </th>
        <th scope="col" className="cell-gap" title={W.columns.gapMeaning}>
          {model.scored ? W.columns.gap : <span className="unseen">{W.columns.gap}</span>}
        </th>
      </tr>
    </thead>
  );
}

function BarHead({ model, sort, onSort }: { model: TableModel; sort: Sort; onSort: (sort: Sort) => void }) {
  if (!model.scored || model.columns.length === 0) {
    return (
      <th scope="col" className="cell-bar">
        <span className="unseen">{W.columns.points}</span>
      </th>
    );
  }
  const on = model.columns.some((column) => column.id === sort.by);
  return (
    <th scope="col" className="cell-bar" aria-sort={on ? sort.order : 'none'}>
      <span className="unseen">{W.columns.points}</span>
      <span className="bar-buttons">
        {model.columns.map((column) => (
          <SortButton
            key={column.id}
            by={column.id}
            sort={sort}
            first="descending"
            onSort={onSort}
            label={column.label}
          >
            <span className={`swatch ${slotClass(column.slot)}`} aria-hidden="true" />
            <span className="bar-button-label">{column.label}</span>
          </SortButton>
        ))}
      </span>
      <Ticks from={model.axis.from} to={model.axis.to} />
    </th>
  );
}

/** The scale under the heads of the bars. */
function Ticks({ from, to }: { readonly from: number; readonly to: number }) {
  const values = from === 0 ? [0, 1, 2, 3, 4].map((quarter) => (to * quarter) / 4) : [from, 0, to];
  return (
    <span className="ticks" aria-hidden="true">
      {values.map((value) => (
        <span key={value} style={{ insetInlineStart: `${((value - from) / (to - from)) * 100}%` }}>
          {formatPlain(value)}
        </span>
      ))}
    </span>
  );
}
