import { Fault, fault } from '@bearings/core';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { syncFolder } from '../archive/write-whole.js';
import { sizeOf } from './list-parts.js';
import { SUMS, type Sum, type Sums, sumsOf, sumsSaid } from './sums.js';

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  /** How often a file is asked for before it is given up. */
  readonly tries: number;
  /** The wait after the first failure, in milliseconds; it doubles with each. */
  readonly waitMs: number;
}

/** What is not worth asking for again. */
class Refused extends Error {}

/** A file that is there whole. */
export interface FetchedFile {
  readonly sha256: string;
  /** The sums of its publisher that it was held against, sorted; none where it gave none. */
  readonly heldAgainst: readonly Sum[];
}

/** What a manifest says of a file. */
export interface ExpectedFile {
  readonly bytes: number;
  readonly sha256: string | null;
}

/**
 * Fetches a file of a known size to its place, going on where an earlier attempt ended, and holds it against the sums that the
 * manifest and the server give. It is there whole or not at all. A fault where it cannot be fetched, or has another size or sum.
 */
export async function fetchFile(
  url: string,
  path: string,
  expected: ExpectedFile,
  options: FetchOptions,
): Promise<FetchedFile> {
  const manifest: Sums = expected.sha256 === null ? {} : { sha256: expected.sha256 };
  if (sizeOf(path) === expected.bytes) {
    const sums = await sumsOf(path, ['sha256'], options.signal);
    if (differing(manifest, sums) === null) return fetched(sums, manifest);
  }
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.fetching`;
  let file: FetchedFile | null = null;
  let said = manifest;
  await trying(url, { ...options, folder: dirname(path) }, async () => {
    said = { ...said, ...(await fetchRest(url, beside, expected.bytes, options)) };
    const sums = await sumsOf(beside, [...new Set<Sum>(['sha256', ...sumsIn(said)])], options.signal);
    const sum = differing(said, sums);
    if (sum !== null) {
      rmSync(beside);
      const told = said;
      said = manifest;
      throw fault('snapshot.bytes-differ', { file: url, sum, found: sums[sum]!, expected: told[sum]! });
    }
    file = fetched(sums, said);
  });
  renameSync(beside, path);
  syncFolder(dirname(path));
  return file!;
}

const sumsIn = (sums: Sums): readonly Sum[] => SUMS.filter((sum) => sums[sum] !== undefined);

function differing(said: Sums, found: Sums): Sum | null {
  return sumsIn(said).find((sum) => said[sum] !== found[sum]) ?? null;
}

function fetched(sums: Sums, said: Sums): FetchedFile {
  return { sha256: sums.sha256!, heldAgainst: [...sumsIn(said)].sort() };
}

/** Fetches what is missing of a file beside its place; gives back the sums that the server told on the way. */
async function fetchRest(url: string, beside: string, bytes: number, { signal }: FetchOptions): Promise<Sums> {
  if ((sizeOf(beside) ?? 0) > bytes) rmSync(beside);
  const have = sizeOf(beside) ?? 0;
  if (have === bytes && existsSync(beside)) return {};
  const answer = await ask(url, have === 0 ? {} : { range: `bytes=${have}-` }, signal);
  const isRest = answer.statusCode === 206;
  const total = isRest
    ? Number(/^bytes \d+-\d+\/(\d+)$/.exec(answer.headers['content-range'] ?? '')?.[1])
    : Number(answer.headers['content-length']);
  if (total !== bytes) {
    answer.destroy();
    throw fault('snapshot.size-differs', { file: url, found: total, expected: bytes });
  }
  if (isRest && !answer.headers['content-range']!.startsWith(`bytes ${have}-`)) {
    answer.destroy();
    rmSync(beside);
    throw new Error('another range was sent than was asked for');
  }
  await pipeline(answer, createWriteStream(beside, { flags: isRest ? 'a' : 'w', flush: true }), {
    ...(signal ? { signal } : {}),
  });
  if (sizeOf(beside) !== bytes) throw new Error('the connection ended early');
  return sumsSaid(answer.headers, !isRest);
}

/** A small text, or what a server answers that has none of that address, or none for everybody. */
export interface FetchedText {
  readonly text: string | null;
  readonly status: number;
}

/** Fetches a small text. */
export async function fetchText(url: string, options: FetchOptions): Promise<FetchedText> {
  let fetched: FetchedText = { text: null, status: 0 };
  await trying(url, options, async () => {
    const answer = await ask(url, {}, options.signal, true);
    if (answer.statusCode !== 200) {
      answer.resume();
      fetched = { text: null, status: answer.statusCode! };
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    fetched = { text: Buffer.concat(chunks).toString('utf8'), status: 200 };
  });
  return fetched;
}

/** Tries again what may go better the next time. */
async function trying(
  url: string,
  { signal, tries, waitMs, folder = '' }: FetchOptions & { readonly folder?: string },
  act: () => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await act();
      return;
    } catch (error) {
      signal?.throwIfAborted();
      const { code, message: why } = error as NodeJS.ErrnoException;
      if (code === 'snapshot.size-differs') throw error;
      if (code === 'ENOSPC' || code === 'EDQUOT') throw fault('snapshot.out-of-room', { folder, why });
      if (attempt >= tries && error instanceof Fault) throw error;
      if (error instanceof Refused || attempt >= tries) throw fault('snapshot.not-fetched', { url, why });
      await wait(waitMs * 2 ** (attempt - 1), undefined, { ...(signal ? { signal } : {}) });
    }
  }
}

/** Asks for an address and gives the answer before its body. Bodies are taken as they are sent: a packed file stays packed. */
function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  signal?: AbortSignal,
  mayLack = false,
): Promise<IncomingMessage> {
  const { protocol, hostname } = new URL(url);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal))
    return Promise.reject(new Refused('only https:// is asked'));
  const get = protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    const asked = { ...headers, 'accept-encoding': 'identity', 'x-amz-checksum-mode': 'ENABLED' };
    const request = get(url, { headers: asked, ...(signal ? { signal } : {}) });
    request.on('error', reject);
    request.on('response', (answer) => {
      const status = answer.statusCode ?? 0;
      // A bucket that does not list its files says 403 where there is none.
      if (status === 200 || status === 206 || (mayLack && (status === 404 || status === 403))) {
        resolve(answer);
        return;
      }
      answer.resume();
      const why = `the answer was ${status} ${answer.statusMessage ?? ''}`.trim() + elsewhere(answer);
      reject(status >= 500 || status === 429 ? new Error(why) : new Refused(why));
    });
  });
}

/** Where a bucket lies, if the answer says that it lies elsewhere than was asked. */
function elsewhere({ statusCode, headers }: IncomingMessage): string {
  const region = headers['x-amz-bucket-region'];
  const isMoved = statusCode === 301 || statusCode === 307 || statusCode === 400;
  return isMoved && typeof region === 'string' ? `; the bucket lies in the region ${region}` : '';
}
