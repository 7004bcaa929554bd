import { parseWhere, selectSchools, writeWhere } from '@bearings/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilter, countUnplaced, countValues } from '../../src/filter/apply-filter.js';
import { countFilters, FACETS, type Filter, NO_FILTER, toggleValue } from '../../src/filter/filter.js';
import { conditionsOf, withoutConditions } from '../../src/filter/filter-conditions.js';
import { ALIASES, SCHOOLS } from './some-schools.js';

const TABLE = { schools: SCHOOLS };
const BOSTON = { label: 'Boston, MA', latitude: 42.36, longitude: -71.06, km: 450, own: false };
const shown = (part: Partial<Filter>) =>
  [...applyFilter(TABLE, { ...NO_FILTER, ...part }, ALIASES)].flatMap((mark, row) =>
    mark === 0 ? [] : (SCHOOLS[row]?.id ?? []),
  );

describe('a filter', () => {
  it('that is empty hides nothing', () => {
    expect(shown({})).toEqual(SCHOOLS.map(({ id }) => id));
  });

  it('shows who has one of the values of each property', () => {
    expect(shown({ country: ['SE', 'CH'] })).toEqual(['se-karolinska', 'ch-zurich']);
    expect(shown({ state: ['PA'], control: ['private'] })).toEqual(['us-penn', 'us-pcom']);
    expect(shown({ state: ['PA'], degree: ['do'] })).toEqual(['us-pcom']);
  });

  it('shows who lies within a distance; who has no known place does not', () => {
    expect(shown({ near: BOSTON })).toEqual(['us-penn', 'us-pcom']);
    expect(shown({ near: { ...BOSTON, km: 560 } })).toEqual(['us-penn', 'us-pennstate', 'us-pcom']);
    expect(shown({ near: { ...BOSTON, km: 20_040 } })).not.toContain('ch-zurich');
    expect(countUnplaced(TABLE)).toBe(1);
  });

  it('combines text, properties and distance', () => {
    expect(shown({ find: 'penn', control: ['private'], near: BOSTON })).toEqual(['us-penn', 'us-pcom']);
  });

  it('counts what one more tick would bring, by the rest of the filter', () => {
    const counts = countValues(TABLE, { ...NO_FILTER, state: ['PA'], control: ['public'] }, ALIASES);
    expect(counts.get('state')).toEqual([
      { value: 'PA', rows: 1 },
      { value: 'CA', rows: 1 },
    ]);
    expect(counts.get('control')).toEqual([
      { value: 'private', rows: 2 },
      { value: 'public', rows: 1 },
    ]);
    expect(counts.get('status')).toEqual([{ value: 'active', rows: 1 }]);
  });

  it('counts its kinds of condition', () => {
    expect(countFilters({ ...NO_FILTER, find: 'x', state: ['PA', 'CA'], near: BOSTON })).toBe(2);
  });

  it('turns a value on and off', () => {
    const on = toggleValue(NO_FILTER, 'state', 'PA');
    expect(on.state).toEqual(['PA']);
    expect(toggleValue(on, 'state', 'PA')).toEqual(NO_FILTER);
  });

  it('selects the same schools as the conditions that it becomes', () => {
    const facet = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
    const some = fc.record({
      country: facet(['US', 'SE', 'ch']),
      state: facet(['PA', 'CA']),
      control: facet(['public', 'private']),
      degree: facet(['MD', 'DO']),
      status: facet(['active', 'new']),
    });
    fc.assert(
      fc.property(some, (part) => {
        const filter = { ...NO_FILTER, ...part };
        const conditions = conditionsOf(filter).map((condition) => parseWhere(writeWhere(condition)));
        const ids = shown(part);
        if (ids.length > 0) expect(selectSchools(SCHOOLS, conditions).map(({ id }) => id)).toEqual([...ids].sort());
        expect(withoutConditions(filter)).toEqual(NO_FILTER);
        expect(conditions).toHaveLength(FACETS.filter((name) => part[name].length > 0).length);
      }),
      { numRuns: 300 },
    );
  });
});
