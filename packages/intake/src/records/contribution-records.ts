import { MISSING_REASONS, type Contribution, type Score, type SchoolId } from '@bearings/core';
import { formatCsv, parseCsv, type CsvValue } from '../csv/index.js';
import { byCode } from './by-code.js';
import { readIndicatorId, readNumberOrNaN, readSchoolId, readWord, type RecordPlace } from './read-cell.js';

/** Columns of an edition's contributions.csv. */
export const CONTRIBUTION_COLUMNS = [
  'school_id',
  'indicator',
  'reading',
  'missing',
  'filled_by',
  'treated',
  'normalized',
  'weight',
  'points',
] as const;

/** What one indicator contributes to one school's score. */
export interface ContributionRecord {
  readonly school: SchoolId;
  readonly contribution: Contribution;
}

/** Reads contributions, in the order of the file. A row without an indicator is a constant from rescaling. */
export function readContributions(text: string, file: string): ContributionRecord[] {
  return parseCsv(text, file, CONTRIBUTION_COLUMNS).map(({ row, values: v }) => ({
    school: readSchoolId(v.school_id, 'school_id', { file, row }),
    contribution: readContribution(v, { file, row }),
  }));
}

/** Writes the contributions of all scored schools, by school and indicator, at full precision. */
export function formatContributions(scores: readonly Score[]): string {
  const records = scores.flatMap((score): ContributionRecord[] =>
    score.kind === 'scored' ? score.contributions.map((contribution) => ({ school: score.school, contribution })) : [],
  );
  const sorted = records.sort(
    byCode(
      (r) => r.school,
      (r) => r.contribution.indicator ?? '',
    ),
  );
  return formatCsv(CONTRIBUTION_COLUMNS, sorted.map(writeContribution));
}

function writeContribution({ school, contribution: c }: ContributionRecord): CsvValue[] {
  const { indicator, reading, missing, filledBy, treated, normalized, weight, points } = c;
  return [school, indicator, reading, missing, filledBy, treated, normalized, weight, points];
}

function readContribution(
  v: Readonly<Record<(typeof CONTRIBUTION_COLUMNS)[number], string>>,
  at: RecordPlace,
): Contribution {
  return {
    indicator: v.indicator === '' ? null : readIndicatorId(v.indicator, 'indicator', at),
    reading: readNumberOrNaN(v.reading, 'reading', at),
    missing: v.missing === '' ? null : readWord(v.missing, 'missing', at, MISSING_REASONS),
    filledBy: v.filled_by === '' ? null : v.filled_by,
    treated: readNumberOrNaN(v.treated, 'treated', at),
    normalized: readNumberOrNaN(v.normalized, 'normalized', at),
    weight: readNumberOrNaN(v.weight, 'weight', at),
    points: readNumberOrNaN(v.points, 'points', at),
  };
}
