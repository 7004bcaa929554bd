import type { PrintedRow } from '@bearings/core';
import { formatCsv, parseCsv } from '../csv/index.js';
import { keepDistinct } from './keep-distinct.js';
import { readNumberOrNaN, readSchoolId, readWhole } from './read-cell.js';

/** Columns of an edition's printed.csv. */
export const PRINTED_COLUMNS = ['order', 'school_id', 'name_as_printed', 'place', 'overall'] as const;

/** Reads printed rows, in the order of the file. */
export function readPrinted(text: string, file: string): PrintedRow[] {
  const records = parseCsv(text, file, PRINTED_COLUMNS);
  keepDistinct(records, file, (v) => v.school_id);
  return records.map(({ row, values: v }) => ({
    school: readSchoolId(v.school_id, 'school_id', { file, row }),
    nameAsPrinted: v.name_as_printed,
    place: v.place,
    overall: readNumberOrNaN(v.overall, 'overall', { file, row }),
    order: readWhole(v.order, 'order', { file, row }, 1),
  }));
}

/** Writes printed rows, in the order of the table. */
export function formatPrinted(printed: readonly PrintedRow[]): string {
  const sorted = [...printed].sort((a, b) => a.order - b.order);
  return formatCsv(
    PRINTED_COLUMNS,
    sorted.map((p) => [p.order, p.school, p.nameAsPrinted, p.place, p.overall]),
  );
}
