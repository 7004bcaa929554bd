import { indicatorId, schoolId, type MissingReason, type ReadingRecord } from '../src/index.js';

/** A record of a made-up source: a number, or the reason there is none. */
export function aRecord(
  school: string,
  indicator: string,
  reading: number | MissingReason,
  year: number | null = 2024,
  more: Partial<ReadingRecord> = {},
): ReadingRecord {
  return {
    school: schoolId(school),
    indicator: indicatorId(indicator),
    reading: typeof reading === 'number' ? { kind: 'value', value: reading } : { kind: 'missing', reason: reading },
    unit: 'points',
    year,
    period: year === null ? '' : `fiscal ${year}`,
    population: '',
    source: 'MADE-UP',
    retrieved: '',
    licence: 'publishable',
    ...more,
  };
}
