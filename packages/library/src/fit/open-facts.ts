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
import { AWARDS_PER_DEGREE, awardsPerDegree } from './awards-per-degree.js';

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
  /** All that a person's own files say, also what other files of theirs stand in for. */
  readonly own: ReadonlySet<Fact>;
  /** Facts that others stand in for, a person's own for shipped ones and later files for earlier ones. */
  readonly replaced: readonly Fact[];
}

/** The catalogue of fields. */
export function openFields({ files }: Library): readonly Field[] {
  return files.parsed(PATHS.fields, 'json', (text, file) => parseFields(parseJson(text, file), file));
}

/**
 * Facts of the open readings that are shipped, of fictional schools, of the files kept in the home folder and of `own`, in
 * layers: each stands in for those before it that say the same of the same school, year, population and residency, and one
 * without a year for those of all years. What is computed from facts is computed from those that are left.
 */
export function openFacts(library: Library, own: readonly Fact[] = []): OpenFacts {
  const fields = openFields(library);
  const kept = library.files
    .list(PATHS.facts)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => factsIn(library, `${PATHS.facts}/${name}`, fields));
  const { facts, replaced } = layFacts([
    openReadings(library, fields),
    factsIn(library, PATHS.fictionalFacts, fields),
    ...kept,
    own,
  ]);
  const derived = fields.some(({ id }) => id === AWARDS_PER_DEGREE) ? awardsPerDegree(facts) : [];
  return { facts: factTable(fields, [...facts, ...derived]), fields, own: new Set([...kept.flat(), ...own]), replaced };
}

/** Lays facts over each other, later layers over earlier ones. */
function layFacts(
  layers: readonly (readonly Fact[])[],
): Pick<OpenFacts, 'replaced'> & { readonly facts: readonly Fact[] } {
  let facts: readonly Fact[] = [];
  let replaced: readonly Fact[] = [];
  for (const layer of layers) {
    const said = new Set(layer.map(keyOf));
    const saidOfAllYears = new Set(layer.filter(({ year }) => year === null).map(whoseOf));
    const isReplaced = (fact: Fact): boolean => said.has(keyOf(fact)) || saidOfAllYears.has(whoseOf(fact));
    replaced = [...replaced, ...facts.filter(isReplaced)];
    facts = [...facts.filter((fact) => !isReplaced(fact)), ...layer];
  }
  return { facts, replaced };
}

function whoseOf({ school, field, population, residency }: Fact): string {
  return [school, field, population ?? '', residency ?? ''].join(' ');
}

function keyOf(fact: Fact): string {
  return `${whoseOf(fact)} ${fact.year ?? ''}`;
}

function factsIn({ files }: Library, path: string, fields: readonly Field[]): readonly Fact[] {
  return files.locate(path) === null ? [] : files.parsed(path, 'facts', (text, file) => readFacts(text, file, fields));
}

function openReadings(library: Library, fields: readonly Field[]): readonly Fact[] {
  const known = new Set<string>(fields.map(({ id }) => id));
  return library.readings(OPEN_EDITION).flatMap((reading) => {
    const to = FIELD_OF[reading.indicator];
    return to && known.has(to.field) ? [factOf(reading, to.field as FieldId, to.residency ?? null)] : [];
  });
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
