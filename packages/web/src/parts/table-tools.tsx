import type { RefObject } from 'react';
import { BY_PLACE, type RankingRoute, type Sort } from '../address/route.js';
import { go } from '../address/use-route.js';
import type { TableModel } from '../table/table-model.js';
import { W } from '../text/language.js';

interface TableToolsProps {
  readonly model: TableModel;
  readonly route: RankingRoute;
  readonly shown: number;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Search, order and view of the table. The order stands here only where the heads do not fit. */
export function TableTools({ model, route, shown, search }: TableToolsProps) {
  const sorts: readonly (readonly [string, string])[] = [
    [BY_PLACE.by, W.columns.rank],
    ['name', W.columns.school],
    ...model.columns.map(({ id, label }) => [id, label] as const),
  ];
  const sortBy = (by: string): Sort => ({ by, order: by === 'place' || by === 'name' ? 'ascending' : 'descending' });
  return (
    <search className="tools">
      <label className="tool-search">
        <span className="unseen">{W.tools.search}</span>
        <input
          ref={search}
          className="field"
          type="search"
          placeholder={W.tools.searchHint}
          value={route.filter.find}
          onChange={(event) => go({ ...route, filter: { ...route.filter, find: event.target.value } }, true)}
        />
      </label>
      <output className="soft small">{W.tools.shown(shown, model.rows.length)}</output>
      <label className="choice tool-sort">
        <span className="choice-label">{W.tools.sort}</span>
        <select
          className="field"
          value={route.sort.by}
          onChange={(event) => go({ ...route, sort: sortBy(event.target.value) })}
        >
          {sorts.map(([by, label]) => (
            <option key={by} value={by}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {model.scored && (
        <fieldset className="views">
          <legend className="unseen">{W.tools.view}</legend>
          {(['bars', 'points'] as const).map((view) => (
            <button
              key={view}
              type="button"
              className="view"
              aria-pressed={route.view === view}
              onClick={() => go({ ...route, view })}
            >
              {view === 'bars' ? W.tools.bars : W.tools.numbers}
            </button>
          ))}
        </fieldset>
      )}
    </search>
  );
}
