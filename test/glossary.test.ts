import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const sources = readdirSync(new URL('packages/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/src\/.*\.ts$/.test(file) && !file.includes('node_modules'))
  .map((file) => readFileSync(new URL(`packages/${file}`, ROOT), 'utf8'))
  .join('\n');

const rows = readFileSync(new URL('docs/glossary.md', ROOT), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (word|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('has a glossary to hold', () => {
  expect(rows.length).toBeGreaterThan(30);
});

it.each(rows.map((row) => [row[1] ?? '', row[3] ?? '']))('"%s" is called %s in code', (_, names) => {
  for (const [, name] of names.matchAll(/`(\w+)`/g)) {
    expect(sources).toMatch(
      new RegExp(`(export (type|interface|class|function|const) ${name}\\b|\\b${name}\\b.*[:=(])`),
    );
  }
});
