import { createHash } from 'node:crypto';
import type { Digest, FileDigest } from '@bearings/core';

/** SHA-256 of bytes or of a text in UTF-8. */
export function digest(content: Uint8Array | string): Digest {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** A file by its path, length and digest. */
export function digestFile(path: string, content: Uint8Array | string): FileDigest {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { path, bytes: bytes.length, digest: digest(bytes) };
}

/** One digest for many files: that of the list which `sha256sum` prints for them, in the order of their paths. */
export function digestSnapshot(files: readonly FileDigest[]): Digest {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return digest(sorted.map((file) => `${file.digest.slice('sha256:'.length)}  ${file.path}\n`).join(''));
}
