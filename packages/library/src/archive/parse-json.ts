import { fault } from '@bearings/core';

/** Reads JSON text; a text that is none is a fault with the parser's own words on where. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault('archive.not-json', { file, why: (error as Error).message });
  }
}
