import type { IndicatorId, ReadingRecord, SchoolId, Stability } from '@bearings/core';
import { formatCsv, parseCsv } from '../csv/index.js';
import { byCode } from './by-code.js';
import { malformed, readIndicatorId, readNumber, readSchoolId, readWhole } from './read-cell.js';

/** Columns of an edition's stability.csv. */
export const STABILITY_COLUMNS = ['school_id', 'indicator', 'year', 'low', 'high', 'error', 'samples'] as const;

/** How far a reading moves, and which reading it is. */
export interface StabilityRecord {
  readonly school: SchoolId;
  readonly indicator: IndicatorId;
  readonly year: number | null;
  readonly stability: Stability;
  /** Its row in the file. */
  readonly row: number;
}

/** Reads how far readings move, in the order of the file. */
export function readStability(text: string, file: string): StabilityRecord[] {
  return parseCsv(text, file, STABILITY_COLUMNS).map(({ row, values: v }) => {
    const at = { file, row };
    const stability = {
      low: readNumber(v.low, 'low', at),
      high: readNumber(v.high, 'high', at),
      error: readNumber(v.error, 'error', at),
      samples: readWhole(v.samples, 'samples', at, 2),
    };
    if (stability.high < stability.low) throw malformed(v.high, 'high', at, `${v.low} or more`);
    if (stability.error < 0) throw malformed(v.error, 'error', at, '0 or more');
    return {
      school: readSchoolId(v.school_id, 'school_id', at),
      indicator: readIndicatorId(v.indicator, 'indicator', at),
      year: v.year === '' ? null : readWhole(v.year, 'year', at, 1000),
      stability,
      row,
    };
  });
}

/** Writes how far readings move, of those of which it is known, by school, indicator and year. */
export function formatStability(readings: readonly ReadingRecord[]): string {
  const known = readings
    .filter(({ stability }) => stability !== undefined)
    .sort(
      byCode(
        (r) => r.school,
        (r) => r.indicator,
        (r) => (r.year === null ? '' : String(r.year).padStart(6, '0')),
      ),
    );
  return formatCsv(
    STABILITY_COLUMNS,
    known.map(({ school, indicator, year, stability }) => {
      const { low, high, error, samples } = stability!;
      return [school, indicator, year, low, high, error, samples];
    }),
  );
}

/** Readings, each with how far it moves; a fault where that is told of a reading that has no value, or of one twice. */
export function withStability(
  readings: readonly ReadingRecord[],
  records: readonly StabilityRecord[],
  file: string,
): readonly ReadingRecord[] {
  const there = new Set(readings.filter(({ reading }) => reading.kind === 'value').map(keyOf));
  const known = new Map<string, Stability>();
  for (const record of records) {
    const key = keyOf(record);
    if (!there.has(key) || known.has(key))
      throw malformed(record.indicator, 'indicator', { file, row: record.row }, 'a reading of the edition, each once');
    known.set(key, record.stability);
  }
  return readings.map((reading) => {
    const stability = known.get(keyOf(reading));
    return stability === undefined ? reading : { ...reading, stability };
  });
}

function keyOf({ school, indicator, year }: Pick<StabilityRecord, 'school' | 'indicator' | 'year'>): string {
  return `${school}/${indicator}/${year}`;
}
