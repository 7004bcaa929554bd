import type { Methodology } from '@bearings/core';
import { digestMethodology } from '../archive/digest-methodology.js';
import { decodeText } from '../archive/files.js';
import { PATHS } from '../archive/paths.js';
import { DEFAULT_EDITION, type Library } from './library.js';

/** The editions there are, and the one that is shown where none is asked for. */
export function answerEditions(library: Library) {
  return { editions: library.editions(), default: DEFAULT_EDITION };
}

/** An edition and what made it. */
export function answerEditionCard(library: Library, edition: string) {
  return { edition: library.edition(edition), manifest: library.manifest(edition) };
}

/** The methodologies there are, in short. */
export function answerMethodologies(library: Library) {
  const shorten = ({ id, version, title, publisher, edition, purpose }: Methodology) =>
    ({ id, version, title, publisher, edition, purpose }) as const;
  return { methodologies: library.methodologies().map(shorten) };
}

/** A methodology in full, with the reasons behind it in Markdown; empty where it came without any. */
export function answerMethodology(library: Library, id: string) {
  const methodology = library.methodology(id);
  const path = PATHS.rationale(id);
  const rationale = library.files.locate(path) === null ? '' : decodeText(library.files.bytes(path), path);
  return { methodology, digest: digestMethodology(methodology), rationale };
}
