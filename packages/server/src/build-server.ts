import type { Library } from '@bearings/library';
import fastify, { type FastifyServerOptions } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { contentPolicy } from './content-policy.js';
import { describeInterface } from './describe-interface.js';
import { markAnswer } from './mark-answer.js';
import { pathOf } from './path-of.js';
import { printAnswer } from './print-answer.js';
import { refuseUnread } from './refuse-unread.js';
import { renderFault } from './render-fault.js';
import type { Routes, ShapedServer } from './routes.js';
import { bundleRoutes } from './routes/bundle.js';
import { cohortRoutes } from './routes/cohort.js';
import { doubtRoutes } from './routes/doubt.js';
import { weightsRoutes } from './routes/weights.js';
import { editionRoutes } from './routes/edition.js';
import { indicatorRoutes } from './routes/indicator.js';
import { matchRoutes } from './routes/match.js';
import { methodologyRoutes } from './routes/methodology.js';
import { rankingRoutes } from './routes/ranking.js';
import { schoolRoutes } from './routes/school.js';
import { sourceRoutes } from './routes/source.js';
import { worksRoutes } from './routes/works.js';
import { servePage } from './serve-page.js';

export interface ServerParts {
  readonly library: Library;
  /** Folder of the built page. */
  readonly site: string;
  readonly version: string;
  readonly logger?: FastifyServerOptions['logger'];
}

const ROUTES: readonly Routes[] = [
  editionRoutes,
  rankingRoutes,
  doubtRoutes,
  weightsRoutes,
  schoolRoutes,
  worksRoutes,
  methodologyRoutes,
  cohortRoutes,
  indicatorRoutes,
  sourceRoutes,
  matchRoutes,
  bundleRoutes,
];

/** Besides the content policy, which depends on the address. */
const HEADERS = { 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' };

/** Builds the server that answers questions about editions and serves the page. Listens to nothing yet. */
export async function buildServer({ library, site, version, logger = false }: ServerParts): Promise<ShapedServer> {
  const app = fastify({
    logger,
    forceCloseConnections: true,
    clientErrorHandler: refuseUnread,
  }).withTypeProvider<ZodTypeProvider>() as ShapedServer;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(printAnswer);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...HEADERS, 'content-security-policy': contentPolicy(pathOf(request.url)) });
  });
  app.addHook('onSend', async (request, reply, payload) => markAnswer(request, reply, payload));
  app.setErrorHandler((error, request, reply) => {
    const problem = renderFault(error, request.url);
    if (problem.status >= 500) request.log.error(error);
    return reply
      .code(problem.status)
      .type('application/problem+json')
      .serializer((body: unknown) => `${JSON.stringify(body)}\n`)
      .send(problem);
  });
  await describeInterface(app, version);
  for (const routes of ROUTES) routes(app, library);
  await servePage(app, site);
  return app;
}
