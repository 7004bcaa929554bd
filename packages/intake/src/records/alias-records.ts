import type { Alias } from '@bearings/core';
import { formatCsv, parseCsv } from '../csv/index.js';
import { byCode } from './by-code.js';
import { malformed, readSchoolId } from './read-cell.js';

/** Columns of cohorts/aliases.csv. */
export const ALIAS_COLUMNS = ['school_id', 'alias', 'kind', 'source'] as const;

/** Reads aliases, in the order of the file. */
export function readAliases(text: string, file: string): Alias[] {
  return parseCsv(text, file, ALIAS_COLUMNS).map(({ row, values: v }) => {
    if (v.alias === '') throw malformed('', 'alias', { file, row }, 'a name');
    return {
      school: readSchoolId(v.school_id, 'school_id', { file, row }),
      alias: v.alias,
      kind: v.kind,
      source: v.source,
    };
  });
}

/** Writes aliases, by school and spelling. */
export function formatAliases(aliases: readonly Alias[]): string {
  const sorted = [...aliases].sort(
    byCode(
      (a) => a.school,
      (a) => a.alias,
    ),
  );
  return formatCsv(
    ALIAS_COLUMNS,
    sorted.map((a) => [a.school, a.alias, a.kind, a.source]),
  );
}
