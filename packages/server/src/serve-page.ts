import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import { depthOf, pageAt } from '@bearings/contract';
import { fault } from '@bearings/core';
import { pathOf } from './path-of.js';
import type { ShapedServer } from './routes.js';

const NOT_BUILT = 'The page has not been built. Run "npm run build", then start again. The data is at /api/editions.\n';

/** Serves the built page; its own addresses ("/editions/open-us-2025") all lead to its one document. */
export async function servePage(app: ShapedServer, site: string): Promise<void> {
  const built = existsSync(join(site, 'index.html'));
  if (built) {
    await app.register(staticFiles, {
      root: site,
      index: false,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }

  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    const isPage = request.method === 'GET' && !/^\/(api|data)\//.test(path) && !path.includes('.');
    if (!isPage) throw fault('question.unknown-address', { address: path });
    if (!built) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(pageAt(readFileSync(join(site, 'index.html'), 'utf8'), depthOf(path.slice(1))));
  });
}
