/**
 * Measures 2,000 draws of 200 schools by 6 weights in Chromium, as the page counts them:
 * `npm run build && node bench/doubt-page.mjs`. Prints JSON; ends with status 1 from 8 ms on.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../test/find-chromium.mjs';

const LIMIT_MS = 8;
const SCRIPT = `
import { countRanks, plainKernel, stream, weightDraws } from '@bearings/core';
import { rankKernel } from '@bearings/kernel';
export function measure() {
  const next = stream(1, 'bench');
  const columns = Array.from({ length: 6 }, () => Float64Array.from({ length: 200 }, () => next()));
  const weights = weightDraws({ kind: 'simplex' }, new Float64Array(6).fill(1 / 6), 1).block(0, 2000);
  const timesOf = (kernel) =>
    Array.from({ length: 60 }, () => {
      const began = performance.now();
      countRanks({ columns }, weights, 2000, kernel);
      return performance.now() - began;
    })
      .slice(20)
      .sort((a, b) => a - b);
  return [rankKernel(), plainKernel].map((kernel) => timesOf(kernel)[20]);
}`;

const VIRTUAL = 'doubt-page';
const built = await build({
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [
    {
      name: VIRTUAL,
      resolveId: (id) => (id.endsWith(VIRTUAL) ? VIRTUAL : null),
      load: (id) => (id === VIRTUAL ? SCRIPT : null),
    },
  ],
  build: { write: false, lib: { entry: VIRTUAL, formats: ['iife'], name: 'bench' } },
});
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  const page = await browser.newPage();
  const [kernel, plain] = await page.evaluate(`${built[0].output[0].code}; bench.measure()`);
  const met = kernel < LIMIT_MS;
  process.stdout.write(
    `${JSON.stringify({ bench: 'doubt-page', medianMs: { kernel, plain }, limit: LIMIT_MS, met })}\n`,
  );
  process.exitCode = met ? 0 : 1;
} finally {
  await browser.close();
}
