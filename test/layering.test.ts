import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';

const PACKAGES = new URL('../packages/', import.meta.url);

/** What each package may import of ours. A new arrow needs a decision record. */
const ALLOWED: Record<string, readonly string[]> = {
  core: [],
  intake: ['core'],
  solver: ['core'],
  kernel: ['core'],
  evidence: ['core'],
  contract: ['core'],
  library: ['core', 'intake'],
  store: ['core', 'intake', 'evidence', 'library'],
  server: ['core', 'contract', 'library', 'store'],
  web: ['core', 'intake', 'solver', 'kernel', 'library', 'contract'],
  cli: ['core', 'intake', 'solver', 'kernel', 'library', 'store'],
  testkit: ['core'],
};

/** Packages that must run in a page as well as in Node. */
const PORTABLE = ['core', 'intake', 'kernel', 'evidence', 'library', 'contract', 'web'];

/** What a folder of the core may import, besides itself and the files at the root. */
const CORE_ORDER = [
  'arithmetic',
  'document',
  'indicator',
  'cohort',
  'methodology',
  'scoring',
  'ranking',
  'uncertainty',
  'naming',
  'edition',
  'reproduction',
  'fit',
];

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(pkg: string): Import[] {
  const source = new URL(`${pkg}/src/`, PACKAGES);
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(new URL(file, source), 'utf8');
      const found = text.matchAll(
        /(?:import|export)\s+(type\s)?[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|import\s+['"]([^'"]+)['"]/g,
      );
      return [...found].map((m) => ({ file, specifier: m[2] ?? m[3] ?? m[4] ?? '', typeOnly: m[1] !== undefined }));
    });
}

describe.each(Object.entries(ALLOWED))('%s', (pkg, allowed) => {
  const imports = importsOf(pkg);

  it('has sources to look at', () => {
    expect(imports.length).toBeGreaterThan(0);
  });

  it('imports only the siblings its layer allows, through their doors', () => {
    const doors = allowed.map((name) => `@bearings/${name}`);
    const strangers = imports
      .filter(({ specifier }) => specifier.startsWith('@bearings/'))
      .filter(({ specifier }) => !doors.some((door) => specifier === door || specifier.startsWith(`${door}/`)));
    expect(strangers).toEqual([]);
  });

  it('reaches into no other package by a path', () => {
    expect(imports.filter(({ specifier }) => /^\.\.\/.*packages\/|^(\.\.\/){3,}/.test(specifier))).toEqual([]);
  });
});

it.each(PORTABLE)('%s imports nothing of Node', (pkg) => {
  const node = importsOf(pkg).filter(
    ({ specifier }) => specifier.startsWith('node:') || builtinModules.includes(specifier),
  );
  expect(node).toEqual([]);
});

it('core imports nothing from outside itself', () => {
  expect(importsOf('core').filter(({ specifier }) => !specifier.startsWith('.'))).toEqual([]);
});

it('folders of core import only the folders above them', () => {
  const upward = importsOf('core').filter(({ file, specifier }) => {
    const from = CORE_ORDER.indexOf(file.split('/')[0] ?? '');
    const to = CORE_ORDER.indexOf(/^(?:\.\.\/)+([a-z-]+)\//.exec(specifier)?.[1] ?? '');
    return from >= 0 && to > from && new URL(specifier, `file:///${file}`).pathname.split('/')[1] === CORE_ORDER[to];
  });
  expect(upward.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
});
