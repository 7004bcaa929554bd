import { fault } from '@bearings/core';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { syncFolder } from '../archive/write-whole.js';
import { sizeOf } from './list-parts.js';

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  /** How often a file is asked for before it is given up. */
  readonly tries: number;
  /** The wait after the first failure, in milliseconds; it doubles with each. */
  readonly waitMs: number;
}

/** What is not worth asking for again. */
class Refused extends Error {}

/**
 * Fetches a file of a known size to its place, going on where an earlier attempt ended. It is there whole or not at all. A fault
 * where it cannot be fetched or has another size.
 */
export async function fetchFile(url: string, path: string, bytes: number, options: FetchOptions): Promise<void> {
  if (sizeOf(path) === bytes) return;
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.fetching`;
  await trying(url, options, async () => {
    if ((sizeOf(beside) ?? 0) > bytes) rmSync(beside);
    const have = sizeOf(beside) ?? 0;
    if (have === bytes && existsSync(beside)) return;
    const answer = await ask(url, have === 0 ? {} : { range: `bytes=${have}-` }, options.signal);
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
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (sizeOf(beside) !== bytes) throw new Error('the connection ended early');
  });
  renameSync(beside, path);
  syncFolder(dirname(path));
}

/** Fetches a small text; null where there is none of that address. */
export async function fetchText(url: string, options: FetchOptions): Promise<string | null> {
  let text: string | null = null;
  await trying(url, options, async () => {
    const answer = await ask(url, {}, options.signal, true);
    if (answer.statusCode !== 200) {
      answer.resume();
      text = null;
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    text = Buffer.concat(chunks).toString('utf8');
  });
  return text;
}

async function trying(url: string, { signal, tries, waitMs }: FetchOptions, act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await act();
      return;
    } catch (error) {
      signal?.throwIfAborted();
      if ((error as { code?: unknown }).code === 'snapshot.size-differs') throw error;
      if (error instanceof Refused || attempt >= tries)
        throw fault('snapshot.not-fetched', { url, why: (error as Error).message });
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
    const request = get(url, { headers: { ...headers, 'accept-encoding': 'identity' }, ...(signal ? { signal } : {}) });
    request.on('error', reject);
    request.on('response', (answer) => {
      const status = answer.statusCode ?? 0;
      // A bucket that does not list its files says 403 where there is none.
      if (status === 200 || status === 206 || (mayLack && (status === 404 || status === 403))) {
        resolve(answer);
        return;
      }
      answer.resume();
      const why = `the answer was ${status} ${answer.statusMessage ?? ''}`.trim();
      reject(status >= 500 || status === 429 ? new Error(why) : new Refused(why));
    });
  });
}
