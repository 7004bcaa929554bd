import type { Edition, FileDigest } from '@bearings/core';
import type { Library } from '../library/library.js';
import { digestFile } from './digest.js';
import { INPUT_FILES, PATHS } from './paths.js';

/** Every file that an edition's places are computed from, by path, with its digest; `schools` are the files of schools. */
export function listInputs(library: Library, edition: Edition, schools: readonly string[]): FileDigest[] {
  const { files } = library;
  const paths = new Set<string>([
    PATHS.cohort(edition.cohort),
    ...schools,
    ...INPUT_FILES.map((file) => PATHS.inEdition(edition.id, file)),
    ...(edition.methodology === null ? [] : [PATHS.methodology(edition.methodology)]),
    ...(edition.previous === null ? [] : [PATHS.inEdition(edition.previous, 'readings.csv')]),
  ]);
  return [...paths]
    .filter((path) => files.locate(path) !== null)
    .sort()
    .map((path) => digestFile(path, files.bytes(path)));
}
