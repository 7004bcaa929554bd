import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });

/** Properties and values that name a side of the screen. A language that is read from the right turns only the others. */
const SIDES =
  /(?<![\w-])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|(?<![\w-])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius|\bto (?:left|right)\b/g;

/** Where a side of the screen is meant: the two values of the way that a line of text runs. */
const MEANT = [/--onward: to (?:left|right)/];

const sides = (text: string): string[] =>
  text
    .replace(/\/\*[^*]*\*\//g, '')
    .split('\n')
    .flatMap((line) => (MEANT.some((meant) => meant.test(line)) ? [] : (line.match(SIDES) ?? [])));

it('finds what names a side', () => {
  expect(sides('a { margin-left: 0;\n left: 1px; text-align: right; margin-inline: auto; }')).toHaveLength(3);
  expect(sides('a { inset-inline-start: 0; text-align: start; border-inline-end: 0; --left: 0 }')).toEqual([]);
});

it.each(files.filter((file) => file.endsWith('.css')))('%s turns with the direction of the text', (file) => {
  expect(sides(readFileSync(SRC + file, 'utf8'))).toEqual([]);
});

it.each(files.filter((file) => file.endsWith('.tsx')))('%s places nothing by a side', (file) => {
  const styles = readFileSync(SRC + file, 'utf8').match(/style=\{\{[^}]*\}/g) ?? [];
  expect(
    styles.filter((style) => /[{,]\s*(?:left|right|(?:margin|padding|border)(?:Left|Right))\s*:/.test(style)),
  ).toEqual([]);
});
