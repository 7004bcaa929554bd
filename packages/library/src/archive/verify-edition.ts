import {
  canonicalJson,
  Fault,
  fault,
  isDocumentId,
  parseManifest,
  type Digest,
  type FileDigest,
  type Manifest,
} from '@bearings/core';
import { computeEdition } from '../library/compute-edition.js';
import type { Library } from '../library/library.js';
import { buildManifest, formatManifest } from './build-manifest.js';
import { digest, digestFile } from './digest.js';
import type { Files } from './files.js';
import { parseJson } from './parse-json.js';
import { MANIFEST_FILE, PATHS } from './paths.js';
import { writeOutputs } from './write-outputs.js';

/** A file that is not what the manifest says. */
export interface DifferingFile {
  /** Relative to the shipped root or the home folder. */
  readonly path: string;
  /**
   * `changed`: its digest is another. `missing`: it is not there. `unlisted`: an input that the manifest does not know.
   * `recomputed`: it is as it was written, and the inputs give something else now. `manifest`: the manifest was altered.
   */
  readonly what: 'changed' | 'missing' | 'unlisted' | 'recomputed' | 'manifest';
  readonly expected: Digest | null;
  readonly found: Digest | null;
}

export interface Verification {
  readonly edition: string;
  readonly verified: boolean;
  /** As the manifest says; null where it cannot be read. */
  readonly snapshot: Digest | null;
  /** How many files were compared. */
  readonly files: number;
  /** The first that differs: the manifest, then inputs, then outputs, each in the order of their paths; null where none does. */
  readonly first: DifferingFile | null;
  readonly differing: readonly DifferingFile[];
}

/** Computes an edition anew from the inputs of its manifest and compares every digest. */
export function verifyEdition(library: Library, edition: string): Verification {
  const path = PATHS.inEdition(edition, MANIFEST_FILE);
  if (!isDocumentId(edition) || library.files.locate(path) === null) {
    throw fault('edition.not-sealed', { edition: library.edition(edition).id });
  }
  const manifest = readManifest(library.files, path, edition);
  if (manifest === null) {
    const altered = { path, what: 'manifest', expected: null, found: digest(library.files.bytes(path)) } as const;
    return { edition, verified: false, snapshot: null, files: 1, first: altered, differing: [altered] };
  }
  const inputs = compareListed(library.files, manifest.inputs);
  const outputs = compareListed(library.files, manifest.outputs);
  const differing = inputs.length > 0 ? [...inputs, ...outputs] : compareComputed(library, manifest, outputs);
  return {
    edition,
    verified: differing.length === 0,
    snapshot: manifest.snapshot,
    files: manifest.inputs.length + manifest.outputs.length + 1,
    first: differing[0] ?? null,
    differing,
  };
}

/** The manifest, or null where it does not agree with itself. */
function readManifest(files: Files, path: string, edition: string): Manifest | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.bytes(path));
    const manifest = parseManifest(parseJson(text, path), path);
    const { seal, ...fields } = manifest;
    const agrees =
      formatManifest(manifest) === text && digest(canonicalJson(fields)) === seal && manifest.edition === edition;
    return agrees ? manifest : null;
  } catch (error) {
    if (error instanceof Fault || error instanceof TypeError) return null;
    throw error;
  }
}

function compareListed(files: Files, listed: readonly FileDigest[]): DifferingFile[] {
  return listed.flatMap(({ path, digest: expected }): DifferingFile[] => {
    if (files.locate(path) === null) return [{ path, what: 'missing', expected, found: null }];
    const found = digest(files.bytes(path));
    return found === expected ? [] : [{ path, what: 'changed', expected, found }];
  });
}

function compareComputed(library: Library, manifest: Manifest, outputs: readonly DifferingFile[]): DifferingFile[] {
  const computed = computeEdition(library, { edition: manifest.edition });
  const texts = writeOutputs(computed);
  const again = texts.map(({ path, text }) => digestFile(path, text));
  const unlisted = computed.inputs.filter((file) => !manifest.inputs.some(({ path }) => path === file.path));
  const differing: DifferingFile[] = [
    ...unlisted.map(({ path, digest: found }) => ({ path, what: 'unlisted', expected: null, found }) as const),
    ...outputs,
    ...compareAgain(manifest.outputs, again).filter(({ path }) => !outputs.some((file) => file.path === path)),
  ];
  const rebuilt = formatManifest(buildManifest(computed, again, manifest.software));
  if (differing.length === 0 && rebuilt !== formatManifest(manifest)) {
    const path = PATHS.inEdition(manifest.edition, MANIFEST_FILE);
    return [{ path, what: 'recomputed', expected: digest(formatManifest(manifest)), found: digest(rebuilt) }];
  }
  return differing;
}

function compareAgain(listed: readonly FileDigest[], again: readonly FileDigest[]): DifferingFile[] {
  const paths = [...new Set([...listed, ...again].map(({ path }) => path))].sort();
  return paths.flatMap((path): DifferingFile[] => {
    const expected = listed.find((file) => file.path === path)?.digest ?? null;
    const found = again.find((file) => file.path === path)?.digest ?? null;
    return expected === found ? [] : [{ path, what: 'recomputed', expected, found }];
  });
}
