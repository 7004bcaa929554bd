import { type Alias, type InstitutionName, type School, schoolId } from '@bearings/core';

/** One row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** Reads a comma-separated table (RFC 4180) with a header. For tables known to be well formed. */
export function parseRows(text: string): Row[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/u, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gu)) {
    records.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') records.push([]);
  }
  const [header = [], ...rows] = records.filter((record) => record.length > 1 || (record[0] ?? '') !== '');
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])));
}

/** Schools from the rows of cohorts/schools/*.csv, as far as names and places go. */
export function schoolsFrom(rows: readonly Row[]): School[] {
  return rows.map((row) => ({
    id: schoolId(row.school_id!),
    name: row.name!,
    shortName: row.short_name ?? '',
    university: row.university ?? '',
    degree: row.degree ?? '',
    control: row.control ?? '',
    city: row.city ?? '',
    state: row.state ?? '',
    country: row.country ?? '',
    place: null,
    rorId: row.ror_id ?? '',
    ipedsUnitId: row.ipeds_unitid ?? '',
    founded: row.founded ?? '',
    status: row.status ?? '',
    sources: (row.sources ?? '').split(';'),
  }));
}

/** Aliases from the rows of cohorts/aliases.csv. */
export function aliasesFrom(rows: readonly Row[]): Alias[] {
  return rows.map((row) => ({
    school: schoolId(row.school_id!),
    alias: row.alias!,
    kind: row.kind!,
    source: row.source!,
  }));
}

/** Institutions from the rows of a table of ROR records, lists in a cell parted by "|", and other fields by ";". */
export function institutionsFrom(rows: readonly Row[]): InstitutionName[] {
  return rows.map((row) => ({
    ror: row.ror_id!,
    name: row.name!,
    aliases: split(row.aliases, '|'),
    labels: split(row.labels, '|'),
    acronyms: split(row.acronyms, '|'),
    types: split(row.types, ';'),
    status: row.status!,
    country: row.country!,
    subdivision: row.subdivision ?? '',
    city: row.city ?? '',
    relationships: split(row.relationships, ';').map((text) => {
      const [kind = '', ror = ''] = text.split(':');
      return { kind, ror };
    }),
  }));
}

function split(text: string | undefined, mark: string): string[] {
  return (text ?? '').split(mark).filter((part) => part !== '');
}
