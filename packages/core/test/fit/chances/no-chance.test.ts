import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as fit from '../../../src/fit/index.js';

const folder = new URL('../../../src/fit/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const code = (file: string) => text(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

it('names nothing a chance, an odds or a probability of a school', () => {
  expect(Object.keys(fit).filter((name) => /probab|odds|likelihood|chanceOf|chanceAt/i.test(name))).toEqual([]);
  for (const file of files) {
    const declared = [...code(file).matchAll(/\b(?:function|const|interface|type|readonly)\s+(\w+)/g)].map(
      (m) => m[1]!,
    );
    expect(declared.filter((name) => /probab|odds|likelihood|chance(?!s)/i.test(name))).toEqual([]);
  }
});

it('lets no school into the national grid, and no grid into what knows a school', () => {
  expect(code('chances/national-grid.ts')).not.toMatch(/School|Profile|FactTable/);
  expect(files.filter((file) => /national-grid/.test(code(file)))).toEqual(['index.ts']);
});

it('multiplies no rate with another', () => {
  const used = files.filter((file) => /\.share\s*\*|\*\s*\w+\.share\b/.test(code(file)));
  expect(used).toEqual([]);
});
