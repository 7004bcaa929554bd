import { W } from '../text/language.js';
import { formatPlain } from '../text/words.js';
import { wordValue } from './facet-group.js';
import { countFilters, FACETS, type Filter, type Near, NO_FILTER, toggleValue } from './filter.js';
import { KM_PER_MILE } from './near-field.js';

interface FilterChipsProps {
  readonly filter: Filter;
  onFilter(filter: Filter): void;
}

/** The filters that are set, each with a button that takes it away. */
export function FilterChips({ filter, onFilter }: FilterChipsProps) {
  if (countFilters(filter) === 0) return null;
  return (
    <ul className="chips" aria-label={W.filters.active}>
      {FACETS.flatMap((facet) =>
        filter[facet].map((value) => (
          <Chip
            key={`${facet} ${value}`}
            words={wordValue(facet, value)}
            onRemove={() => onFilter(toggleValue(filter, facet, value))}
          />
        )),
      )}
      {filter.near && <Chip words={wordNear(filter.near)} onRemove={() => onFilter({ ...filter, near: null })} />}
      <li>
        <button type="button" className="link-button" onClick={() => onFilter({ ...NO_FILTER, find: filter.find })}>
          {W.filters.clear}
        </button>
      </li>
    </ul>
  );
}

function Chip({ words, onRemove }: { readonly words: string; onRemove(): void }) {
  return (
    <li className="chip">
      <span>{words}</span>
      <button type="button" className="chip-remove" aria-label={W.filters.remove(words)} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

function wordNear({ km, label }: Near): string {
  return W.filters.near.chip(formatPlain(km, 3), formatPlain(km / KM_PER_MILE, 3), label || W.filters.near.point);
}
