import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary, SOFTWARE } from '@bearings/store';
import { buildServer } from '@bearings/server';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../../test/find-chromium.mjs';

// Takes the pictures of docs/pictures from the built page: node packages/web/bin/take-pictures.mjs [FOLDER]

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDER = process.argv[2] ?? join(ROOT, 'docs/pictures');

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 780 };

const PICTURES = [
  { name: 'ranking-light', path: '/', size: WIDE },
  { name: 'ranking-dark', path: '/', size: WIDE, theme: 'dark' },
  { name: 'ranking-phone', path: '/', size: PHONE },
  { name: 'school-light', path: '/?school=us-washu', size: WIDE },
  { name: 'school-phone', path: '/?school=us-washu', size: PHONE, theme: 'dark' },
  { name: 'numbers-light', path: '/?view=numbers&sort=-nih-awards-per-degree', size: WIDE },
  { name: 'method-light', path: '/methods/open-research', size: WIDE },
  { name: 'editions-light', path: '/editions', size: WIDE },
];

mkdirSync(FOLDER, { recursive: true });
const app = await buildServer({
  library: openLibrary({ shipped: ROOT, home: null }),
  site: join(ROOT, 'packages/web/dist/site'),
  version: SOFTWARE.split(' ')[1] ?? '',
});
const address = await app.listen({ host: '127.0.0.1', port: 0 });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  for (const { name, path, size, theme = 'light' } of PICTURES) {
    const context = await browser.newContext({ viewport: size, colorScheme: theme, deviceScaleFactor: 1 });
    const page = await context.newPage();
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await app.close();
}
