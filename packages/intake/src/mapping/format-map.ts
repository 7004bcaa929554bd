import { stringify } from 'smol-toml';
import type { MappedIndicator, TableMap } from './table-map.js';

/** Writes a map as TOML that `parseMap` reads back to the same map. */
export function formatMap(map: TableMap): string {
  const { school, city, state, country, rank, overall } = map.columns;
  const text = stringify({
    format: map.format,
    title: map.title,
    publisher: map.publisher,
    ...(map.sheet === '' ? {} : { sheet: map.sheet }),
    ...(map.headerRow === null ? {} : { 'header-row': map.headerRow }),
    'starts-from': map.startsFrom,
    decimal: map.decimal,
    columns: withoutNull({ school, city, state, country, rank, overall }),
    missing: Object.fromEntries(map.missing),
    ...(map.indicators.length === 0 ? {} : { indicators: map.indicators.map(formatIndicator) }),
  });
  return text.endsWith('\n') ? text : `${text}\n`;
}

function formatIndicator(indicator: MappedIndicator): Record<string, string | number> {
  return withoutNull({ ...indicator });
}

function withoutNull<T extends string | number>(fields: Readonly<Record<string, T | null>>): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, T] => field[1] !== null));
}
