import { fault } from '@bearings/core';
import { parse, TomlError } from 'smol-toml';

/** Far more than anything of ours needs; deeper nesting is refused before it costs anything. */
const MOST_DEPTH = 16;
const MOST_CHARACTERS = 1024 * 1024;

/** Reads TOML as the JSON it stands for; a text that is none is a fault with its line. `what` names the file in words. */
export function parseToml(text: string, file: string, what: string): unknown {
  if (text.length > MOST_CHARACTERS)
    throw fault('table.too-large', { file, what, limit: `${MOST_CHARACTERS} characters` });
  try {
    return parse(text.startsWith('\ufeff') ? text.slice(1) : text, { maxDepth: MOST_DEPTH });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [why = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    throw fault('map.not-toml', { file, row: error.line, why });
  }
}
