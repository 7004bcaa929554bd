import swagger from '@fastify/swagger';
import { ADDRESS } from '@bearings/contract';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { ShapedServer } from './routes.js';

/** Describes the interface as OpenAPI 3.1, printed from the shapes themselves. Goes before the routes. */
export async function describeInterface(app: ShapedServer, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Bearings',
        description: 'Medical-school rankings with everything they stand on. Read only.',
        version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutInputTwins(jsonSchemaTransformObject(document)),
  });
  app.get(ADDRESS.openapi, { schema: { hide: true } }, (_, reply) => {
    void reply.type('application/json').serializer(JSON.stringify);
    return app.swagger();
  });
}

/** Nothing named is ever sent to the server, so the second form of each shape, for input, is left out. */
function withoutInputTwins<T>(document: T): T {
  const { components } = document as { components?: { schemas?: Record<string, unknown> } };
  for (const name of Object.keys(components?.schemas ?? {})) {
    if (name.endsWith('Input')) delete components?.schemas?.[name];
  }
  return document;
}
