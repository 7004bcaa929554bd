import type { ReadingRecord } from '@bearings/core';
import {
  type Fact,
  type FactTable,
  factTable,
  type Field,
  type FieldId,
  parseFields,
  type Residency,
} from '@bearings/core/fit';
import { readFacts } from '@bearings/intake';
import { parseJson } from '../archive/parse-json.js';
import { PATHS } from '../archive/paths.js';
import type { Library } from '../library/library.js';

/** The edition whose open readings are facts too. */
const OPEN_EDITION = 'open-us-2025';

/** Which field a reading of the open edition is a fact of. */
const FIELD_OF: Readonly<Record<string, { readonly field: string; readonly residency?: Residency }>> = {
  'medical-degrees-awarded': { field: 'degrees-awarded' },
  'medical-school-research-expenditure': { field: 'research-expenditure' },
  'median-earnings-1-year-after': { field: 'median-earnings-1-year-after' },
  'median-earnings-5-years-after': { field: 'median-earnings-5-years-after' },
  'nih-awards': { field: 'nih-awards' },
  setting: { field: 'setting' },
  'tuition-and-fees-in-state': { field: 'tuition-and-fees', residency: 'in-state' },
  'tuition-and-fees-out-of-state': { field: 'tuition-and-fees', residency: 'out-of-state' },
};

/** What is known of schools for choosing, and what of it is a person's own. */
export interface OpenFacts {
  readonly facts: FactTable;
  readonly fields: readonly Field[];
  /** Shipped facts that a person's own stand in for. */
  readonly replaced: readonly Fact[];
}

/** The catalogue of fields. */
export function openFields({ files }: Library): readonly Field[] {
  return files.parsed(PATHS.fields, 'json', (text, file) => parseFields(parseJson(text, file), file));
}

/**
 * Facts of the open readings that are shipped, of fictional schools, of the files kept in the home folder and of `own`, each
 * in place of those before it that say the same of the same school, year, population and residency.
 */
export function openFacts(library: Library, own: readonly Fact[] = []): OpenFacts {
  const fields = openFields(library);
  const kept = library.files
    .list(PATHS.facts)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => factsIn(library, `${PATHS.facts}/${name}`, fields));
  const layers = [openReadings(library, fields), factsIn(library, PATHS.fictionalFacts, fields), ...kept, own];
  const byKey = new Map<string, Fact>();
  const replaced: Fact[] = [];
  for (const layer of layers) {
    const before = new Map(byKey);
    for (const fact of layer) {
      const key = keyOf(fact);
      const other = before.get(key);
      if (other) replaced.push(other);
      byKey.set(key, fact);
    }
  }
  return { facts: factTable(fields, [...byKey.values()]), fields, replaced };
}

function keyOf({ school, field, year, population, residency }: Fact): string {
  return [school, field, year ?? '', population ?? '', residency ?? ''].join(' ');
}

function factsIn({ files }: Library, path: string, fields: readonly Field[]): readonly Fact[] {
  return files.locate(path) === null ? [] : files.parsed(path, 'facts', (text, file) => readFacts(text, file, fields));
}

function openReadings(library: Library, fields: readonly Field[]): readonly Fact[] {
  const known = new Set<string>(fields.map(({ id }) => id));
  const facts = library.readings(OPEN_EDITION).flatMap((reading) => {
    const to = FIELD_OF[reading.indicator];
    return to && known.has(to.field) ? [factOf(reading, to.field as FieldId, to.residency ?? null)] : [];
  });
  return [...facts, ...perDegree(facts)];
}

function factOf(reading: ReadingRecord, field: FieldId, residency: Residency | null): Fact {
  const { school, year, period, source, retrieved, licence } = reading;
  return {
    school,
    field,
    value: reading.reading,
    year,
    period,
    population: null,
    residency,
    source,
    retrieved,
    licence,
  };
}

/** NIH awards by degree, where both are known of a school; a school with no degree has none. */
function perDegree(facts: readonly Fact[]): readonly Fact[] {
  const degrees = new Map(facts.filter(({ field }) => field === 'degrees-awarded').map((fact) => [fact.school, fact]));
  return facts.flatMap((awards) => {
    const by = degrees.get(awards.school);
    if (awards.field !== 'nih-awards' || awards.value.kind !== 'value' || by?.value.kind !== 'value') return [];
    if (!(by.value.value > 0)) return [];
    const value = { kind: 'value' as const, value: awards.value.value / by.value.value };
    const period = `${awards.period}, divided by the degrees of ${by.period} (${by.source})`;
    return [{ ...awards, field: 'nih-awards-per-degree' as FieldId, value, period }];
  });
}
