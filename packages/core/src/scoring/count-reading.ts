import { fault } from '../fault/fault.js';
import type { MissingReason, ReadingRecord } from '../indicator/reading.js';
import type { YearRule } from '../methodology/methodology.js';
import { countYears } from '../methodology/needed-indicators.js';

/** The number that stands for a school and an indicator, and the records behind it. */
export interface CountedReading {
  /** NaN where there is none. */
  readonly value: number;
  /** Null where there is a value. */
  readonly missing: MissingReason | null;
  /** The records of the years that count, latest first. */
  readonly records: readonly ReadingRecord[];
}

/** The counted reading of a school of which nothing is recorded: not even whether it was asked. */
export const NO_RECORD: CountedReading = { value: Number.NaN, missing: 'unknown', records: [] };

/**
 * Counts the readings of one school and indicator. Latest is the latest year that the school has a record of, even
 * where that record says that the reading is missing: an older value does not hide that a school stopped reporting.
 * A mean is taken over calendar years counted back from there. One missing year makes the mean missing, for the reason
 * of the latest year that is missing; a year without a record is `unknown`. A record without a year is older than all
 * that have one, and belongs to no calendar year.
 */
export function countReading(records: readonly ReadingRecord[], years: YearRule): CountedReading {
  const sorted = [...records].sort(latestFirst);
  checkYears(sorted);
  const latest = sorted[0];
  if (!latest) return NO_RECORD;
  const count = countYears(years);
  const counted = latest.year === null || count === 1 ? [latest] : takeYears(sorted, latest.year, count);
  let sum = 0;
  for (const { reading } of counted) {
    if (reading.kind === 'missing') return { value: Number.NaN, missing: reading.reason, records: counted };
    if (reading.kind === 'value') sum += reading.value;
  }
  if (counted.length < count) return { value: Number.NaN, missing: 'unknown', records: counted };
  return { value: sum / count, missing: null, records: counted };
}

function takeYears(sorted: readonly ReadingRecord[], latest: number, count: number): ReadingRecord[] {
  return sorted.filter((record) => record.year !== null && record.year > latest - count);
}

function checkYears(sorted: readonly ReadingRecord[]): void {
  sorted.forEach((record, i) => {
    const { indicator, school, reading, year } = record;
    if (sorted[i + 1]?.year === year) {
      throw fault('evidence.duplicate-reading', { indicator, school, year: year === null ? 'no year' : String(year) });
    }
    if (reading.kind === 'category') {
      throw fault('evidence.not-a-number', { indicator, school, text: reading.category });
    }
    if (reading.kind === 'value' && !Number.isFinite(reading.value)) {
      throw fault('evidence.not-a-number', { indicator, school, text: String(reading.value) });
    }
  });
}

const latestFirst = (a: ReadingRecord, b: ReadingRecord): number =>
  (b.year ?? Number.NEGATIVE_INFINITY) > (a.year ?? Number.NEGATIVE_INFINITY) ? 1 : a.year === b.year ? 0 : -1;
