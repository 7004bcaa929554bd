import { SOFTWARE } from '../../src/index.js';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('names the version that package.json has', () => {
  const { name, version } = JSON.parse(
    readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'),
  ) as Record<string, string>;
  expect(SOFTWARE).toBe(`${name} ${version}`);
});
