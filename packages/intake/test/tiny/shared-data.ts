import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DATA = fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** Whether the publishers' files lie beside the checkout; says so once where they do not. */
export function hasSharedData(): boolean {
  const present = existsSync(DATA);
  if (!present) console.log('skipped: no ../shared/data');
  return present;
}

export function sharedData(path: string): Uint8Array {
  return readFileSync(`${DATA}/${path}`);
}
