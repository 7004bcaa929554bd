import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../try-command.js';

const desk = openDesk();
let server: Server;
let endpoint: string;
const held = new Map<string, string>();

beforeAll(async () => {
  for (const entity of ['works', 'institutions']) {
    const url = `s3://open-works/data/${entity}/updated_date=2026-06-24/part_0000.gz`;
    held.set(url.slice('s3:/'.length), `the bytes of ${entity}`);
    const files = [{ url, meta: { content_length: 13 + entity.length, record_count: 1 } }];
    held.set(`/open-works/data/${entity}/manifest.json`, JSON.stringify({ date: '2026-06-26', entity, files }));
  }
  server = createServer((request, response) => {
    const body = held.get(decodeURIComponent(request.url ?? ''));
    response.writeHead(body === undefined ? 404 : 200, { 'content-length': body?.length ?? 0 }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  desk.end();
});

it('bearings fetch-snapshot fetches what a manifest in a bucket names', async () => {
  const argv = ['fetch-snapshot', 's3://open-works/data', '--to', desk.file('fetched'), '--endpoint', endpoint];
  const told = await desk.try(argv);
  expect(told.err).toBe('');
  expect(told.out).toContain('2 files');
  expect(told.out).toContain('the snapshot 2026-06-26');
  expect(readFileSync(desk.file('fetched/works/updated_date=2026-06-24/part_0000.gz'), 'utf8')).toBe(
    'the bytes of works',
  );
  const listed = await desk.try([...argv, '--format', 'csv']);
  expect(listed.out).toMatch(
    /^path,bytes,sha256,held_against\ninstitutions\/updated_date=2026-06-24\/part_0000.gz,25,/,
  );
});

it('bearings fetch-snapshot says what is no address, and a build what is no folder', async () => {
  const told = await desk.try(['fetch-snapshot', 'open-works', '--to', desk.file('elsewhere')]);
  expect(told.status).toBe(1);
  expect(told.err).toContain('s3://bucket/prefix');
  expect(existsSync(desk.file('elsewhere/works'))).toBe(false);
  const built = await desk.try(['build', '--snapshot', 's3://open-works/data', '--methodology', 'qs-2026']);
  expect(built.status).toBe(2);
  expect(built.err).toContain('bearings fetch-snapshot s3://open-works/data');
});
