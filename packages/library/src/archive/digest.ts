import type { Digest, FileDigest } from '@bearings/core';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes or of a text in UTF-8. */
export function digest(content: Uint8Array | string): Digest {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  return `sha256:${bytesToHex(sha256(bytes))}`;
}

/** A file by its path, length and digest. */
export function digestFile(path: string, content: Uint8Array | string): FileDigest {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content;
  return { path, bytes: bytes.length, digest: digest(bytes) };
}

/** One digest for many files: that of the list which `sha256sum` prints for them, in the order of their paths. */
export function digestSnapshot(files: readonly FileDigest[]): Digest {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return digest(sorted.map((file) => `${file.digest.slice('sha256:'.length)}  ${file.path}\n`).join(''));
}
