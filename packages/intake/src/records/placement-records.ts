import { MISSING_REASONS, type Placement, type Score, type UnrankedReason } from '@bearings/core';
import { formatCsv, parseCsv, type CsvValue } from '../csv/index.js';
import { byCode } from './by-code.js';
import { keepDistinct } from './keep-distinct.js';
import { readNumber, readNumberOrNaN, readSchoolId, readWord, type RecordPlace } from './read-cell.js';

/** Columns of an edition's placements.csv. */
export const PLACEMENT_COLUMNS = [
  'school_id',
  'kind',
  'rank',
  'label',
  'band',
  'tier',
  'score',
  'reason',
  'because',
] as const;

/** A placement with the score as printed; NaN where there is none. */
export interface PlacementRecord {
  readonly placement: Placement;
  readonly score: number;
}

const KINDS = ['ranked', 'banded', 'tiered', 'unranked'] as const;
const REASONS: readonly UnrankedReason[] = [...MISSING_REASONS, 'not-eligible'];

/** Reads placements, in the order of the file. */
export function readPlacements(text: string, file: string): PlacementRecord[] {
  const records = parseCsv(text, file, PLACEMENT_COLUMNS);
  keepDistinct(records, file, (v) => v.school_id);
  return records.map(({ row, values }) => {
    const at = { file, row };
    return { placement: readPlacement(values, at), score: readNumberOrNaN(values.score, 'score', at) };
  });
}

/** Writes placements with their scores as printed, by school. */
export function formatPlacements(placements: readonly Placement[], scores: readonly Score[]): string {
  const printed = new Map(scores.map((score) => [score.school, score.kind === 'scored' ? score.printed : null]));
  const sorted = [...placements].sort(byCode((p) => p.school));
  return formatCsv(
    PLACEMENT_COLUMNS,
    sorted.map((placement) => writePlacement(placement, printed.get(placement.school) ?? null)),
  );
}

function writePlacement(p: Placement, score: number | null): CsvValue[] {
  switch (p.kind) {
    case 'ranked':
      return [p.school, p.kind, p.rank, p.label, '', '', score, '', ''];
    case 'banded':
      return [p.school, p.kind, '', '', p.band, '', score, '', ''];
    case 'tiered':
      return [p.school, p.kind, '', '', '', p.tier, score, '', ''];
    case 'unranked':
      return [p.school, p.kind, '', '', '', '', score, p.reason, p.because];
  }
}

function readPlacement(v: Readonly<Record<(typeof PLACEMENT_COLUMNS)[number], string>>, at: RecordPlace): Placement {
  const school = readSchoolId(v.school_id, 'school_id', at);
  const kind = readWord(v.kind, 'kind', at, KINDS);
  switch (kind) {
    case 'ranked':
      return { kind, school, rank: readNumber(v.rank, 'rank', at), label: v.label, tied: v.label.startsWith('=') };
    case 'banded':
      return { kind, school, band: v.band };
    case 'tiered':
      return { kind, school, tier: readNumber(v.tier, 'tier', at) };
    case 'unranked':
      return { kind, school, reason: readWord(v.reason, 'reason', at, REASONS), because: v.because };
  }
}
