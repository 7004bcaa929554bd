import { defineConfig } from 'vitest/config';

/** What needs a cluster of servers: `npm run test:cluster`. */
export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['test/cluster/*.cluster.ts'],
    environment: 'node',
    // Limits against hanging: starting servers on a busy machine takes minutes.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // One cluster at a time.
    fileParallelism: false,
  },
});
