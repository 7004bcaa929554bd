import type { Condition } from '@bearings/core';
import { useMemo } from 'react';
import type { LiveTable } from '../live/live-table.js';
import { W } from '../text/language.js';
import { countValues } from './apply-filter.js';
import { FacetGroup } from './facet-group.js';
import { FACETS, type Filter, toggleValue } from './filter.js';
import { conditionsOf } from './filter-conditions.js';
import { NearField } from './near-field.js';
import type { Aliases } from './search-schools.js';

interface FilterPanelProps {
  readonly id: string;
  readonly table: LiveTable;
  readonly filter: Filter;
  readonly aliases: Aliases;
  onFilter(filter: Filter): void;
  /** Asks for a ranking of these alone; null where the edition cannot be ranked anew. */
  readonly onRankOnly: ((conditions: readonly Condition[]) => void) | null;
}

/** Everything that schools can be filtered by. */
export function FilterPanel({ id, table, filter, aliases, onFilter, onRankOnly }: FilterPanelProps) {
  const counts = useMemo(() => countValues(table, filter, aliases), [table, filter, aliases]);
  const conditions = conditionsOf(filter);
  return (
    <section id={id} className="filters" aria-label={W.filters.title}>
      <p className="small soft">{W.filters.note}</p>
      <div className="facets">
        {FACETS.map((facet) => {
          const values = counts.get(facet) ?? [];
          // One value that all share parts nothing.
          if (values.length < 2 && filter[facet].length === 0) return null;
          return (
            <FacetGroup
              key={facet}
              facet={facet}
              values={values}
              chosen={filter[facet]}
              onToggle={(value) => onFilter(toggleValue(filter, facet, value))}
            />
          );
        })}
        <NearField table={table} near={filter.near} onNear={(near) => onFilter({ ...filter, near })} />
      </div>
      {onRankOnly && conditions.length > 0 && (
        <p className="rank-only">
          <button type="button" className="button" onClick={() => onRankOnly(conditions)}>
            {W.filters.rankOnly}
          </button>{' '}
          <span className="small soft">{W.filters.rankOnlyNote}</span>
        </p>
      )}
    </section>
  );
}
