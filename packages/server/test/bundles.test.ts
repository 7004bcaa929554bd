import { fileURLToPath } from 'node:url';
import { packBundles } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShapedServer } from '../src/routes.js';
import { tryServer } from './try-server.js';

const library = openLibrary({ shipped: fileURLToPath(new URL('../../..', import.meta.url)), home: null });

let app: ShapedServer;
beforeAll(async () => {
  app = await tryServer();
});
afterAll(() => app.close());

describe('the bundles over HTTP', () => {
  it('are those of a built site, byte for byte', async () => {
    for (const { path, text } of packBundles(library)) {
      const answer = await app.inject({ url: `/${path}` });
      expect([path, answer.statusCode, answer.body === text]).toEqual([path, 200, true]);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    }
  });

  it('are asked for anew and sent only when they changed', async () => {
    const first = await app.inject({ url: '/data/shared.json' });
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await app.inject({
      url: '/data/shared.json',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it.each([
    ['/data/editions/no-such.json', 'edition.unknown'],
    ['/data/editions/..%2fopen-us-2025.json', 'question.unknown-address'],
    ['/data/editions/open-us-2025', 'question.unknown-address'],
    ['/data/editions/open-us-2025/readings.csv', 'question.unknown-address'],
    ['/data/other.json', 'question.unknown-address'],
    ['/data/', 'question.unknown-address'],
  ])('there is none at %s', async (url, fault) => {
    const answer = await app.inject({ url });
    expect([answer.statusCode, answer.json().fault]).toEqual([404, fault]);
  });
});
