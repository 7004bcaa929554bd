import {
  buildManifest,
  computeEdition,
  digestFile,
  formatManifest,
  type Library,
  MANIFEST_FILE,
  PATHS,
  SOFTWARE,
  writeOutputs,
} from '@bearings/library';
import { fault, type Manifest } from '@bearings/core';
import { dirname, join } from 'node:path';
import { withLock } from './lock.js';
import { writeWhole } from './write-whole.js';

export interface SealOptions {
  /** Whether an edition that is shipped may be written, as its maintainers do in a checkout. */
  readonly shipped: boolean;
}

/** Computes an edition and writes its outputs beside its inputs, and last its manifest. */
export function sealEdition(library: Library, edition: string, { shipped }: SealOptions): Manifest {
  const place = library.files.locate(PATHS.inEdition(library.edition(edition).id, 'edition.json'));
  if (place === null) throw new Error(`${edition} is known and not there`);
  if (!library.isOwn(edition) && !shipped) throw fault('edition.taken', { edition, by: 'shipped' });
  const folder = dirname(place);
  return withLock(join(folder, '..', '..'), edition, () => {
    const computed = computeEdition(library, { edition });
    const outputs = writeOutputs(computed);
    const manifest = buildManifest(
      computed,
      outputs.map(({ path, text }) => digestFile(path, text)),
      SOFTWARE,
    );
    for (const { path, text } of outputs) writeWhole(join(folder, '..', '..', path), text);
    writeWhole(join(folder, MANIFEST_FILE), formatManifest(manifest));
    return manifest;
  });
}
