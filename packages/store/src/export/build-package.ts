import {
  intervalsOf,
  buildManifest,
  type ComputedEdition,
  digestFile,
  formatManifest,
  type Library,
  SOFTWARE,
  writeOutputs,
} from '@bearings/library';
import type { Source } from '@bearings/core';
import {
  tabulateIndicators,
  tabulateReadings,
  tabulateSchools,
  tabulateSources,
  tabulateStability,
} from './evidence-tables.js';
import { tabulateContributions, tabulatePlacements, tabulatePrinted } from './ranking-tables.js';
import { describeTable, formatTable, type ExportTable } from './table-resource.js';

/** The files of a Data Package (version 2), by name: tables, methodology, manifest and the descriptor of all of them. */
export function buildPackage(library: Library, computed: ComputedEdition): ReadonlyMap<string, string> {
  const { edition, methodology } = computed;
  const sources = listSources(library, computed);
  const tables = listTables(library, computed, sources);
  const files = new Map(tables.map((table) => [`${table.name}.csv`, formatTable(table)]));
  const resources: unknown[] = tables.map((table) => ({
    name: table.name,
    type: 'table',
    title: table.title,
    ...describeFile(`${table.name}.csv`, files.get(`${table.name}.csv`) ?? ''),
    schema: describeTable(table),
  }));
  const put = (name: string, file: string, title: string, text: string): void => {
    files.set(file, text);
    resources.push({ name, title, ...describeFile(file, text) });
  };
  if (methodology) put('methodology', 'methodology.json', methodology.title, writeJson(methodology));
  put('cohort', 'cohort.json', computed.cohort.title, writeJson(computed.cohort));
  const outputs = writeOutputs(computed).map(({ path, text }) => digestFile(path, text));
  const manifest = buildManifest(computed, outputs, SOFTWARE);
  put('manifest', 'manifest.json', 'What the edition was computed from', formatManifest(manifest));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: edition.id,
    title: edition.fictional && !/fictional/i.test(edition.title) ? `${edition.title} (fictional)` : edition.title,
    description: describeEdition(computed),
    id: manifest.snapshot,
    ...(edition.publisher ? { contributors: [{ title: edition.publisher, roles: ['publisher'] }] } : {}),
    ...(library.isOwn(edition.id) ? {} : { licenses: [CC0] }),
    sources: sources.map((s) => ({
      title: s.title || s.code,
      ...(s.url ? { path: s.url } : {}),
      ...(s.version ? { version: s.version } : {}),
    })),
    resources,
  };
  return new Map([['datapackage.json', writeJson(descriptor)], ...files]);
}

const CC0 = {
  name: 'CC0-1.0',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  title: 'CC0 1.0 Universal',
};

function listTables(library: Library, computed: ComputedEdition, sources: readonly Source[]): ExportTable[] {
  const { edition, schools, readings, ranking, methodology } = computed;
  const inCohort = new Set<string>(schools.map((school) => school.id));
  const own = readings.filter((reading) => inCohort.has(reading.school));
  const named = new Set<string>([
    ...own.map((reading) => reading.indicator),
    ...ranking.scores.flatMap((s) => (s.kind === 'scored' ? s.contributions.flatMap((c) => c.indicator ?? []) : [])),
  ]);
  const printed = library.printed(edition.id).filter((row) => inCohort.has(row.school));
  const names = new Map(schools.map((school) => [school.id, school.name]));
  return [
    tabulateSchools(schools, edition.fictional),
    ...(named.size > 0
      ? [tabulateIndicators(library.indicators(edition.id).filter((indicator) => named.has(indicator.id)))]
      : []),
    ...(own.length > 0 ? [tabulateReadings(own)] : []),
    ...(own.some(({ stability }) => stability !== undefined) ? [tabulateStability(own)] : []),
    ...(printed.length > 0 ? [tabulatePrinted(printed)] : []),
    tabulatePlacements(ranking, names, edition.fictional, intervalsOf(library, computed)),
    ...(methodology ? [tabulateContributions(ranking)] : []),
    tabulateSources(sources),
  ];
}

/** The sources that any exported row names; one that is not listed anywhere is there by its code alone. */
function listSources(library: Library, { schools, readings }: ComputedEdition): Source[] {
  const codes = new Set<string>();
  for (const school of schools) for (const code of school.sources) codes.add(code);
  for (const { source } of readings) for (const code of source.split(';')) if (code !== '') codes.add(code);
  const listed = new Map(library.sources().map((source) => [source.code, source]));
  const bare = { title: '', publisher: '', version: '', licence: '', url: '', note: '' };
  return [...codes].sort().map((code) => listed.get(code) ?? { code, ...bare });
}

function describeEdition({ edition, cohort, methodology }: ComputedEdition): string {
  const how = methodology
    ? `computed by the methodology ${methodology.id}, version ${methodology.version}`
    : 'places as printed';
  return [
    ...(edition.fictional ? ['Fictional: every school and number is made up.'] : []),
    `Edition ${edition.id}: ${how}; cohort ${cohort.id}.`,
    'The digests in manifest.json are those of the files of the edition itself; the tables here are written anew for',
    'exchange, with an apostrophe before any text that a spreadsheet would run as a formula, and have their digests here.',
    ...edition.notes,
  ].join(' ');
}

function describeFile(path: string, text: string): Record<string, unknown> {
  const { bytes, digest } = digestFile(path, text);
  const [format, mediatype] = path.endsWith('.csv') ? ['csv', 'text/csv'] : ['json', 'application/json'];
  return { path, format, mediatype, encoding: 'utf-8', bytes, hash: digest };
}

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
