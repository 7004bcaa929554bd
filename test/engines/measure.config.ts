import { mergeConfig } from 'vitest/config';
import config from './vitest.config.js';

/** What a run costs on each engine: `npm run bench:engines`. Prints what it finds and holds nothing to a time. */
export default mergeConfig(
  { ...config, test: { ...config.test, include: [] } },
  { test: { include: ['test/engines/*.measure.ts'], testTimeout: 3_600_000 } },
);
