import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LIST_WORDS, SHARE_PARTS, shareList, writeShare, writeSheet } from '@bearings/library/fit';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aList, NAMES } from '../../packages/library/test/fit/a-list.js';
import { CHROMIUM_FLAGS, findChromium } from '../find-chromium.mjs';
import { violationsOf } from './run-axe.js';

/** Files of a list as an advisor gets them: opened from a disk, without a server and without a network. */
let browser: Browser;
let folder: string;
const complaints: string[] = [];
const FILES = ['shared.html', 'sheet.html'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bearings-files-'));
  const { profile, answer, sheet } = await aList('09-texan');
  const hostile = `</script><img src="https://example.org/x" onerror="document.title='run'">\nsecond line`;
  const list = profile.list.map((entry) => ({ ...entry, notes: hostile }));
  const shared = shareList({
    profile: { ...profile, list },
    answer,
    deadlines: sheet.deadlines,
    names: NAMES,
    parts: SHARE_PARTS,
    made: '2026-11-27',
    before: null,
    comments: [{ by: 'Ana', on: '2026-11-27', school: null, text: hostile }],
  });
  const named = { fields: new Map<string, string>(), sources: new Map<string, string>() };
  writeFileSync(join(folder, 'shared.html'), writeShare(shared, named, LIST_WORDS));
  writeFileSync(join(folder, 'sheet.html'), writeSheet({ ...sheet, profile: { ...profile, list } }, LIST_WORDS));
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(file: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, file)).href);
  await page.locator('h1').waitFor();
  return page;
}

describe.each(FILES)('%s', (file) => {
  it('opens from a disk, asks for nothing, and runs nothing that stands in a note', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(file, { javaScriptEnabled });
      expect(await page.title()).toContain('Texas (fictional)');
      await expect.poll(() => page.locator('img').count()).toBe(0);
      await expect.poll(() => page.getByText('second line').first().isVisible()).toBe(true);
      await page.context().close();
    }
    expect(complaints).toEqual([]);
  });

  it.each([
    ['a wide window', { viewport: { width: 1440, height: 900 } }],
    ['a phone in the dark', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const }],
  ])('can be read by everyone in %s, and goes past no edge', async (_, options) => {
    const page = await open(file, { ...options, bypassCSP: true });
    expect(await violationsOf(page)).toEqual([]);
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await beyond()).toBe(0);
    await page.context().close();
  });

  it('is printed whole', async () => {
    const page = await open(file, { viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll('table')].filter((table) => table.scrollWidth > document.body.clientWidth).length,
    );
    expect(cut).toBe(0);
    await page.context().close();
  });
});

it('leads from a number of a sheet to its record, by the keyboard', async () => {
  const page = await open('sheet.html');
  const mark = page.locator('a.ref').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(await mark.getAttribute('href'));
  await page.context().close();
});
