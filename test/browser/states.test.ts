import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

const ASSETS = fileURLToPath(new URL('../../packages/web/dist/site/assets/', import.meta.url));
const KIB = 1024;

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const rows = (page: Page) => page.locator('tr[data-school]');
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('when something is not there', () => {
  it('says that no school fits, and what was looked for', async () => {
    const page = await served.open('/?find=zzzz');
    await page.getByText('“zzzz”').waitFor();
    expect(await rows(page).count()).toBe(0);
    await page.context().close();
  });

  it('gives the sentence of the fault for an edition that is not there', async () => {
    const page = await served.open('/editions/no-such');
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toMatch(/There is no edition "no-such"; known: .*open-us-2025/);
    expect(await alert.getByRole('button').count()).toBe(0);
    await alert.getByRole('link').click();
    await rows(page).first().waitFor();
    await page.context().close();
  });

  it('has a page for an address that is none', async () => {
    const page = await served.open('/nothing/here');
    expect(await page.locator('h1').textContent()).toMatch(/no such page/);
    await page.context().close();
  });

  it('says that the server does not answer, and reads on once it does', async () => {
    const page = await served.open('/methods');
    await page.context().route('**/api/editions', (route) => route.abort());
    await page.getByRole('link', { name: 'Editions' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/does not answer.*terminal/);
    await page.context().unroute('**/api/editions');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Two hundred fictional schools' }).waitFor();
    await page.context().close();
  });

  it('says so when the server answers in another form', async () => {
    const page = await served.open('/methods');
    await page.context().route('**/api/editions', (route) => route.fulfill({ json: { editions: 'none' } }));
    await page.getByRole('link', { name: 'Editions' }).click();
    expect(await page.getByRole('alert').textContent()).toMatch(/a form that this page does not know/);
    await page.context().close();
  });

  it('says what it waits for', async () => {
    const page = await served.open('/methods');
    await page.context().route('**/ranking', async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    await page.getByRole('link', { name: 'Ranking', exact: true }).click();
    expect(await page.getByRole('status').textContent()).toMatch(/Reading the ranking/);
    await rows(page).first().waitFor();
    await page.context().close();
  });
});

describe('what the reader chooses', () => {
  it('is light or dark as the system, or as the switch says, and is kept', async () => {
    const page = await served.open('/', { colorScheme: 'dark' });
    await rows(page).first().waitFor();
    const dark = await paper(page);
    await page.getByRole('button', { name: /^Theme/ }).click();
    const light = await paper(page);
    expect(light).not.toBe(dark);
    await page.reload();
    await rows(page).first().waitFor();
    expect(await paper(page)).toBe(light);
    await page.getByRole('button', { name: /^Theme/ }).click();
    expect(await paper(page)).toBe(dark);
    await page.context().close();
  });

  it('stands in the address: sorted by an indicator, whose piece then begins every bar', async () => {
    const page = await served.open('/');
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: 'Sort by NIH awards per degree' }).click();
    expect(page.url()).toMatch(/sort=-nih-awards-per-degree$/);
    const head = page.locator('th.cell-bar');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const slot = await head
      .getByRole('button', { name: /per degree, descending/ })
      .first()
      .locator('.swatch')
      .getAttribute('class');
    const first = page.locator('tr[data-school] .bar-piece:first-of-type').first();
    expect(await first.getAttribute('class')).toContain(slot?.split(' ')[1]);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(`${served.address}/`);
    await page.context().close();
  });

  it('shows the same points as numbers, one key away', async () => {
    const page = await served.open('/');
    await rows(page).first().waitFor();
    const bar = (await page.locator('.bar').first().getAttribute('aria-label')) ?? '';
    await page.keyboard.press('b');
    const numbers = await rows(page).first().locator('.cell-number').allTextContents();
    expect(numbers.length).toBe(4);
    for (const number of numbers) expect(bar).toContain(number);
    await page.context().close();
  });

  it('goes from school to school by arrows, and back to the one that was open', async () => {
    const page = await served.open('/');
    await page.locator('.school-link').first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Escape');
    const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.rowIndex);
    await expect.poll(focused).toBe(2);
    await page.context().close();
  });

  it('lists its keys at "?"', async () => {
    const page = await served.open('/');
    await rows(page).first().waitFor();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    expect(await dialog.textContent()).toMatch(/search the schools/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('shows cards on a phone, and a school in place of the table', async () => {
    const page = await served.open('/', { viewport: { width: 360, height: 780 }, hasTouch: true });
    await rows(page).first().click();
    await page.locator('.panel h2').waitFor();
    expect(await rows(page).first().isVisible()).toBe(false);
    await page.getByRole('link', { name: /Back to the ranking/ }).click();
    await rows(page).first().waitFor();
    await page.context().close();
  });
});

it('weighs less than 120 kB of script, packed', () => {
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
  const packed = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(ASSETS + name)).length, 0);
  console.log(`script of the page, packed: ${(packed / KIB).toFixed(1)} KiB in ${scripts.length} file(s)`);
  expect(packed).toBeLessThan(120_000);
});
