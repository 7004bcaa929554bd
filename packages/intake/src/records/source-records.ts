import type { Source } from '@bearings/core';
import { formatCsv, parseCsv } from '../csv/index.js';
import { byCode } from './by-code.js';
import { keepDistinct } from './keep-distinct.js';

/** Columns of cohorts/sources.csv. */
export const SOURCE_COLUMNS = ['code', 'title', 'publisher', 'version', 'licence', 'url', 'note'] as const;

/** Reads sources, in the order of the file. */
export function readSources(text: string, file: string): Source[] {
  const records = parseCsv(text, file, SOURCE_COLUMNS);
  keepDistinct(records, file, (v) => v.code);
  return records.map(({ values }) => ({ ...values }));
}

/** Writes sources, by code. */
export function formatSources(sources: readonly Source[]): string {
  const sorted = [...sources].sort(byCode((s) => s.code));
  return formatCsv(
    SOURCE_COLUMNS,
    sorted.map((s) => SOURCE_COLUMNS.map((column) => s[column])),
  );
}
