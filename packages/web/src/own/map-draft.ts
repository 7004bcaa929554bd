import type { ColumnRole } from '@bearings/intake';
import type { MapDraft } from '../engine/own.js';

/** What a column is in a map. */
export function roleOf({ columns, indicators }: MapDraft, column: string): ColumnRole {
  const named = (Object.keys(columns) as (keyof typeof columns)[]).find((role) => columns[role] === column);
  if (named) return named;
  return indicators.some((indicator) => indicator.column === column) ? 'indicator' : 'left-out';
}

/** The map with one column being something else; whoever had the role gives it up. */
export function withRole(map: MapDraft, column: string, role: ColumnRole): MapDraft {
  const columns = { ...map.columns, ...freed(map, column) };
  const indicators = map.indicators.filter((indicator) => indicator.column !== column);
  if (role === 'left-out') return { ...map, columns, indicators };
  if (role === 'indicator') {
    const kept = map.indicators.find((indicator) => indicator.column === column);
    return { ...map, columns, indicators: [...indicators, kept ?? newIndicator(map, column)] };
  }
  return { ...map, columns: { ...columns, [role]: column }, indicators };
}

function freed({ columns }: MapDraft, column: string): Partial<MapDraft['columns']> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([role, own]) => (own === column ? [[role, role === 'school' ? '' : null]] : [])),
  );
}

function newIndicator({ indicators }: MapDraft, column: string): MapDraft['indicators'][number] {
  const slug = column
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  const base = slug || 'indicator';
  let id = base;
  for (let at = 2; indicators.some((indicator) => indicator.id === id); at++) id = `${base}-${at}`;
  return {
    id,
    column,
    label: column,
    definition: `As the column "${column}" of the table states it.`,
    unit: 'score',
    direction: 'higher',
    kind: 'output',
    year: null,
    period: '',
    population: '',
    source: '',
  };
}
