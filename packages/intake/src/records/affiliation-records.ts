import type { SchoolId } from '@bearings/core';
import { formatCsv, parseCsv } from '../csv/index.js';
import { byCode } from './by-code.js';
import { readSchoolId } from './read-cell.js';

/** An institution whose work is, in part, a school's. */
export interface Affiliation {
  readonly school: SchoolId;
  /** ROR id without the address. */
  readonly institution: string;
  readonly institutionName: string;
  /** "component", "joint", "associated" or "related". */
  readonly relation: string;
  readonly source: string;
}

/** Columns of cohorts/affiliations.csv. */
export const AFFILIATION_COLUMNS = ['school_id', 'institution_ror', 'institution_name', 'relation', 'source'] as const;

/** Reads affiliations, in the order of the file. */
export function readAffiliations(text: string, file: string): Affiliation[] {
  return parseCsv(text, file, AFFILIATION_COLUMNS).map(({ row, values: v }) => ({
    school: readSchoolId(v.school_id, 'school_id', { file, row }),
    institution: v.institution_ror,
    institutionName: v.institution_name,
    relation: v.relation,
    source: v.source,
  }));
}

/** Writes affiliations, by school and institution. */
export function formatAffiliations(affiliations: readonly Affiliation[]): string {
  const sorted = [...affiliations].sort(
    byCode(
      (a) => a.school,
      (a) => a.institution,
    ),
  );
  return formatCsv(
    AFFILIATION_COLUMNS,
    sorted.map((a) => [a.school, a.institution, a.institutionName, a.relation, a.source]),
  );
}
