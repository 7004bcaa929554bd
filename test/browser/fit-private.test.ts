import { readFileSync } from 'node:fs';
import type { BrowserContext, Download, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACT_COLUMNS } from '../../packages/intake/src/records/fact-records.js';
import { allKept, visited } from './kept-here.js';
import { formsOf, MARKED_SCHOOLS, markedProfile, MARKS, marksIn } from './marked-person.js';
import { type Served, serve } from './open-page.js';
import { type RecordingProxy, recordRequests } from './recording-proxy.js';

/** What the page, its workers and its service worker may ask for: files that everybody is given. */
const STATIC =
  /^\/(?:fit(?:\/[a-z]+)?|assets\/[\w.-]+|data\/[\w./-]+|icon[\w.-]*|manifest\.webmanifest|theme\.js|sw\.js|index\.html)?$/;
/** Where the browser asks what the fields of a form may be, by hashes of their names: here in the open, else of its maker in secret. */
const AUTOFILL = 'http://autofill.invalid/';
/** Looked at, but on no list: its id may stand behind "#", which no browser sends. */
const LOOKED_AT = /#[a-z0-9-]+$/;

let served: Served;
let proxy: RecordingProxy;
let context: BrowserContext;
let page: Page;
const asked: Request[] = [];
const downloads: Download[] = [];
/** Addresses that the address bar had, in every document. */
const addresses = new Set<string>();

beforeAll(async () => {
  served = await serve([`--autofill-server-url=${AUTOFILL}`]);
  proxy = await recordRequests(served.address);
  page = await served.open('/fit', {
    serviceWorkers: 'allow',
    // The browser leaves its own machine out otherwise, and all of it is there.
    proxy: { server: proxy.address, bypass: '<-loopback>' },
  });
  context = page.context();
  context.on('request', (request) => asked.push(request));
  page.on('download', (download) => downloads.push(download));
  page.on('framenavigated', (frame) => addresses.add(frame.url()));
});
afterAll(async () => {
  await context.close();
  await proxy.close();
  await served.close();
  expect(served.complaints).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const part = (name: string) => page.locator('.fit-parts').getByRole('link', { name, exact: true });
const give = (selector: string, name: string, text: string) =>
  page.locator(selector).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

/** The rows of the ranking, once it is worked out. */
const ranked = async (): Promise<void> => {
  await page.locator('.fit-table [data-school]').first().waitFor();
};

/** Browsers tell their makers hashes of the names of fields, so nothing that a person said may be one. */
async function expectPlainFields(): Promise<void> {
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('form, input, select, textarea')].map((field) => [
      field.id,
      field.getAttribute('name'),
      field.getAttribute('autocomplete'),
    ]),
  );
  expect(names.length).toBeGreaterThan(0);
  expect(wordsOf(JSON.stringify(names))).toBe('');
}

async function saved(what: () => Promise<void>): Promise<string> {
  const before = downloads.length;
  await what();
  await expect.poll(() => downloads.length).toBeGreaterThan(before);
  return readFileSync((await downloads.at(-1)!.path())!, 'utf8');
}

function wordsOf(text: string): string {
  return marksIn(text).join(', ');
}

