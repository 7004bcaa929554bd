import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = ['cohorts/', 'indicators/', 'methodologies/', 'editions/'];

/** Cuts a text where a page puts two texts together: at numbers, signs and punctuation. */
export function pieces(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}’' -]+|(?:^|\s)[-–](?=\s|$)/u)
    .map((piece) => piece.trim().replace(/^-+|-+$/g, ''))
    .filter((piece) => /\p{L}{2}/u.test(piece));
}

/** Every piece of a text that the shipped data hold: names of schools, titles, labels, units, sources. */
export function shippedWords(): ReadonlySet<string> {
  const words = new Set<string>();
  const keep = (text: string): void => {
    for (const piece of pieces(text)) words.add(piece);
  };
  for (const folder of FOLDERS) {
    for (const file of readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })) {
      const read = () => readFileSync(new URL(folder + file, ROOT), 'utf8');
      if (file.endsWith('.json')) eachString(JSON.parse(read()), keep);
      // A heading is no data.
      else if (file.endsWith('.csv')) for (const line of read().split('\n').slice(1)) eachCell(line, keep);
    }
  }
  // Countries stand in the data by their codes.
  const countries = new Intl.DisplayNames('en', { type: 'region' });
  const short = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
  for (const code of [...words].filter((word) => /^[a-z]{2}$/.test(word))) {
    keep(`${countries.of(code.toUpperCase())}`);
    keep(`${short.of(code.toUpperCase())}`);
  }
  for (const unit of [...words]) words.add(unit.replace(/^usd /, ''));
  return words;
}

function eachString(value: unknown, keep: (text: string) => void): void {
  if (typeof value === 'string') keep(value);
  else if (Array.isArray(value)) for (const item of value) eachString(item, keep);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      // Ids stand as keys where an edition lists what its publisher printed.
      if (key.includes('-')) keep(key);
      eachString(item, keep);
    }
  }
}

function eachCell(line: string, keep: (text: string) => void): void {
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) keep(quoted ?? plain ?? '');
}
