import type { SchoolId } from '@bearings/core';
import { formatCsv, parseCsv } from '../csv/index.js';
import { byCode } from './by-code.js';
import { malformed, readSchoolId, type RecordPlace } from './read-cell.js';

/** An institution whose work is, in part, a school's. */
export interface Affiliation {
  readonly school: SchoolId;
  /** ROR id without the address. */
  readonly institution: string;
  readonly institutionName: string;
  /** "component", "joint", "associated" or "related". */
  readonly relation: string;
  readonly source: string;
  /** What the school has of the institution, above 0 to 1 in millionths of it; absent where nobody says, so that schools share in equal parts. */
  readonly weight?: number | undefined;
}

/** Columns of cohorts/affiliations.csv. */
export const AFFILIATION_COLUMNS = ['school_id', 'institution_ror', 'institution_name', 'relation', 'source'] as const;

/** The same with what a school has of an institution. */
export const WEIGHTED_AFFILIATION_COLUMNS = [...AFFILIATION_COLUMNS, 'weight'] as const;

/** Reads affiliations, in the order of the file, with or without a column of weights. A fault where a weight is no number above 0 to 1 of at most six decimals. */
export function readAffiliations(text: string, file: string): Affiliation[] {
  const [head = ''] = text.split(/\r?\n/, 1);
  const columns: readonly (typeof WEIGHTED_AFFILIATION_COLUMNS)[number][] = head.endsWith(',weight')
    ? WEIGHTED_AFFILIATION_COLUMNS
    : AFFILIATION_COLUMNS;
  return parseCsv(text, file, columns).map(({ row, values: v }) => ({
    school: readSchoolId(v.school_id, 'school_id', { file, row }),
    institution: v.institution_ror,
    institutionName: v.institution_name,
    relation: v.relation,
    source: v.source,
    ...(v.weight ? { weight: readWeight(v.weight, { file, row }) } : {}),
  }));
}

function readWeight(text: string, at: RecordPlace): number {
  const weight = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/.test(text) ? Number(text) : 0;
  if (weight === 0) throw malformed(text, 'weight', at, 'a number above 0 to 1, of at most six decimals');
  return weight;
}

/** Writes affiliations, by school and institution. */
export function formatAffiliations(affiliations: readonly Affiliation[]): string {
  const sorted = [...affiliations].sort(
    byCode(
      (a) => a.school,
      (a) => a.institution,
    ),
  );
  const isWeighted = sorted.some(({ weight }) => weight !== undefined);
  return formatCsv(
    isWeighted ? WEIGHTED_AFFILIATION_COLUMNS : AFFILIATION_COLUMNS,
    sorted.map((a) => [
      ...[a.school, a.institution, a.institutionName, a.relation, a.source],
      ...(isWeighted ? [a.weight === undefined ? '' : String(a.weight)] : []),
    ]),
  );
}
