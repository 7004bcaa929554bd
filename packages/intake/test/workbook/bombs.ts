import { Deflate, strToU8 } from 'fflate';
import { writeWorkbook } from '../tiny/write-workbook.js';

const DIRECTORY_ENTRY = 0x02014b50;

interface Entry {
  readonly name: string;
  /** Where its line of the directory starts. */
  readonly line: number;
}

/** The same file with another size declared for one entry. */
export function declareSizes(bytes: Uint8Array, name: string, unpackedBytes: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  view.setUint32(entriesOf(view).find((entry) => entry.name === name)!.line + 24, unpackedBytes, true);
  return copy;
}

/** A workbook whose entry unpacks to more than 10 GB of spaces and declares `declared` bytes. */
export function lyingBomb(name: string, declared: number): { bytes: Uint8Array; unpackedBytes: number } {
  const { packed, unpackedBytes } = packSpaces();
  const template = writeWorkbook([{ name: 'One', rows: [['x']] }]);
  const view = new DataView(template.buffer, template.byteOffset, template.byteLength);
  const { line } = entriesOf(view).find((entry) => entry.name === name)!;
  const local = 30 + name.length;
  const end = template.length - 22;
  // The bomb goes between the local entries and the directory, which moves behind it.
  const directory = view.getUint32(end + 16, true);
  const start = directory;
  const bytes = new Uint8Array(template.length + local + packed.length);
  bytes.set(template.subarray(0, directory));
  const out = new DataView(bytes.buffer);
  out.setUint32(start, 0x04034b50, true);
  out.setUint16(start + 8, 8, true);
  out.setUint16(start + 26, name.length, true);
  bytes.set(strToU8(name), start + 30);
  bytes.set(packed, start + local);
  const moved = local + packed.length;
  bytes.set(template.subarray(directory), directory + moved);
  out.setUint16(line + moved + 10, 8, true);
  out.setUint32(line + moved + 20, packed.length, true);
  out.setUint32(line + moved + 24, declared, true);
  out.setUint32(line + moved + 42, start, true);
  out.setUint32(end + moved + 16, directory + moved, true);
  return { bytes, unpackedBytes };
}

/** Ten thousand times the same packed megabyte of spaces: each piece is flushed to a byte border, so it can be repeated. */
function packSpaces(): { packed: Uint8Array; unpackedBytes: number } {
  const pieces: Uint8Array[] = [];
  const deflate = new Deflate({ level: 9 }, (piece) => pieces.push(piece));
  const megabyte = new Uint8Array(1 << 20).fill(32);
  deflate.push(megabyte);
  deflate.flush();
  const first = join(pieces.splice(0));
  const times = 10_000;
  const packed = new Uint8Array(first.length * times);
  for (let n = 0; n < times; n++) packed.set(first, n * first.length);
  return { packed, unpackedBytes: times * megabyte.length };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function entriesOf(view: DataView): Entry[] {
  const entries: Entry[] = [];
  let line = view.getUint32(view.byteLength - 6, true);
  while (view.getUint32(line, true) === DIRECTORY_ENTRY) {
    const length = view.getUint16(line + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + line + 46, length));
    entries.push({ name, line });
    line += 46 + length + view.getUint16(line + 30, true) + view.getUint16(line + 32, true);
  }
  return entries;
}
