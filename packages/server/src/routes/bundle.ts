import { BUNDLES, packEdition, packFit, packNames, packShared } from '@bearings/library';
import { editionsOfBuilds } from '@bearings/store/works';
import type { FastifyReply } from 'fastify';
import type { Routes } from '../routes.js';

/** The files of the archive, in the bundles from which the page computes; a built site holds the same ones as files. */
export const bundleRoutes: Routes = (app, library) => {
  const hidden = { schema: { hide: true } };
  const json = (reply: FastifyReply) => reply.type('application/json; charset=utf-8');

  app.get(`/${BUNDLES.shared}`, hidden, (_, reply) => json(reply).send(packShared(library, editionsOfBuilds(library))));
  app.get(`/${BUNDLES.names}`, hidden, (_, reply) => json(reply).send(packNames(library)));
  app.get(`/${BUNDLES.fit}`, hidden, (_, reply) => json(reply).send(packFit(library)));
  app.get<{ Params: { edition: string } }>('/data/editions/:edition(^[^/]+).json', hidden, ({ params }, reply) =>
    json(reply).send(packEdition(library, params.edition)),
  );
};
