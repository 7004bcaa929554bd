import { INDICATOR_KINDS, isIndicatorId, MISSING_REASONS, type MissingReason } from '@bearings/core';
import { tidyText } from '../published/tidy-text.js';
import { parseToml } from '../toml/parse-toml.js';
import { DEFAULT_MISSING } from './map-defaults.js';
import { MapReader } from './map-reader.js';
import type { MappedIndicator, TableMap } from './table-map.js';

const MAP_KEYS = [
  'format',
  'title',
  'publisher',
  'sheet',
  'header-row',
  'starts-from',
  'decimal',
  'columns',
  'indicators',
  'missing',
];
const COLUMN_KEYS = ['school', 'city', 'state', 'country', 'rank', 'overall'];
const INDICATOR_KEYS = [
  'id',
  'column',
  'label',
  'definition',
  'unit',
  'direction',
  'kind',
  'year',
  'period',
  'population',
  'source',
];

/** Reads a map from TOML. A key that is not known is a fault: a misspelled one would be left out in silence. */
export function parseMap(text: string, file: string): TableMap {
  const top = new MapReader(parseToml(text, file, 'the map'), file, '').knows(MAP_KEYS);
  if (top.integer('format') !== 1) throw top.malformed('format', 'the number 1');
  const columns = top.table('columns').knows(COLUMN_KEYS);
  const indicators = top.tables('indicators').map(readIndicator);
  refuseRepeated(indicators, top);
  return {
    format: 1,
    title: top.text('title'),
    publisher: top.text('publisher', ''),
    sheet: top.text('sheet', ''),
    headerRow: top.has('header-row') ? top.integer('header-row', 1) : null,
    startsFrom: top.oneOf('starts-from', ['readings', 'indicator-scores'] as const, 'readings'),
    decimal: top.oneOf('decimal', ['.', ','] as const, '.'),
    columns: {
      school: columns.text('school'),
      city: columns.textOrNull('city'),
      state: columns.textOrNull('state'),
      country: columns.textOrNull('country'),
      rank: columns.textOrNull('rank'),
      overall: columns.textOrNull('overall'),
    },
    indicators,
    missing: top.has('missing') ? readMissing(top.table('missing')) : DEFAULT_MISSING,
  };
}

function readIndicator(table: MapReader): MappedIndicator {
  table.knows(INDICATOR_KEYS);
  const id = table.text('id');
  if (!isIndicatorId(id)) throw table.malformed('id', 'lower-case words joined by hyphens, as in "mcat-median"');
  return {
    id,
    column: table.text('column'),
    label: table.text('label', id),
    definition: table.text('definition', ''),
    unit: table.text('unit'),
    direction: table.oneOf('direction', ['higher', 'lower'] as const),
    kind: table.oneOf('kind', INDICATOR_KINDS, 'context'),
    year: table.has('year') ? table.integer('year', 1000) : null,
    period: table.text('period', ''),
    population: table.text('population', ''),
    source: table.text('source', ''),
  };
}

function refuseRepeated(indicators: readonly MappedIndicator[], top: MapReader): void {
  const ids = new Set<string>();
  for (const { id } of indicators) {
    if (ids.has(id)) throw top.malformed('indicators', `each id once ("${id}" stands twice)`);
    ids.add(id);
  }
}

/** A blank cell is a missing reading whether or not the map says so. */
function readMissing(table: MapReader): ReadonlyMap<string, MissingReason> {
  const labels = new Map<string, MissingReason>([['', 'unknown']]);
  for (const label of table.keys()) labels.set(tidyText(label).toLowerCase(), table.oneOf(label, MISSING_REASONS));
  return labels;
}
