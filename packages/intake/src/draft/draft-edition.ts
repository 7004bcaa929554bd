import {
  fault,
  type Edition,
  type Indicator,
  type Licence,
  type PrintedRow,
  type ReadingRecord,
  type School,
  type SchoolId,
} from '@bearings/core';
import type { PublishedTable, PublishedTableRow } from '../published/published-table.js';
import { defineLocalSchool } from './local-school.js';

export interface DraftOptions {
  /** Of the edition: lower case, digits and hyphens. */
  readonly id: string;
  /** School by printed name. A name that is absent, or null, gets a school of the edition's own. */
  readonly matches: ReadonlyMap<string, SchoolId | null>;
  /** Ids of the schools that are shipped, which no school of the edition's own may take. */
  readonly shippedSchools?: ReadonlySet<string>;
  /** Ids of the indicators that are shipped; the others are defined in the edition. */
  readonly shippedIndicators?: ReadonlySet<string>;
  /** Id of the methodology that is held to have made the table; without one nothing can be reproduced yet. */
  readonly methodology?: string | null;
  /** Default: the edition's own id, its schools being those the table prints. */
  readonly cohort?: string;
  /** Default: the title of the table. */
  readonly title?: string;
  /** ISO dates; empty where not known. */
  readonly released?: string;
  readonly retrieved?: string;
  /** Code of the source, for indicators whose map names none; the edition's own id where this is left out too. */
  readonly source?: string;
  /** Default: a table of somebody else's is not to be published. */
  readonly licence?: Licence;
  readonly fictional?: boolean;
}

/** Everything an imported edition consists of, not yet written anywhere. */
export interface EditionDraft {
  readonly edition: Edition;
  /** Schools of the edition's own, sorted by id. */
  readonly schools: readonly School[];
  /** Indicators of the edition's own, sorted by id. */
  readonly indicators: readonly Indicator[];
  /** Sorted by school, then indicator. */
  readonly readings: readonly ReadingRecord[];
  /** In the order of the table. */
  readonly printed: readonly PrintedRow[];
}

interface PlacedRow {
  readonly row: PublishedTableRow;
  readonly school: SchoolId;
}

const EDITION_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Turns a published table into an edition of kind `published`, or `list` where the table has no indicators. */
export function draftEdition(published: PublishedTable, options: DraftOptions): EditionDraft {
  if (!EDITION_ID.test(options.id)) throw fault('table.malformed-id', { id: options.id, of: 'an edition' });
  const { rows, schools } = placeRows(published, options);
  const shipped = options.shippedIndicators ?? new Set<string>();
  return {
    edition: defineEdition(published, options),
    schools: schools.toSorted((a, b) => compare(a.id, b.id)),
    indicators: published.indicators.filter(({ id }) => !shipped.has(id)).toSorted((a, b) => compare(a.id, b.id)),
    readings: recordReadings(published, rows, options),
    printed: rows.map(({ row, school }) => ({
      school,
      nameAsPrinted: row.nameAsPrinted,
      place: row.place,
      overall: row.overall,
      order: row.order,
    })),
  };
}

function defineEdition(published: PublishedTable, options: DraftOptions): Edition {
  const isList = published.indicators.length === 0;
  return {
    format: 1,
    id: options.id,
    kind: isList ? 'list' : 'published',
    title: options.title ?? published.title,
    publisher: published.publisher,
    released: options.released ?? '',
    fictional: options.fictional ?? false,
    methodology: isList ? null : (options.methodology ?? null),
    cohort: options.cohort ?? options.id,
    startsFrom: published.startsFrom,
    seed: 0,
    previous: null,
    licence: options.licence ?? 'not-to-publish',
    printedWeights: published.printedWeights,
    notes: published.notes,
  };
}

/** Gives each row its school. One school for two rows is a fault: one of the matches must be wrong. */
function placeRows(published: PublishedTable, options: DraftOptions): { rows: PlacedRow[]; schools: School[] } {
  const matched = new Map<SchoolId, PublishedTableRow>();
  for (const row of published.rows) {
    const school = options.matches.get(row.nameAsPrinted) ?? null;
    if (school === null) continue;
    const first = matched.get(school);
    if (first) {
      const [names, rows] = [
        [first.nameAsPrinted, row.nameAsPrinted],
        [first.sheetRow, row.sheetRow],
      ];
      throw fault('table.matched-twice', { file: published.file, school, names, rows });
    }
    matched.set(school, row);
  }
  const taken = new Set<string>([...(options.shippedSchools ?? []), ...matched.keys()]);
  const schools: School[] = [];
  const rows = published.rows.map((row) => {
    const school = options.matches.get(row.nameAsPrinted) ?? null;
    if (school !== null) return { row, school };
    const local = defineLocalSchool(row, options.id, options.fictional ?? false, taken);
    taken.add(local.id);
    schools.push(local);
    return { row, school: local.id };
  });
  return { rows, schools };
}

function recordReadings(published: PublishedTable, rows: readonly PlacedRow[], options: DraftOptions): ReadingRecord[] {
  const licence = options.licence ?? 'not-to-publish';
  const indicators = published.indicators.toSorted((a, b) => compare(a.id, b.id));
  return rows
    .toSorted((a, b) => compare(a.school, b.school))
    .flatMap(({ row, school }) =>
      indicators.map(({ id, unit }) => {
        const { year, period, population, source } = published.circumstances.get(id)!;
        return {
          school,
          indicator: id,
          reading: row.readings.get(id)!,
          unit,
          year,
          period,
          population,
          source: source || options.source || options.id,
          retrieved: options.retrieved ?? '',
          licence,
        };
      }),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
