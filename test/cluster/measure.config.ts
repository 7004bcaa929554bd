import { mergeConfig } from 'vitest/config';
import config from './vitest.config.js';

/** Measures on the same cluster: `npm run bench:cluster`. They print what they find and hold nothing to a time. */
export default mergeConfig(
  { ...config, test: { ...config.test, include: [] } },
  { test: { include: ['test/cluster/*.measure.ts'] } },
);
