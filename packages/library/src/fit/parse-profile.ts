import { type Field, type Profile, readProfile } from '@bearings/core/fit';
import { parseToml } from '@bearings/intake';
import { parseJson } from '../archive/parse-json.js';

/** Reads a profile from the text of a file: JSON where it begins with a brace, else TOML. */
export function parseProfile(text: string, file: string, fields: readonly Field[]): Profile {
  const json = /^\uFEFF?\s*\{/.test(text) ? parseJson(text, file) : parseToml(text, file, 'the profile');
  return readProfile(json, file, fields);
}
