import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(new URL(file, ROOT)));
const code = files.filter((file) => /\.(ts|tsx|mjs|js|css|py)$/.test(file));
const text = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

it('keeps every file of code within 400 lines', () => {
  expect(code.filter((file) => text(file).split('\n').length > 401)).toEqual([]);
});

it('names folders for the domain', () => {
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|lib|misc)\//.test(file))).toEqual([]);
});

it('opens doors name by name', () => {
  expect(code.filter((file) => /\/src\//.test(file) && /export \* from/.test(text(file)))).toEqual([]);
});

it('gives every exported name of core a doc comment where it is declared', () => {
  const bare = code
    .filter((file) => /^packages\/core\/src\//.test(file))
    .flatMap((file) =>
      [...text(file).matchAll(/(^|\n)([^\n]*)\nexport (?:async )?(?:function|class) (\w+)/g)]
        .filter(([, , before]) => !/\*\/\s*$/.test(before ?? ''))
        .map(([, , , name]) => `${file}: ${name}`),
    );
  expect(bare).toEqual([]);
});

it('takes no clock and no chance in core', () => {
  const impure = code.filter(
    (file) =>
      /^packages\/core\/src\//.test(file) && /Math\.random|Date\.now|new Date|localeCompare|toLocale/.test(text(file)),
  );
  expect(impure).toEqual([]);
});

it('takes no function in core whose last bits an engine may choose', () => {
  // The language leaves these to the engine, and engines differ: a page would not print what the terminal prints.
  // Distances on the earth are the exception: they hide rows and never make a score.
  const chosen =
    /Math\.(?:log|log2|log10|log1p|exp|expm1|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\(| \*\* /;
  const loose = code.filter(
    (file) =>
      /^packages\/core\/src\//.test(file) &&
      !file.endsWith('/great-circle.ts') &&
      chosen.test(text(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|xoshiro128\*\* must/g, '')),
  );
  expect(loose).toEqual([]);
});
