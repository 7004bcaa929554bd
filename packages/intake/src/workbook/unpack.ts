import { Fault, fault } from '@bearings/core';
import { Inflate, inflateSync } from 'fflate';
import { decodeUtf8 } from '../delimited/decode-text.js';
import type { IntakeLimits } from '../table/limits.js';
import { crc32 } from './crc32.js';
import { readDirectory, type PackedEntry } from './read-directory.js';

/** A packed file whose entries are unpacked one by one, when asked for. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The text of an entry. A fault where it is absent, damaged, larger than declared, or not UTF-8. */
  text(name: string): string;
}

/** An entry packed to less than this cannot unpack to more than a quarter of a gigabyte: deflate gains 1032 times at most. */
const SMALL = 256 * 1024;
const PIECE = 16 * 1024;

/** Opens a ZIP file. Declared sizes are held against the limits here, actual ones against the declared while unpacking. */
export function openPackage(bytes: Uint8Array, file: string, limits: IntakeLimits): Package {
  const entries = readDirectory(bytes, file, limits);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    text(name) {
      const entry = entries.get(name);
      if (!entry) throw fault('table.damaged', { file, part: name, why: 'it is not in the file' });
      const text = decodeUtf8(unpackEntry(bytes, entry, file));
      if (text === null) throw fault('table.damaged', { file, part: name, why: 'it is not UTF-8' });
      return text;
    },
  };
}

function unpackEntry(bytes: Uint8Array, entry: PackedEntry, file: string): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedBytes);
  const content = entry.method === 0 ? packed : inflate(packed, entry, file);
  if (content.length !== entry.unpackedBytes) throw damaged(entry, file, 'its size is not the declared one');
  if (crc32(content) !== entry.crc) throw damaged(entry, file, 'its checksum does not fit');
  return content;
}

function inflate(packed: Uint8Array, entry: PackedEntry, file: string): Uint8Array {
  // One byte more than declared shows that an entry is larger; what lies beyond is dropped, not kept.
  const content = new Uint8Array(entry.unpackedBytes + 1);
  if (packed.length <= SMALL) return guard(entry, file, () => inflateSync(packed, { out: content }));
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > entry.unpackedBytes) throw damaged(entry, file, 'it unpacks to more than it declares');
    content.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    const last = at + PIECE >= packed.length;
    guard(entry, file, () => stream.push(packed.subarray(at, at + PIECE), last));
  }
  return content.subarray(0, length);
}

/** Runs fflate; whatever it throws comes from damaged input and becomes a fault. */
function guard<T>(entry: PackedEntry, file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw damaged(entry, file, 'it does not unpack');
  }
}

function damaged(entry: PackedEntry, file: string, why: string): Error {
  return fault('table.damaged', { file, part: entry.name, why });
}
