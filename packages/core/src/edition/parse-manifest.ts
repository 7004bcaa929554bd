import { documentId } from '../document/document-words.js';
import { listOf, orNull, readDocument, textThat, wholeFrom, words, type Reader } from '../document/reader.js';
import { exactly, recordOf } from '../document/record-reader.js';
import { fault } from '../fault/fault.js';
import type { Digest, FileDigest, Manifest } from './manifest.js';

/** Reads a manifest from JSON. Whether it is true is another question. */
export function parseManifest(json: unknown, file: string): Manifest {
  return readDocument(json, manifest, (at, found, expected) =>
    fault('edition.malformed', { file, at, found, expected }),
  );
}

const digest: Reader<Digest> = textThat(
  (t): t is string => /^sha256:[0-9a-f]{64}$/.test(t),
  '"sha256:" and 64 hexadecimal digits',
);

const files: Reader<readonly FileDigest[]> = listOf(recordOf<FileDigest>({ path: words, bytes: wholeFrom(0), digest }));

const manifest: Reader<Manifest> = recordOf<Manifest>({
  format: exactly(1),
  edition: documentId,
  methodology: orNull(recordOf({ id: documentId, digest })),
  cohort: documentId,
  snapshot: digest,
  seed: wholeFrom(0),
  software: words,
  inputs: files,
  outputs: files,
  seal: digest,
});