describe('what a person says', () => {
  it('is found in whatever form it is hidden, or this test would prove nothing', () => {
    const text = `title=${MARKS.title}`;
    for (const hidden of [
      text,
      encodeURIComponent(encodeURIComponent(text)),
      new URLSearchParams(text).toString(),
      Buffer.from(text).toString('base64'),
      Buffer.from(`x${text}`).toString('base64url'),
      Buffer.from(JSON.stringify({ of: text })).toString('base64'),
      Buffer.from(text).toString('hex'),
    ])
      expect(wordsOf(hidden), hidden).toContain(MARKS.title);
    expect(wordsOf('/x?gpa=3.7713&mcat=517&yearly=4812345')).toBe('517, 3.7713, 48123.45');
    expect(wordsOf(`/assets/index-a517b.js?x=${MARKS.gpa}1`)).toBe('');
    expect(Object.values(MARKS).every((mark) => formsOf(mark).length > 0)).toBe(true);
  });

  it('is opened from a file, ranked, weighed and looked at', async () => {
    await give('.fit-ways input[type=file]', `${MARKS.file}.json`, JSON.stringify(markedProfile()));
    await ranked();
    const slider = page.getByRole('slider').first();
    await slider.focus();
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
    await page.locator('.fit-table [data-school] a').first().click();
    await page.locator('aside h2, .panel h2').first().waitFor();
    await expect.poll(() => page.url()).toMatch(LOOKED_AT);
    addresses.add(page.url());
    await expectPlainFields();
    await page.keyboard.press('Escape');
  });

  it('is kept by the browser, and found there by this test', async () => {
    await part('About you').click();
    await page.locator('main h2').first().waitFor();
    await expectPlainFields();
    const kept = await allKept(page);
    expect(wordsOf(kept.own)).toContain(MARKS.title);
    expect(marksIn(kept.own)).toEqual(expect.arrayContaining([MARKS.notes, MARKS.gpa, ...MARKED_SCHOOLS]));
  });

  it('is handed out as files and in no other way', async () => {
    await part('Where you apply').click();
    await page.locator('main h2').first().waitFor();
    expect(wordsOf(await saved(() => button('Save as CSV').click()))).toContain(MARKS.notes);
    await saved(() => button('Save as XLSX').click());
    const notes = page.getByRole('checkbox', { name: /^notes/i });
    await notes.check();
    expect(await saved(() => button('Save the page').click())).toContain(MARKS.title);
    expect(await saved(() => button('Save the sheet').click())).toContain(MARKS.title);
    expect(await saved(() => button('Save as a calendar (.ics)').click())).toContain('qwixdate');
    await button('Remember today').click();
    await expectPlainFields();
  });

  it('is added to by files of facts, with names decided by hand', async () => {
    await part('What is known, and kept').click();
    await page.locator('.facts-known').first().waitFor({ state: 'attached' });
    const facts = [
      FACT_COLUMNS.join(','),
      `us-ohsu,class-size,151,,people,2026,${MARKS.period},,,,${MARKS.source},,not-to-publish`,
    ];
    await give('.fit-facts .drop input', `${MARKS.file}.csv`, `${facts.join('\n')}\n`);
    await button('Keep these facts').click();
    await page.getByText(`What ${MARKS.file}.csv says is kept`).waitFor();
    const own = ['school,class-size', `${MARKS.stranger},171`, 'University of Utah School of Medicine,123'];
    await give('.fit-facts .drop input', `${MARKS.file} own.csv`, `${own.join('\n')}\n`);
    await page.locator('.facts-names').getByRole('combobox').fill('Yale');
    await page.keyboard.press('Enter');
    await expectPlainFields();
    await button('Read again with 1 decision').click();
    await page.getByText('1 name decided by you.').waitFor();
    await button('Keep these facts').click();
    await page.locator('.facts-kept').getByText(`Facts of ${MARKS.file} own.csv`).waitFor();
    const kept = await allKept(page);
    expect(marksIn(kept.own)).toEqual(expect.arrayContaining([MARKS.period, MARKS.source, MARKS.file]));
    expect(await saved(() => button('Save everything as a file').click())).toContain(MARKS.source);
    expect(await saved(() => button('Save the profile alone, as the terminal reads it').click())).toContain(MARKS.why);
    await part('Your ranking').click();
    await ranked();
    await page.reload();
    await ranked();
  });

  it('needs no network, once the site was there', async () => {
    await expect
      .poll(async () => (await allKept(page)).caches.includes('data/filled-for'), { timeout: 120_000 })
      .toBe(true);
    await context.setOffline(true);
    await page.reload();
    await ranked();
    const before = await page.locator('.fit-table [data-school]').first().textContent();
    const slider = page.getByRole('slider').last();
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('.fit-table [data-school]').first().textContent()).not.toBe(before);
    expect(await page.evaluate(() => navigator.onLine)).toBe(false);
    await context.setOffline(false);
  });

  it('is gone from the browser once everything is deleted', async () => {
    await part('What is known, and kept').click();
    await button('Delete everything').click();
    const dialog = page.getByRole('dialog');
    expect(await saved(() => dialog.getByRole('button', { name: 'Save as a file, then delete' }).click())).toContain(
      MARKS.title,
    );
    await page.getByText('Everything was saved as a file and deleted').waitFor();
    const kept = await allKept(page);
    expect(wordsOf(kept.own)).toBe('');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('fit')))).toEqual([]);
    expect(kept.caches.length).toBeGreaterThan(1000);
    // Files of the site hold all schools and many numbers; the words of this person are in none.
    expect(marksIn(kept.caches).filter((mark) => /^qwix/i.test(mark))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await page.reload();
    await page.locator('.fit-facts').waitFor();
    expect(wordsOf((await allKept(page)).own)).toBe('');
    expect(wordsOf(await page.content())).toBe('');
  });

  it('stood in no address that the browser went to', async () => {
    for (const address of await visited(page)) addresses.add(address);
    for (const address of addresses) {
      expect(wordsOf(address), address).toBe('');
      expect(new URL(address).search, address).toBe('');
    }
    expect([...addresses].some((address) => LOOKED_AT.test(address))).toBe(true);
  });

  it('was in no request of the page, of its workers or of its service worker', () => {
    const { recorded } = proxy;
    // The two look from outside and from inside; neither is empty, and the inner one saw no other host either.
    expect(recorded.length).toBeGreaterThan(20);
    expect(recorded.some(({ url }) => url.endsWith('/sw.js'))).toBe(true);
    expect(asked.length).toBeGreaterThan(0);
    for (const { method, url, headers, body, isUpgrade } of recorded) {
      const inBase64 = url.split(/[/?]/).map((piece) => Buffer.from(piece, 'base64url').toString('latin1'));
      expect(wordsOf([url, ...inBase64, ...headers].join('\n')), url).toBe('');
      expect({ url, method, body: body.length, isUpgrade }).toEqual({ url, method: 'GET', body: 0, isUpgrade: false });
      if (url.startsWith(AUTOFILL)) continue;
      const { origin, pathname, search } = new URL(url);
      expect(origin).toBe(served.address);
      expect(pathname, url).toMatch(STATIC);
      expect(search, url).toBe('');
      const names = headers.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
      expect(names, url).not.toContain('cookie');
    }
    for (const request of asked) {
      expect(request.method()).toBe('GET');
      expect(request.postData()).toBe(null);
      expect(wordsOf(JSON.stringify([request.url(), request.headers()])), request.url()).toBe('');
    }
  });
});
