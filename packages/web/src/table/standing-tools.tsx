import type { Condition } from '@bearings/core';
import { memo, type RefObject, useId, useState } from 'react';
import type { Sort } from '../address/route.js';
import { countFilters, type Filter } from '../filter/filter.js';
import { FilterChips } from '../filter/filter-chips.js';
import { FilterPanel } from '../filter/filter-panel.js';
import type { Aliases } from '../filter/search-schools.js';
import '../style/filters.css';
import { useWide } from '../parts/use-wide.js';
import { W } from '../text/language.js';
import type { TableModel } from './build-table.js';
import { byReading, firstOrder, type SortBy, SORTS } from './sort-rows.js';
import { onlyOf, USUAL_VIEW, type View, viewOf } from './view.js';

interface StandingToolsProps {
  readonly model: TableModel;
  /** How many rows are shown. */
  readonly shown: number;
  readonly filter: Filter;
  readonly aliases: Aliases;
  readonly sort: Sort;
  readonly view: View;
  readonly search: RefObject<HTMLInputElement | null>;
  /** `typing` while a text grows letter by letter, which is no step to go back to. */
  onFilter(filter: Filter, typing: boolean): void;
  /** Enter in the search: the reader means the best fit. */
  onFound(): void;
  onSort(sort: Sort): void;
  onView(view: View): void;
  readonly onRankOnly: ((conditions: readonly Condition[]) => void) | null;
}

/** Search, filters, order and view of the table. */
export const StandingTools = memo(function StandingTools(props: StandingToolsProps) {
  const { model, shown, filter, aliases, search, onFilter, onFound, onRankOnly } = props;
  const [open, setOpen] = useState(false);
  const wide = useWide('tools');
  const order = (
    <>
      <SortChoice {...props} />
      <ViewChoice {...props} />
    </>
  );
  const panel = useId();
  return (
    <search className="standing-tools">
      <label className="find">
        <span className="unseen">{W.tools.search}</span>
        <input
          ref={search}
          className="field"
          type="search"
          placeholder={W.filters.hint}
          value={filter.find}
          onChange={(event) => onFilter({ ...filter, find: event.target.value }, true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && filter.find.trim() !== '') onFound();
          }}
        />
      </label>
      <button
        type="button"
        className="button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {wide ? W.filters.open(countFilters(filter)) : W.filters.openAll(countFilters(filter))}
      </button>
      <output className="soft small">{W.filters.announce(shown, model.table.schools.length)}</output>
      {wide && order}
      <FilterChips filter={filter} onFilter={(next) => onFilter(next, false)} />
      <div hidden={!open} className="filters-place">
        {open && !wide && <div className="tools-order">{order}</div>}
        {open && (
          <FilterPanel
            id={panel}
            table={model.table}
            filter={filter}
            aliases={aliases}
            onFilter={(next) => onFilter(next, false)}
            onRankOnly={onRankOnly}
          />
        )}
      </div>
    </search>
  );
});

/** The order, by everything that has a head and by what has none. */
function SortChoice({ model, sort, onSort }: StandingToolsProps) {
  const words = W.filters.sort;
  const { columns, standing, table } = model;
  return (
    <span className="choice">
      <label className="choice">
        <span className="choice-label">{W.tools.sort}</span>
        <select
          className="field"
          value={sort.by}
          onChange={(event) => onSort({ by: event.target.value, order: firstOrder(event.target.value) })}
        >
          {SORTS.filter((by) => canSort(model, by)).map((by) => (
            <option key={by} value={by}>
              {words[by]}
            </option>
          ))}
          {standing.points.size > 0 && (
            <optgroup label={words.points}>
              {columns.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </optgroup>
          )}
          {table.readings.size > 0 && (
            <optgroup label={words.readings}>
              {columns
                .filter(({ id }) => table.readings.has(id))
                .map(({ id, label }) => (
                  <option key={id} value={byReading(id)}>
                    {label}
                  </option>
                ))}
            </optgroup>
          )}
        </select>
      </label>
      <button
        type="button"
        className="button turn"
        aria-label={words.turn(W.columns[sort.order])}
        onClick={() => onSort({ by: sort.by, order: sort.order === 'ascending' ? 'descending' : 'ascending' })}
      >
        <span aria-hidden="true">{sort.order === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </span>
  );
}

/** Whether a table has what it is to be sorted by. */
function canSort({ scored, sure }: TableModel, by: SortBy): boolean {
  if (by === 'score') return scored;
  return (by !== 'median' && by !== 'width') || sure.kind !== 'none';
}

const KINDS = ['bars', 'points', 'readings'] as const;

function ViewChoice({ model, view, onView }: StandingToolsProps) {
  const words = W.filters.view;
  const { columns, scored } = model;
  const kinds = KINDS.filter((kind) => viewOf(kind, columns, scored) === kind && (scored || kind === 'readings'));
  const shown = viewOf(view, columns, scored);
  const only = onlyOf(shown);
  if (kinds.length === 0) return null;
  return (
    <span className="view-choice">
      {scored && columns.length > 1 && (only !== null || shown === 'bars') && (
        <label className="choice">
          <span className="choice-label">{words.only}</span>
          <select
            className="field"
            value={only ?? ''}
            onChange={(event) => onView(event.target.value === '' ? USUAL_VIEW : `only:${event.target.value}`)}
          >
            <option value="">{words.all}</option>
            {columns.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset className="views">
        <legend className="unseen">{words.label}</legend>
        {(scored ? kinds : [USUAL_VIEW, ...kinds]).map((kind) => (
          <button
            key={kind}
            type="button"
            className="view"
            aria-pressed={shown === kind || (kind === 'bars' && only !== null)}
            onClick={() => onView(kind)}
          >
            {words[kind as (typeof KINDS)[number]]}
          </button>
        ))}
      </fieldset>
    </span>
  );
}
