import { useState } from 'react';
import { W } from '../text/language.js';
import { compareNames, formatCount } from '../text/words.js';
import type { FacetValue } from './apply-filter.js';
import type { Facet } from './filter.js';
import { countryName, stateName } from './place-names.js';

/** How many values stand there before the rest is asked for. */
const FIRST = 8;

interface FacetGroupProps {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  onToggle(value: string): void;
}

/** The values of one property to tick, each with how many schools it would show. */
export function FacetGroup({ facet, values, chosen, onToggle }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  const sorted = [...values].sort(
    (a, b) => b.rows - a.rows || compareNames(wordValue(facet, a.value), wordValue(facet, b.value)),
  );
  const shown = all ? sorted : sorted.filter(({ value }, at) => at < FIRST || isChosen(chosen, value));
  return (
    <fieldset className="facet">
      <legend>{W.filters.facets[facet]}</legend>
      <div className="facet-values">
        {shown.map(({ value, rows }) => (
          <label key={value} className="facet-value">
            <input type="checkbox" checked={isChosen(chosen, value)} onChange={() => onToggle(value)} />
            <span>{wordValue(facet, value)}</span>
            <span className="soft small">{formatCount(rows)}</span>
          </label>
        ))}
      </div>
      {sorted.length > FIRST && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? W.filters.showFewer : W.filters.showAll(sorted.length)}
        </button>
      )}
    </fieldset>
  );
}

function isChosen(chosen: readonly string[], value: string): boolean {
  return chosen.some((one) => one.toLowerCase() === value.toLowerCase());
}

/** A value of a property in words. */
export function wordValue(facet: Facet, value: string): string {
  if (facet === 'country') return value === 'ZZ' ? W.fictional : countryName(value);
  if (facet === 'state') return stateName(value);
  return W.filters.values[value] ?? value;
}
