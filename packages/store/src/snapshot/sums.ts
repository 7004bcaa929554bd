import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Crc32 } from './crc-32.js';

/** Sums by which a publisher tells the bytes of a file. */
export const SUMS = ['sha256', 'sha1', 'md5', 'crc32c', 'crc32'] as const;
export type Sum = (typeof SUMS)[number];

/** Sums of one file, in hexadecimal. */
export type Sums = Partial<Readonly<Record<Sum, string>>>;

/** By either of these S3 names a request in its answer. */
const REQUEST_ID = ['x-amz-request-id', 'x-amzn-requestid'] as const;

/**
 * The sums that an answer of S3 gives of a whole file: `x-amz-checksum-...` of an answer that is no range, and the entity tag where it
 * is an MD5: 32 digits, of a file that was put there in one piece and is not encrypted by a key of its owner. Other servers' tags may
 * look the same and be something else, so they say nothing.
 */
export function sumsSaid(headers: IncomingHttpHeaders, isWhole: boolean): Sums {
  const said: Partial<Record<Sum, string>> = {};
  if (isWhole && headers['x-amz-checksum-type'] !== 'COMPOSITE')
    for (const sum of SUMS) {
      const text = headers[`x-amz-checksum-${sum}`];
      if (typeof text === 'string' && /^[A-Za-z0-9+/]+=*$/.test(text))
        said[sum] = Buffer.from(text, 'base64').toString('hex');
    }
  const [, tag] = /^"([0-9a-f]{32})"$/.exec(headers.etag ?? '') ?? [];
  const isS3 = REQUEST_ID.some((name) => headers[name] !== undefined);
  const isOwnKey =
    String(headers['x-amz-server-side-encryption'] ?? '').startsWith('aws:kms') ||
    headers['x-amz-server-side-encryption-customer-algorithm'] !== undefined;
  if (tag !== undefined && isS3 && !isOwnKey) said.md5 = tag;
  return said;
}

/** Works out sums of a file, reading it once. */
export async function sumsOf(path: string, wanted: readonly Sum[], signal?: AbortSignal): Promise<Sums> {
  const running = wanted.map((sum) => ({ sum, hash: runningSum(sum) }));
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20, signal }))
    for (const { hash } of running) hash.update(bytes as Buffer);
  return Object.fromEntries(running.map(({ sum, hash }) => [sum, hash.digest()]));
}

interface RunningSum {
  update(bytes: Uint8Array): void;
  digest(): string;
}

function runningSum(sum: Sum): RunningSum {
  if (sum === 'crc32' || sum === 'crc32c') return new Crc32(sum);
  const hash = createHash(sum);
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
}
