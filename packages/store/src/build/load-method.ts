import { fault } from '@bearings/core';
import { type CountingMethod, parseCountingMethod } from '@bearings/evidence';
import { decodeText, parseJson } from '@bearings/library';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where shipped ways of counting lie, below the root of what is shipped. */
const SHIPPED = 'bibliometrics';

/** Reads a way of counting: a shipped one by its id, or that of a file ending in .json. */
export function loadMethod(shipped: string, asked: string): CountingMethod {
  const known = readdirSync(join(shipped, SHIPPED))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  const file = known.includes(asked) ? join(shipped, SHIPPED, `${asked}.json`) : asked;
  if (!file.endsWith('.json')) throw fault('build.method-unknown', { method: asked, known });
  const method = parseCountingMethod(parseJson(decodeText(bytesOf(file), file), file), file);
  if (known.includes(asked) && method.id !== asked)
    throw fault('archive.misplaced', { file, found: method.id, expected: asked });
  return method;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fault('archive.unreadable', { file, why: (error as Error).message });
  }
}
