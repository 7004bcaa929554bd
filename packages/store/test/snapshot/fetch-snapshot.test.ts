import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchSnapshot, openSnapshot } from '../../src/snapshot/index.js';
import { Place } from '../prepare/small-snapshot.js';

const PART = 'updated_date=2026-06-24/part_0000.gz';
const LONG = 'x'.repeat(5000);

let place: Place;
let server: Server;
/** What the publisher has, by address, and what was asked: "address range". */
let held: Record<string, string>;
let asked: string[];
/** Looked at before each answer. */
let before: (address: string) => 'answer' | 'break' | 'fail';
beforeEach(async () => {
  place = new Place();
  held = {};
  asked = [];
  before = () => 'answer';
  publish('2026-06-26', LONG);
  server = createServer((request, response) => {
    const address = decodeURIComponent(request.url ?? '').slice(1);
    const how = before(address);
    const body = held[address];
    asked.push(`${address} ${request.headers.range ?? 'whole'}`);
    if (how === 'fail' || body === undefined) {
      response.writeHead(how === 'fail' ? 503 : 404).end();
      return;
    }
    const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    const rest = Buffer.from(body).subarray(Number(from ?? 0));
    const range = from === undefined ? {} : { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` };
    response.writeHead(from === undefined ? 200 : 206, { 'content-length': rest.length, ...range });
    if (how === 'break') {
      // Broken off only when what was sent has reached the disk.
      const beside = `${join(place.folder, address)}.fetching`;
      const cut = (): unknown =>
        existsSync(beside) && statSync(beside).size === 2000 ? response.destroy() : setTimeout(cut, 5);
      response.write(rest.subarray(0, 2000), cut);
      return;
    }
    response.end(rest);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  await new Promise((done) => server.close(done));
  place.end();
});

function publish(date: string, works: string): void {
  held = { ...held };
  const manifest = (entity: string, body: string) => {
    held[`jsonl/${entity}/${PART}`] = body;
    const file = {
      url: `s3://openalex/data/jsonl/${entity}/${PART}`,
      meta: { content_length: body.length, record_count: 1 },
    };
    held[`jsonl/${entity}/manifest.json`] = JSON.stringify({ date, entity, files: [file] });
  };
  manifest('works', works);
  manifest('institutions', 'institutions');
  held['jsonl/works/deleted_ids.csv'] = 'work_id,deleted_date\n';
}

const to = () => join(place.folder, 'jsonl');
const fetchIt = (more: object = {}) =>
  fetchSnapshot({
    from: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jsonl`,
    to: to(),
    tries: 3,
    waitMs: 1,
    ...more,
  });
const read = (path: string) => readFileSync(join(to(), path), 'utf8');
const timesAsked = (path: string) => asked.filter((one) => one.startsWith(`jsonl/${path} `)).length;

it('fetches works and institutions, the manifests and the ledger, and reads the manifests before and after', async () => {
  const told: number[] = [];
  await fetchIt({ onProgress: ({ bytesDone }: { bytesDone: number }) => told.push(bytesDone) });
  expect(await openSnapshot(place.folder)).toMatchObject({
    date: '2026-06-26',
    works: [{ bytes: 5000 }],
    institutions: [{ bytes: 12 }],
  });
  expect(read('works/deleted_ids.csv')).toBe('work_id,deleted_date\n');
  expect(timesAsked('works/manifest.json')).toBe(2);
  expect(told).toEqual([5000, 5012]);
  await fetchIt();
  expect(timesAsked(`works/${PART}`)).toBe(1);
});

describe('where the connection breaks', () => {
  it('asks for the rest only', async () => {
    let breaks = 1;
    before = (address) => (address.endsWith(`works/${PART}`) && breaks-- > 0 ? 'break' : 'answer');
    await fetchIt();
    expect(asked).toContain(`jsonl/works/${PART} bytes=2000-`);
    expect(read(`works/${PART}`)).toBe(LONG);
  });

  it('gives up after some tries, keeps what is there and goes on with it', async () => {
    before = (address) => (address.endsWith(`works/${PART}`) ? 'fail' : 'answer');
    await expect(fetchIt()).rejects.toMatchObject({
      code: 'snapshot.not-fetched',
      facts: { why: expect.stringContaining('503') },
    });
    expect(timesAsked(`works/${PART}`)).toBe(3);
    expect(existsSync(join(to(), 'works', PART))).toBe(false);
    before = () => 'answer';
    await fetchIt();
    expect(read(`works/${PART}`)).toBe(LONG);
  });
});

describe('where the publisher replaces the snapshot meanwhile', () => {
  it('starts over, and holds only the new one', async () => {
    let replaced = false;
    before = (address) => {
      if (address.endsWith(`institutions/${PART}`) && !replaced) {
        replaced = true;
        publish('2026-09-26', 'y'.repeat(5000));
      }
      return 'answer';
    };
    await fetchIt();
    expect(read(`works/${PART}`)).toBe('y'.repeat(5000));
    expect(await openSnapshot(place.folder)).toMatchObject({ date: '2026-09-26' });
  });

  it('starts over where a file has another size before its manifest has', async () => {
    const next = 'z'.repeat(4000);
    const manifest = held['jsonl/works/manifest.json']!;
    publish('2026-09-26', next);
    const later = held['jsonl/works/manifest.json']!;
    held['jsonl/works/manifest.json'] = manifest;
    const institutions = held['jsonl/institutions/manifest.json']!;
    held['jsonl/institutions/manifest.json'] = institutions.replace('09-26', '06-26');
    before = (address) => {
      if (address.endsWith(PART)) {
        held['jsonl/works/manifest.json'] = later;
        held['jsonl/institutions/manifest.json'] = institutions;
      }
      return 'answer';
    };
    await fetchIt();
    expect(read(`works/${PART}`)).toBe(next);
  });

  it('gives up where it never holds still', async () => {
    let day = 10;
    before = (address) => {
      if (address.endsWith(`works/${PART}`)) publish(`2026-06-${day++}`, LONG);
      return 'answer';
    };
    await expect(fetchIt()).rejects.toMatchObject({ code: 'snapshot.changed' });
  });
});

it('refuses a file that is not of the size its manifest says, addresses without encryption, and a place without manifest', async () => {
  held[`jsonl/works/${PART}`] = 'short';
  await expect(fetchIt()).rejects.toMatchObject({ code: 'snapshot.size-differs', facts: { found: 5, expected: 5000 } });
  await expect(fetchIt({ from: 'http://example.org/jsonl' })).rejects.toMatchObject({ code: 'snapshot.not-fetched' });
  held = {};
  await expect(fetchIt()).rejects.toMatchObject({ code: 'snapshot.not-fetched' });
});
