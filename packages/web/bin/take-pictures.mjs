/** Takes the pictures of the page for the documents: `npm run build && npm run pictures`. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../../test/find-chromium.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = process.env.PICTURES ?? `${ROOT}docs/pictures/`;
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 780 };
const PICTURES = [
  ['ranking-light', '/', 'light', WIDE],
  ['ranking-dark', '/', 'dark', WIDE],
  ['ranking-phone', '/', 'light', PHONE],
  ['school-light', '/?school=us-stanford', 'light', WIDE],
  ['school-phone-dark', '/?school=us-stanford', 'dark', PHONE],
  ['editions-light', '/editions', 'light', WIDE],
  ['method-light', '/methods/open-research', 'light', WIDE],
];

const server = spawn(process.execPath, [`${ROOT}packages/server/bin/serve.js`], {
  env: { ...process.env, PORT: '0', BEARINGS_HOME: '' },
});
const address = await new Promise((found, lost) => {
  server.stdout.on('data', (chunk) => {
    const said = /http:\/\/[^\s/]+/.exec(chunk.toString());
    if (said) found(said[0]);
  });
  server.once('exit', (status) => lost(new Error(`the server ended with ${status}`)));
});
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, path, colorScheme, viewport] of PICTURES) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
    await page.close();
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
}
