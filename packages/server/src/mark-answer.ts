import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Marks an answer with the digest of its bytes, and answers "not modified" to who has them already. */
export function markAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (typeof payload !== 'string' || reply.statusCode !== 200 || reply.hasHeader('etag')) return payload;
  const mark = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', mark);
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-cache');
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(mark)) {
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return '';
  }
  return payload;
}
