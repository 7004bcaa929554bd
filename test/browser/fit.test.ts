import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

const ROW = '.fit-table tr[data-school]';
const ids = (page: Page) => page.locator(ROW).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-school')));

/** By keyboard: below a long table a place moves while rows are measured that come into view, and a hand would wait. */
const unfold = (page: Page, title: string | RegExp) =>
  page.locator('summary').filter({ hasText: title }).press('Enter');

async function withExample(use: (page: Page) => Promise<void>, width = 1440): Promise<void> {
  const page = await served.open('/fit', { viewport: { width, height: 900 } });
  await page.getByRole('button', { name: 'Look at an example' }).press('Enter');
  await page.locator(ROW).first().waitFor();
  await page.locator('.atlas-table[aria-busy="false"]').waitFor();
  await use(page);
  await page.context().close();
}

describe('a person’s own ranking', () => {
  it('begins with an example among fictional schools, and says that they are', async () => {
    await withExample(async (page) => {
      await expect.poll(() => page.locator('.fiction').textContent()).toMatch(/fictional/);
      await expect.poll(() => page.locator(ROW).first().locator('.at-rank').textContent()).toBe('1');
      await expect
        .poll(() => page.locator('.finding').textContent())
        .toMatch(/^\d+ placed, \d+ not placed, \d+ dropped/);
    });
  });

  it('is kept in the browser, and the same after a reload', async () => {
    await withExample(async (page) => {
      // How many rows stand in the document depends on how high they turned out to be.
      const before = (await ids(page)).slice(0, 5);
      await page.reload();
      await page.locator(ROW).first().waitFor();
      await expect.poll(async () => (await ids(page)).slice(0, 5)).toEqual(before);
    });
  });

  it('follows a wish that moves at once, and says how sure it is when it is let go', async () => {
    await withExample(async (page) => {
      const before = (await ids(page)).slice(0, 5);
      const slider = page.getByRole('slider', { name: 'Importance of Low tuition and fees' });
      await slider.focus();
      await page.keyboard.press('Home');
      await expect.poll(async () => (await ids(page)).slice(0, 5)).not.toEqual(before);
      await page.locator('.atlas-table[aria-busy="false"]').waitFor();
      await expect.poll(() => page.locator('.fit-table.standing-old').count()).toBe(0);
      await expect.poll(() => page.locator('.weigh').first().textContent()).toContain('0% of all');
      // A wish that weighs nothing gives nothing.
      expect(await page.locator(ROW).first().locator('.points-bar').getAttribute('aria-label')).toMatch(
        /^Low tuition and fees: 0\.0 points/,
      );
    });
  });

  it('opens a school behind "#", by keyboard, and gives the focus back', async () => {
    await withExample(async (page) => {
      await page.locator(`${ROW} a.school-link`).first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.panel h2').waitFor();
      const [, second] = await ids(page);
      expect(new URL(page.url()).hash).toBe(`#${second}`);
      expect(new URL(page.url()).search).toBe('');
      await page.goBack();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-school')))
        .toBe(second);
    });
  });

  it('finds schools by name and by where the numbers lie', async () => {
    await withExample(async (page) => {
      await page.getByLabel('Find a school').fill('lysandel');
      await expect.poll(() => ids(page)).toEqual(['zz-lysandel']);
      await page.getByLabel('Find a school').fill('');
      await page.getByRole('combobox', { name: 'Numbers' }).selectOption('target');
      await expect
        .poll(() =>
          page.locator(`${ROW} .fit-label`).evaluateAll((all) => [...new Set(all.map((one) => one.textContent))]),
        )
        .toEqual(['target']);
    });
  });

  it('puts a school on the list and takes it off', async () => {
    await withExample(async (page) => {
      const button = page.locator(ROW).nth(1).locator('.at-list button');
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await button.press('Enter');
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
      await page.locator('.atlas-table[aria-busy="false"]').waitFor();
      await page.reload();
      await page.locator(ROW).first().waitFor();
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    });
  });

  it('says which schools are dropped and why, and what has to be asked', async () => {
    await withExample(async (page) => {
      await unfold(page, /^Dropped by what you cannot do without/);
      const first = page.locator('.fit-others li').first();
      await expect.poll(() => first.textContent()).toMatch(/required/i);
      await unfold(page, 'What to ask');
      await page.locator('.fit-asked li').first().waitFor();
    });
  });

  it('says so where too little of what is wished for is known of any school', async () => {
    await withExample(async (page) => {
      await page.getByRole('combobox', { name: 'Schools' }).selectOption('us-2026');
      await page.getByText(/^No school here has a place/).waitFor();
      await expect.poll(() => page.locator('.fiction').count()).toBe(0);
      await unfold(page, /^Not placed: too little/);
      await expect.poll(() => page.locator('.fit-others li').first().textContent()).toMatch(/known; 50% is the least$/);
      await page.getByRole('main').getByRole('link', { name: 'What is known, and kept' }).last().press('Enter');
      await page.getByRole('heading', { name: 'Facts of your own' }).waitFor();
    });
  });
});
