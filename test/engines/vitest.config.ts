import { defineConfig } from 'vitest/config';

/** Engines that need a server or half a gigabyte: `npm run test:engines`, never `npm test`. */
export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['test/engines/*.engine.ts'],
    globalSetup: ['test/engines/start-postgres.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    environment: 'node',
    maxWorkers: 2,
  },
});
