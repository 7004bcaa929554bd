import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
    // Limits against hanging, not measures: a busy machine is slow, and none of the tests is about time.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    environment: 'node',
    setupFiles: ['test/seed-properties.ts'],
    // Two at once also where there are two processors: what waits for a browser leaves one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
