import { fault } from '@bearings/core';
import { decodeUtf8 } from '../delimited/decode-text.js';
import type { IntakeLimits } from '../table/limits.js';

/** An entry of a ZIP file as its directory declares it. */
export interface PackedEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its bytes start in the file. */
  readonly start: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const UNSET = 0xffffffff;

/** Reads the directory of a ZIP file (also ZIP64) and holds what it declares against the limits. */
export function readDirectory(bytes: Uint8Array, file: string, limits: IntakeLimits): Map<string, PackedEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (why: string): Error =>
    fault('table.damaged', { file, part: 'the directory of the packed file', why });
  const { count, offset } = findDirectory(view, damaged);
  if (count > limits.entries)
    throw fault('table.too-large', {
      file,
      what: `the number of packed entries (${count})`,
      limit: `${limits.entries}`,
    });
  const entries = new Map<string, PackedEntry>();
  let total = 0;
  let at = offset;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged('an entry is missing');
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    if (at + 46 + nameBytes + extraBytes > bytes.length) throw damaged('an entry is cut short');
    const name = decodeUtf8(bytes.subarray(at + 46, at + 46 + nameBytes)) ?? `entry ${n + 1}`;
    const sizes = readSizes(view, at, at + 46 + nameBytes, extraBytes);
    const method = view.getUint16(at + 10, true);
    if (view.getUint16(at + 8, true) & 1) throw fault('table.encrypted', { file });
    total += sizes.unpacked;
    checkSizes(name, sizes.unpacked, total, file, limits);
    if (method === 0 || method === 8) {
      const start = findContent(view, sizes.local, damaged);
      if (start + sizes.packed > bytes.length)
        throw fault('table.damaged', { file, part: name, why: 'the file ends inside it' });
      const crc = view.getUint32(at + 16, true);
      entries.set(name, { name, method, crc, packedBytes: sizes.packed, unpackedBytes: sizes.unpacked, start });
    }
    at += 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
  return entries;
}

function checkSizes(name: string, bytes: number, total: number, file: string, limits: IntakeLimits): void {
  if (bytes > limits.entryBytes)
    throw fault('table.too-large', {
      file,
      what: `${name} unpacked (${bytes} bytes)`,
      limit: `${limits.entryBytes} bytes`,
    });
  if (total > limits.unpackedBytes)
    throw fault('table.too-large', { file, what: 'the unpacked file', limit: `${limits.unpackedBytes} bytes` });
}

function findDirectory(view: DataView, damaged: (why: string) => Error): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  let end = view.byteLength - END_BYTES;
  while (end >= lowest && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < lowest) throw damaged('it is not there, so the file is cut short');
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== UNSET) return { count, offset };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_SIGNATURE) return { count, offset };
  const end64 = Number(view.getBigUint64(end - 12, true));
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END64_SIGNATURE)
    throw damaged('its end is missing');
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    offset: Number(view.getBigUint64(end64 + 48, true)),
  };
}

/** Sizes and place of an entry; the fields that are too small for them point to the extra field of ZIP64. */
function readSizes(view: DataView, entry: number, extra: number, extraBytes: number) {
  let unpacked = view.getUint32(entry + 24, true);
  let packed = view.getUint32(entry + 20, true);
  let local = view.getUint32(entry + 42, true);
  for (let at = extra; at + 4 <= extra + extraBytes; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const end = Math.min(field + view.getUint16(at + 2, true), extra + extraBytes);
    const next = (value: number): number => {
      if (value !== UNSET || field + 8 > end) return value;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    unpacked = next(unpacked);
    packed = next(packed);
    local = next(local);
  }
  return { unpacked, packed, local };
}

function findContent(view: DataView, local: number, damaged: (why: string) => Error): number {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_SIGNATURE)
    throw damaged('an entry points outside the file');
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}
