import {
  fault,
  isDocumentId,
  parseCohort,
  parseEdition,
  parseIndicators,
  parseManifest,
  parseMethodology,
} from '@bearings/core';
import {
  readAffiliations,
  readAliases,
  readPrinted,
  readReadings,
  readSources,
  readStability,
  withStability,
} from '@bearings/intake';
import type { Files } from '../archive/files.js';
import { parseJson } from '../archive/parse-json.js';
import { MANIFEST_FILE, PATHS } from '../archive/paths.js';
import type { Library, Places } from './library.js';
import { printedCohort } from './printed-cohort.js';
import { readSchoolFiles } from './read-school-files.js';
import { schoolsOfEdition } from './schools-of-edition.js';

/** The library of files that are open. */
export function libraryOver(files: Files, places: Places): Library {
  const json = <T>(path: string, parse: (json: unknown, file: string) => T): T =>
    files.parsed(path, 'json', (text, file) => parse(parseJson(text, file), file));

  const named = <T extends { readonly id: string }>(
    path: string,
    id: string,
    parse: (json: unknown, file: string) => T,
  ): T => {
    const read = json(path, parse);
    if (read.id !== id) throw fault('archive.misplaced', { file: path, found: read.id, expected: id });
    return read;
  };

  const rows = <T>(path: string, parse: (text: string, file: string) => readonly T[]): readonly T[] =>
    files.locate(path) === null ? [] : files.parsed(path, 'rows', parse);

  const isThere = (id: string, path: string): boolean => isDocumentId(id) && files.locate(path) !== null;
  const indicators = (path: string) => (files.locate(path) === null ? [] : json(path, parseIndicators));

  const editionFile = (id: string): string => PATHS.inEdition(id, 'edition.json');
  const editionIds = (): string[] => files.list(PATHS.editions).filter((id) => isThere(id, editionFile(id)));
  const methodologyIds = (): string[] =>
    files.list(PATHS.methodologies).filter((id) => isThere(id, PATHS.methodology(id)));
  const cohortIds = (): string[] =>
    files
      .list(PATHS.cohorts)
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length));

  const library: Library = {
    ...places,
    files,
    editions: () => editionIds().map((id) => named(editionFile(id), id, parseEdition)),
    edition: (id) => {
      if (!isThere(id, editionFile(id))) throw fault('edition.unknown', { edition: id, known: editionIds() });
      return named(editionFile(id), id, parseEdition);
    },
    isOwn: (id) => {
      const place = files.locate(editionFile(id));
      return place !== null && places.owns(place);
    },
    cohorts: () => cohortIds().map((id) => named(PATHS.cohort(id), id, parseCohort)),
    cohort: (id) => {
      if (isThere(id, PATHS.cohort(id))) return named(PATHS.cohort(id), id, parseCohort);
      if (isThere(id, editionFile(id))) return printedCohort(library.edition(id));
      throw fault('cohort.unknown', { cohort: id, known: cohortIds() });
    },
    methodologies: () => methodologyIds().map((id) => named(PATHS.methodology(id), id, parseMethodology)),
    methodology: (id) => {
      if (!isThere(id, PATHS.methodology(id))) {
        throw fault('methodology.unknown', { methodology: id, known: methodologyIds() });
      }
      return named(PATHS.methodology(id), id, parseMethodology);
    },
    indicators: (edition) => {
      const shared = indicators(PATHS.indicators);
      return edition === undefined ? shared : [...shared, ...indicators(PATHS.inEdition(edition, 'indicators.json'))];
    },
    schools: (edition) => readSchoolFiles(files, edition ?? null).flatMap((file) => file.schools),
    schoolsOf: (edition) => schoolsOfEdition(library, edition, library.cohort(edition.cohort)).schools,
    sources: () => rows(PATHS.sources, readSources),
    aliases: () => rows(PATHS.aliases, readAliases),
    affiliations: () => rows(PATHS.affiliations, readAffiliations),
    readings: (edition) => {
      const readings = rows(PATHS.inEdition(edition, 'readings.csv'), readReadings);
      const path = PATHS.inEdition(edition, 'stability.csv');
      const stability = rows(path, readStability);
      return stability.length === 0 ? readings : withStability(readings, stability, path);
    },
    printed: (edition) => rows(PATHS.inEdition(edition, 'printed.csv'), readPrinted),
    manifest: (edition) => {
      const path = PATHS.inEdition(edition, MANIFEST_FILE);
      return files.locate(path) === null ? null : json(path, parseManifest);
    },
  };
  return library;
}
