import { chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../find-chromium.mjs';
import { rankBits } from './rank-bits-script.js';

/** The script and all it imports, as one. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('rank-bits-script.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bits' } },
  });
  const [{ output }] = built as unknown as [Rolldown.RolldownOutput];
  return output[0].code;
}

it('draws and counts the same bits in Node and in Chromium, with and without vectors', async () => {
  const script = await bundle();
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    const found = await page.evaluate(`${script}; bits.rankBits()`);
    expect(found).toEqual(rankBits());
    for (const [, plain, simd] of rankBits()) expect(simd).toBe(plain);
  } finally {
    await browser.close();
  }
}, 120_000);
