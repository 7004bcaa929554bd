import { type Indicator, indicatorId, type ReadingRecord, type School, type Source } from '@bearings/core';
import type { Library } from '@bearings/library';
import type { EvidenceParcel } from '../engine/school-evidence.js';
import type { LiveSession } from './live-session.js';

/** Gathers every record of some schools, with how all schools of the edition stand on each indicator. */
export function gatherEvidence(library: Library, session: LiveSession, ids: readonly string[]): EvidenceParcel {
  const { edition, evidence, readings, schools: compared } = session.gathered;
  const rows = (evidence?.schools ?? compared).map(({ id }) => id as string);
  const known = new Map<string, School>(library.schools(edition.id).map((school) => [school.id, school]));
  const latest = latestOf(readings);
  const schools = ids.map((id) => ({
    id,
    school: known.get(id) ?? null,
    compared: rows.includes(id),
    records: readings.filter((record) => record.school === id).sort(latestFirst),
  }));
  const codes = schools.flatMap(({ school, records }) => [
    ...(school?.sources ?? []),
    ...records.map(({ source }) => source),
  ]);
  return {
    edition,
    schools,
    indicators: describe(library.indicators(edition.id), [...latest.keys()].sort()),
    columns: [...latest].map(([indicator, bySchool]) => [
      indicator,
      Float64Array.from(rows, (id) => {
        const reading = bySchool.get(id)?.reading;
        return reading?.kind === 'value' ? reading.value : Number.NaN;
      }),
    ]),
    sources: nameSources(library.sources(), codes),
  };
}

/** The latest record of each school by indicator: a year in which it did not report counts too. */
function latestOf(records: readonly ReadingRecord[]): Map<string, Map<string, ReadingRecord>> {
  const latest = new Map<string, Map<string, ReadingRecord>>();
  for (const record of records) {
    const bySchool = latest.get(record.indicator) ?? new Map<string, ReadingRecord>();
    latest.set(record.indicator, bySchool);
    const before = bySchool.get(record.school);
    if (!before || latestFirst(record, before) < 0) bySchool.set(record.school, record);
  }
  return latest;
}

function describe(defined: readonly Indicator[], ids: readonly string[]): Indicator[] {
  const byId = new Map<string, Indicator>(defined.map((indicator) => [indicator.id, indicator]));
  return ids.map(
    (id) =>
      byId.get(id) ?? {
        id: indicatorId(id),
        label: id,
        definition: '',
        unit: '',
        direction: 'higher',
        kind: 'context',
        warning: '',
      },
  );
}

function nameSources(listed: readonly Source[], codes: readonly string[]): Source[] {
  const byCode = new Map(listed.map((source) => [source.code, source]));
  return [...new Set(codes)]
    .sort()
    .map(
      (code) => byCode.get(code) ?? { code, title: code, publisher: '', version: '', licence: '', url: '', note: '' },
    );
}

const yearOf = ({ year }: ReadingRecord): number => year ?? Number.NEGATIVE_INFINITY;
const latestFirst = (a: ReadingRecord, b: ReadingRecord): number =>
  yearOf(a) === yearOf(b) ? 0 : yearOf(b) - yearOf(a);
