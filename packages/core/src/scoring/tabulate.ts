import { fault } from '../fault/fault.js';
import type { IndicatorId } from '../indicator/indicator.js';
import type { MissingReason, ReadingRecord } from '../indicator/reading.js';
import type { Methodology, StartsFrom, YearRule } from '../methodology/methodology.js';
import { neededIndicators } from '../methodology/needed-indicators.js';
import type { School, SchoolId } from '../school.js';
import { countReading, NO_RECORD } from './count-reading.js';
import type { EvidenceColumn, EvidenceTable } from './evidence-table.js';

/** The readings of a cohort, and what they are wanted for. */
export interface TabulateInput {
  readonly schools: readonly School[];
  readonly readings: readonly ReadingRecord[];
  /** The readings of the edition before; empty where there is none. */
  readonly previous: readonly ReadingRecord[];
  readonly methodology: Methodology;
  readonly startsFrom: StartsFrom;
}

/**
 * Sets the readings that a methodology needs out as columns, one row per school in the order of school ids: its
 * indicators, the parts of the derived ones instead of these, and what decides eligibility. Readings of other
 * indicators and of schools outside the cohort are passed over. A school without any record of an indicator is
 * `unknown` there; `not-reported` is only said where a record says it.
 */
export function tabulate(input: TabulateInput): EvidenceTable {
  const schools = sortSchools(input.schools);
  const needed = neededIndicators(input.methodology, input.startsFrom);
  return {
    schools,
    columns: fillColumns(schools, needed, input.readings),
    previous: fillColumns(schools, needed, input.previous),
  };
}

function sortSchools(schools: readonly School[]): School[] {
  const sorted = [...schools].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  sorted.forEach(({ id }, i) => {
    if (sorted[i + 1]?.id === id) throw fault('cohort.duplicate-school', { school: id });
  });
  return sorted;
}

function fillColumns(
  schools: readonly School[],
  needed: ReadonlyMap<IndicatorId, YearRule>,
  readings: readonly ReadingRecord[],
): Map<IndicatorId, EvidenceColumn> {
  const records = groupRecords(schools, needed, readings);
  const columns = new Map<IndicatorId, EvidenceColumn>();
  for (const [indicator, years] of [...needed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bySchool = records.get(indicator);
    const values = new Float64Array(schools.length);
    const missing: (MissingReason | null)[] = [];
    schools.forEach(({ id }, row) => {
      const own = bySchool?.get(id);
      const counted = own ? countReading(own, years) : NO_RECORD;
      values[row] = counted.value;
      missing.push(counted.missing);
    });
    checkUnits(indicator, bySchool);
    columns.set(indicator, { values, missing });
  }
  return columns;
}

type Records = ReadonlyMap<SchoolId, readonly ReadingRecord[]>;

function groupRecords(
  schools: readonly School[],
  needed: ReadonlyMap<IndicatorId, YearRule>,
  readings: readonly ReadingRecord[],
): ReadonlyMap<IndicatorId, Records> {
  const cohort = new Set(schools.map((school) => school.id));
  const groups = new Map<IndicatorId, Map<SchoolId, ReadingRecord[]>>();
  for (const record of readings) {
    if (!needed.has(record.indicator) || !cohort.has(record.school)) continue;
    const bySchool = groups.get(record.indicator) ?? new Map<SchoolId, ReadingRecord[]>();
    groups.set(record.indicator, bySchool);
    const own = bySchool.get(record.school);
    if (own) own.push(record);
    else bySchool.set(record.school, [record]);
  }
  return groups;
}

function checkUnits(indicator: IndicatorId, bySchool: Records | undefined): void {
  const units = new Set<string>();
  for (const records of bySchool?.values() ?? []) {
    for (const { reading, unit } of records) if (reading.kind === 'value' && unit !== '') units.add(unit);
  }
  if (units.size > 1) throw fault('evidence.mixed-units', { indicator, units: [...units].sort() });
}
