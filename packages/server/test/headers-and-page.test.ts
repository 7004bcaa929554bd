import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_POLICY } from '../src/content-policy.js';
import type { ShapedServer } from '../src/routes.js';
import { tryServer } from './try-server.js';

let site: string;
let app: ShapedServer;
let bare: ShapedServer;
beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'bearings-site-'));
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>page</title><link href="./icon.svg" />');
  writeFileSync(join(site, 'assets', 'main-0123.js'), 'export {};');
  app = await tryServer(site);
  bare = await tryServer();
});
afterAll(async () => {
  await app.close();
  await bare.close();
  rmSync(site, { recursive: true });
});

describe('headers', () => {
  it.each(['/', '/api/editions', '/api/nothing', '/assets/main-0123.js'])('forbid other hosts at %s', async (url) => {
    const { headers } = await app.inject({ url });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-(inline|eval)'? |\*|https?:|data:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('let only scripts that may be workers run WebAssembly', async () => {
    const policyAt = async (url: string) => String((await app.inject({ url })).headers['content-security-policy']);
    expect(await policyAt('/assets/main-0123.js')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const url of ['/', '/editions', '/embed', '/data/shared.json', '/x?/assets/']) {
      expect(await policyAt(url)).toContain("script-src 'self';");
    }
  });

  it.each([
    ['/embed', '*'],
    ['/embed/', '*'],
    ['/embed?v=2&edition=open-us-2025', '*'],
    ['/embedded', "'none'"],
    ['/editions?/embed', "'none'"],
    ['/', "'none'"],
  ])('let %s be framed by %s', async (url, by) => {
    expect((await app.inject({ url })).headers['content-security-policy']).toMatch(
      new RegExp(`frame-ancestors ${by === '*' ? '\\*' : by}$`),
    );
  });

  it('say what the document says of itself', () => {
    const document = readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8');
    expect(document).toContain(`content="${PAGE_POLICY}"`);
  });

  it('mark an answer, and answer "not modified" to who has it', async () => {
    const first = await app.inject({ url: '/api/editions' });
    const again = await app.inject({ url: '/api/editions', headers: { 'if-none-match': String(first.headers.etag) } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first.headers.etag]);
    const other = await app.inject({ url: '/api/editions', headers: { 'if-none-match': '"else"' } });
    expect(other.statusCode).toBe(200);
  });

  it('mark different answers differently', async () => {
    const marks = await Promise.all(
      ['/api/editions', '/api/cohorts'].map(async (url) => (await app.inject({ url })).headers.etag),
    );
    expect(new Set(marks).size).toBe(2);
  });
});

describe('the page', () => {
  it.each(['/', '/editions', '/editions/open-us-2025', '/methods/open-research'])('is served at %s', async (url) => {
    const answer = await app.inject({ url });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.body).toMatch(/<title>page/);
  });

  it.each([
    ['/', './icon.svg'],
    ['/editions', './icon.svg'],
    ['/editions/', '../icon.svg'],
    ['/editions/open-us-2025?school=us-yale', '../icon.svg'],
    ['/schools/us-yale/', '../../icon.svg'],
  ])('finds its files from %s at %s', async (url, icon) => {
    expect((await app.inject({ url })).body).toContain(`href="${icon}"`);
  });

  it.each(['//', '//evil.example', '/%', '/%ff'])('stands at the odd address %s', async (url) => {
    expect((await app.inject({ url })).statusCode).toBeLessThan(500);
  });

  it('keeps what is named for its content, and asks anew for the rest', async () => {
    expect((await app.inject({ url: '/assets/main-0123.js' })).headers['cache-control']).toMatch(/immutable/);
    expect((await app.inject({ url: '/' })).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2fpackage.json', '/%2e%2e/package.json'])(
    'gives nothing from outside its folder for %s',
    async (url) => {
      const answer = await app.inject({ url });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toMatch(/"workspaces"/);
    },
  );

  it('says how to build it where it has not been built', async () => {
    const answer = await bare.inject({ url: '/' });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toMatch(/npm run build/);
  });
});
