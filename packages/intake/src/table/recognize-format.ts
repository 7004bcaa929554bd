import { fault } from '@bearings/core';

/** What the first bytes of a file show it to be. */
export type FileFormat =
  | { readonly kind: 'workbook' | 'json' | 'delimited'; readonly found: string }
  /** Known, and no table: a PDF, a web page. */
  | { readonly kind: 'other'; readonly found: string };

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly found: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], found: 'a PDF document' },
  { bytes: [0x1f, 0x8b], found: 'a file packed by gzip' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], found: 'a picture' },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: 'a packed file (RAR)' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: 'a packed file (7-Zip)' },
  { bytes: [0x50, 0x41, 0x52, 0x31], found: 'a Parquet file' },
];
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** "EncryptedPackage" in the directory of an encrypted .xlsx, which is a compound file like an old .xls. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Decides by content what a file is. An encrypted workbook is a fault here: it looks like an old one. */
export function recognizeFormat(bytes: Uint8Array, file: string): FileFormat {
  if (startsWith(bytes, ZIP, 0)) return { kind: 'workbook', found: 'a packed file (ZIP)' };
  if (startsWith(bytes, COMPOUND, 0)) {
    if (contains(bytes, ENCRYPTED)) throw fault('table.encrypted', { file });
    return { kind: 'other', found: 'an old Excel workbook (.xls) or another old Office file' };
  }
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes, 0));
  if (known) return { kind: 'other', found: known.found };
  const opening = readOpening(bytes);
  if (/^(\{|\[\s*[[{\]])/.test(opening)) return { kind: 'json', found: 'JSON' };
  if (/^<(!doctype html|html)/i.test(opening)) return { kind: 'other', found: 'a web page (HTML)' };
  if (opening.startsWith('<?xml')) return { kind: 'other', found: 'an XML file' };
  return { kind: 'delimited', found: 'plain text' };
}

/** The first signs that are not blank, each byte as one character; enough to tell formats apart. */
function readOpening(bytes: Uint8Array): string {
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf], 0) ? 3 : 0;
  return String.fromCharCode(...bytes.subarray(start, start + 256)).trimStart();
}

function startsWith(bytes: Uint8Array, mark: readonly number[], at: number): boolean {
  return mark.every((byte, n) => bytes[at + n] === byte);
}

function contains(bytes: Uint8Array, mark: readonly number[]): boolean {
  for (let at = bytes.indexOf(mark[0]!); at >= 0; at = bytes.indexOf(mark[0]!, at + 1))
    if (startsWith(bytes, mark, at)) return true;
  return false;
}
