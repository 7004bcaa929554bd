import { existsSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createHash } from 'node:crypto';
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
/** Headers of answers that are not of every server, by address. */
let more: Record<string, Record<string, string>>;
/** Looked at before each answer. */
let before: (address: string) => 'answer' | 'break' | 'fail';
beforeEach(async () => {
  place = new Place();
  held = {};
  asked = [];
  more = {};
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
    response.writeHead(from === undefined ? 200 : 206, { 'content-length': rest.length, ...range, ...more[address] });
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
const S3 = { 'x-amz-request-id': '4442587FB7D0A2F9' };
const md5 = (body: string) => createHash('md5').update(body).digest('hex');
const heldAgainst = (entity: string) => {
  const { files } = JSON.parse(read('fetched.json')) as { files: { path: string; heldAgainst: string[] }[] };
  return files.find(({ path }) => path === `${entity}/${PART}`)?.heldAgainst;
};
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
  // A file that was told of and is gone or cut since is fetched anew.
  truncateSync(join(to(), 'works', PART), 10);
  rmSync(join(to(), 'institutions', PART));
  await fetchIt();
  expect(read(`works/${PART}`)).toBe(LONG);
  expect(read(`institutions/${PART}`)).toBe('institutions');
});

describe('where the connection breaks', () => {
  it('asks for the rest only', async () => {
    more[`jsonl/works/${PART}`] = { ...S3, etag: `"${md5(LONG)}"` };
    let breaks = 1;
    before = (address) => (address.endsWith(`works/${PART}`) && breaks-- > 0 ? 'break' : 'answer');
    await fetchIt();
    expect(asked).toContain(`jsonl/works/${PART} bytes=2000-`);
    expect(read(`works/${PART}`)).toBe(LONG);
    expect(heldAgainst('works')).toEqual(['md5']);
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
  await expect(fetchIt()).rejects.toMatchObject({
    code: 'snapshot.no-manifest',
    facts: { looked: ['manifest.json', 'manifest'], answers: [404, 404] },
  });
});

it('is alone in its folder', async () => {
  const second: Promise<unknown>[] = [];
  before = () => {
    if (second.length === 0) second.push(fetchIt().catch((error: unknown) => error));
    return 'answer';
  };
  await fetchIt();
  expect(await second[0]).toMatchObject({ code: 'snapshot.busy' });
  expect(existsSync(join(to(), 'fetch.lock'))).toBe(false);
});

describe('from a bucket', () => {
  const inBucket = () => `bucket/some prefix/jsonl/works/${PART}`;
  beforeEach(() => {
    held = Object.fromEntries(
      Object.entries(held).map(([address, body]) => [`bucket/some prefix/${address}`, body] as const),
    );
  });
  const fetchBucket = () => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return fetchIt({ from: 's3://bucket/some prefix/jsonl/', endpoint });
  };

  it('fetches what a manifest names by s3://, and keeps the digests', async () => {
    more[inBucket()] = {
      ...{ ...S3, etag: `"${md5(LONG)}"` },
      ...{ 'x-amz-checksum-crc32': 'ANvwJg==', 'x-amz-checksum-crc32c': '9adq8Q==' },
      'x-amz-checksum-sha256': createHash('sha256').update(LONG).digest('base64'),
    };
    const { files } = await fetchBucket();
    expect(read(`works/${PART}`)).toBe(LONG);
    expect(files).toEqual([
      expect.objectContaining({ path: `institutions/${PART}`, heldAgainst: [] }),
      {
        path: `works/${PART}`,
        bytes: 5000,
        sha256: createHash('sha256').update(LONG).digest('hex'),
        heldAgainst: ['crc32', 'crc32c', 'md5', 'sha256'],
      },
    ]);
    const before = asked.length;
    expect((await fetchBucket()).files).toEqual(files);
    expect(asked.slice(before).filter((one) => one.includes(PART))).toEqual([]);
  });

  it.each([
    ['md5', 'the entity tag', { etag: `"${'0'.repeat(32)}"` }],
    ['crc32c', 'a checksum', { 'x-amz-checksum-crc32c': 'AAAAAA==' }],
  ])('asks again, then refuses, where the %s of the bytes is not that of %s', async (sum, _, headers) => {
    more[inBucket()] = { ...S3, ...headers };
    await expect(fetchBucket()).rejects.toMatchObject({ code: 'snapshot.bytes-differ', facts: { sum } });
    expect(asked.filter((one) => one.startsWith(inBucket()))).toHaveLength(3);
    expect(existsSync(join(to(), 'works', PART))).toBe(false);
    more = {};
    await fetchBucket();
    expect(heldAgainst('works')).toEqual([]);
  });

  it.each([
    ['of several parts', { ...S3, etag: `"${'0'.repeat(32)}-2"` }],
    ['of another server', { etag: `"${'0'.repeat(32)}"` }],
    ['under a key of its owner', { ...S3, etag: `"${'0'.repeat(32)}"`, 'x-amz-server-side-encryption': 'aws:kms' }],
    ['with sums of its parts', { 'x-amz-checksum-sha1': 'AAAA', 'x-amz-checksum-type': 'COMPOSITE' }],
  ])('holds no file %s against what is no sum of it', async (_, headers) => {
    more[inBucket()] = headers;
    await fetchBucket();
    expect(heldAgainst('works')).toEqual([]);
  });

  it('says in which region a bucket lies that lies elsewhere', async () => {
    server.removeAllListeners('request').on('request', (_, response) => {
      response.writeHead(301, { 'x-amz-bucket-region': 'eu-west-1' }).end();
    });
    await expect(fetchBucket()).rejects.toMatchObject({
      code: 'snapshot.not-fetched',
      facts: { why: expect.stringContaining('eu-west-1') },
    });
  });
});
