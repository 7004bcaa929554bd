import { fault } from '@bearings/core';

interface Decoder {
  decode(bytes: Uint8Array): string;
}

// The page and Node both have it; neither's types are loaded here.
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;

export interface DecodedText {
  readonly text: string;
  /** What a reader should know about the encoding; empty where it was plain UTF-8. */
  readonly notes: readonly string[];
}

/** UTF-8 as it must be, or null where the bytes are none. A byte order mark is left out. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Text from bytes: UTF-8, UTF-16 where a byte order mark says so, else Windows-1252 (which holds Latin-1), with a note.
 * A NUL character is refused: it marks UTF-16 without its mark, or something that is no text.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decode(bytes);
  const nul = decoded.text.indexOf('\0');
  if (nul >= 0) throw fault('table.nul-character', { file, row: countLines(decoded.text, nul) });
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), notes: ['read as UTF-16'] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), notes: ['read as UTF-16'] };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, notes: [] };
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    notes: ['not UTF-8, so read as Windows-1252 (Latin-1): check names with accents'],
  };
}

function countLines(text: string, until: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
