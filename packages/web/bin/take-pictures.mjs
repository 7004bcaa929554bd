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
const WEIGHED = 'weights=nih-awards:0.7,medical-school-research-expenditure:0.3&missing=lowest-reported';
const COMPARED = 'edition=open-us-2025&schools=us-stanford,us-ucsf,us-yale,us-penn';
/** Name, address, theme, size, and what is done before the picture is taken. */
const PICTURES = [
  ['ranking-light', '/', 'light', WIDE],
  ['ranking-dark', '/', 'dark', WIDE],
  ['ranking-phone', '/', 'light', PHONE],
  ['readings-light', '/?v=2&view=readings', 'light', WIDE],
  ['weights-light', `/?v=2&${WEIGHED}`, 'light', WIDE],
  ['panel-light', '/?v=2&school=us-stanford', 'light', WIDE],
  ['panel-phone-dark', '/?v=2&school=us-stanford', 'dark', PHONE],
  ['school-light', '/schools/us-stanford', 'light', WIDE],
  ['school-phone-dark', '/schools/us-stanford', 'dark', PHONE],
  ['compare-light', `/compare?v=2&${COMPARED}`, 'light', WIDE],
  ['compare-phone', `/compare?v=2&${COMPARED}`, 'light', PHONE],
  ['lists-light', '/lists?v=2&left=open-us-2025&right=usnews-2023-research', 'light', WIDE],
  ['doubt-light', '/doubt', 'light', WIDE, measured],
  ['doubt-phone-dark', '/doubt', 'dark', PHONE, measured],
  ['school-doubt-light', '/schools/us-stanford', 'light', WIDE, showDoubt],
  ['map-light', '/map', 'light', WIDE],
  ['map-dark', '/map', 'dark', WIDE],
  ['own-light', '/own', 'light', WIDE, bringTable],
  ['share-light', '/', 'light', WIDE, openShare],
  ['fit-light', '/fit', 'light', WIDE, example],
  ['fit-phone-dark', '/fit', 'dark', PHONE, example],
  ['fit-school-light', '/fit#zz-lornavane', 'light', WIDE, exampleSchool],
  ['fit-profile-light', '/fit/profile', 'light', WIDE],
  ['fit-list-light', '/fit', 'light', WIDE, exampleList],
  ['editions-light', '/editions', 'light', WIDE],
  ['method-light', '/methods/open-research', 'light', WIDE],
  ['glossary-dark', '/glossary', 'dark', WIDE],
  ['spanish-light', '/?lang=es', 'light', WIDE],
];

const TABLE = `School,Country,Papers,Fee (USD)
Aldamere (fictional),ZZ,1200,41000
Aldavane (fictional),ZZ,940,
Brackenmoor (fictional),ZZ,610,18500
`;

async function bringTable(page) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'fictional-table.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await page.locator('.own-columns').waitFor();
}

async function example(page) {
  await page.getByRole('button', { name: 'Look at an example' }).click();
  await page.locator('.fit-table tr[data-school]').first().waitFor();
  await page.locator('.atlas-table[aria-busy="false"]').waitFor();
}

async function exampleSchool(page) {
  await example(page);
  await page.locator('.panel details').first().waitFor();
}

async function exampleList(page) {
  await example(page);
  await page.getByRole('link', { name: 'Where you apply' }).click();
  await page.getByRole('heading', { name: 'What is due when' }).waitFor();
}

async function measured(page) {
  await page.getByRole('heading', { name: 'All schools' }).waitFor();
}

async function showDoubt(page) {
  await page.locator('#doubt-sources').waitFor();
  await page.locator('#how-sure').evaluate((heading) => heading.scrollIntoView());
}

async function openShare(page) {
  await page.getByRole('button', { name: 'Share and save' }).click();
  await page.locator('dialog[open] svg[data-picture]').waitFor();
}

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
  for (const [name, path, colorScheme, viewport, act] of PICTURES) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await act?.(page);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
    await page.close();
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
}
