import type { OwnFile } from '../engine/own.js';

const KEY = '#table=';

/** Longer links are cut off by what they are sent through. */
export const MOST_CHARACTERS = 32_000;

/** A table as the end of a link, which a browser keeps to itself: packed, in letters that a link may hold. */
export async function writeTable(file: OwnFile): Promise<string> {
  const packed = await pipe(new TextEncoder().encode(JSON.stringify(file)), new CompressionStream('deflate-raw'));
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return KEY + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whether the end of a link holds a table. */
export function holdsTable(hash: string): boolean {
  return hash.startsWith(KEY);
}

/** Reads the end of a link back; null where it cannot be read. What it holds is looked at by whoever opens it. */
export async function readTable(hash: string): Promise<unknown> {
  if (!holdsTable(hash) || hash.length > 2 * MOST_CHARACTERS) return null;
  try {
    const binary = atob(hash.slice(KEY.length).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const bytes = await pipe(packed, new DecompressionStream('deflate-raw'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** At most as much as a table in a link can be when unpacked; a link is no place for a bomb. */
const MOST_BYTES = 4 * 1024 * 1024;

async function pipe(bytes: Uint8Array<ArrayBuffer>, through: GenericTransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<Uint8Array>;
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) throw new RangeError('the table in the link is too large');
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
