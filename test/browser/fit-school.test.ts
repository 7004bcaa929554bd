import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';
import { violationsOf } from './run-axe.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

/** Opens the school at a place of the example's ranking, and waits until all of it is told. */
async function withSchool(at: number, use: (page: Page) => Promise<void>, options = {}): Promise<void> {
  const page = await served.open('/fit', options);
  await page.getByRole('button', { name: 'Look at an example' }).press('Enter');
  const links = page.locator('.fit-table tr[data-school] a.school-link');
  await links.first().waitFor();
  await page.locator('.atlas-table[aria-busy="false"]').waitFor();
  await links.nth(at).press('Enter');
  await told(page);
  await use(page);
  await page.context().close();
}

const told = (page: Page) => page.locator('.fit-school .fit-peers').first().waitFor({ state: 'attached' });
const panel = (page: Page) => page.getByRole('region', { name: 'One school for you' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const fold = (page: Page, title: string) => panel(page).locator('summary', { hasText: title });
const part = (page: Page, title: string) =>
  panel(page).locator('details', { has: page.getByRole('heading', { name: title }) });
const place = async (page: Page) =>
  Number(/\d+/.exec((await panel(page).locator('.panel-place').textContent()) ?? '')?.[0]);

describe('one school for one person', () => {
  it('takes the focus, is read by keyboard, and closes with Escape', async () => {
    await withSchool(3, async (page) => {
      const name = await panel(page).getByRole('heading', { level: 2 }).textContent();
      expect(await focused(page)).toBe(name);
      expect(await place(page)).toBe(4);
      await fold(page, 'Money').focus();
      await page.keyboard.press('Enter');
      await part(page, 'Money').getByRole('table').waitFor();
      await expect.poll(() => part(page, 'Money').getByRole('row').count()).toBe(6);
      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'detached' });
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  it('sums the points of the wishes to the fit, and says what is unknown', async () => {
    await withSchool(0, async (page) => {
      const wishes = part(page, 'What you wish for');
      const points = await wishes.locator('li .ledger-points').allTextContents();
      const sum = points.reduce((all, one) => all + (one === '–' ? 0 : Number(one)), 0);
      const fit = Number(await wishes.locator('.ledger-sum .ledger-points').textContent());
      expect(Math.abs(sum - fit)).toBeLessThanOrEqual(0.05 * points.length + 1e-9);
      await expect.poll(() => panel(page).textContent()).toContain(`Fit ${fit.toFixed(1)} of 100`);
      await expect
        .poll(() => wishes.locator('li', { hasText: 'counts neither for nor against' }).count())
        .toBe(points.filter((one) => one === '–').length);
    });
  });

  it('tries what would change the order, and puts it back', async () => {
    await withSchool(4, async (page) => {
      await fold(page, 'What would change your mind').press('Enter');
      const mind = part(page, 'What would change your mind');
      const other = await mind.getByLabel('Held against').evaluate((one: HTMLSelectElement) => one.value);
      const rankOf = (id: string) => page.locator(`tr[data-school="${id}"] .at-rank`).textContent();
      const id = new URL(page.url()).hash.slice(1);
      expect([await rankOf(other), await rankOf(id)]).toEqual(['4', '5']);
      await mind.getByRole('button', { name: 'Try it' }).press('Enter');
      await mind.getByRole('status').getByText('your ranking follows').waitFor();
      await expect.poll(async () => Number(await rankOf(id)) < Number(await rankOf(other))).toBe(true);
      await mind.getByRole('button', { name: 'Put it back' }).press('Enter');
      await expect.poll(async () => [await rankOf(other), await rankOf(id)]).toEqual(['4', '5']);
    });
  });

  it('says what to ask where a requirement cannot be told', async () => {
    await withSchool(3, async (page) => {
      const asked = part(page, 'What you cannot do without').locator('.fit-need-cannot-say');
      await expect.poll(() => asked.count()).toBeGreaterThan(0);
      await expect.poll(() => asked.first().textContent()).toMatch(/cannot say.*Ask the school: .*\?/);
      // What is open stands before what is kept.
      await expect
        .poll(() => part(page, 'What you cannot do without').locator('li').first().textContent())
        .toMatch(/cannot say/);
    });
  });

  it('adds up WARS from what is answered there, and keeps nothing of it', async () => {
    await withSchool(0, async (page) => {
      await fold(page, 'What forums compute').press('Enter');
      const forums = part(page, 'What forums compute');
      await expect.poll(() => forums.getByRole('rowheader').allTextContents()).toHaveLength(5);
      for (const select of await forums.getByRole('combobox').all())
        if ((await select.textContent())?.startsWith('not answered')) await select.selectOption({ index: 1 });
      await forums
        .getByRole('status')
        .getByText(/^WARS −?\d+ of 121, level [A-ES]\.$/)
        .waitFor();
      const kept = await page.evaluate(async () => {
        const databases = await indexedDB.databases();
        return [JSON.stringify(localStorage), databases.map(({ name }) => name).join()].join(' ');
      });
      expect(kept).not.toMatch(/wars|shadowing/i);
      expect(page.url()).not.toMatch(/wars|shadowing/i);
    });
  });

  it('puts the school on the list, and leads to schools like it', async () => {
    await withSchool(5, async (page) => {
      await panel(page).getByRole('button', { name: 'Add to your list' }).press('Enter');
      await panel(page).getByText('On your list: considering').waitFor();
      await fold(page, 'Schools like this').press('Enter');
      const link = part(page, 'Schools like this').getByRole('link').first();
      const name = await link.textContent();
      await link.press('Enter');
      await expect.poll(() => focused(page)).toContain(name);
      await told(page);
      // What was folded open stays so from school to school.
      expect(await part(page, 'Schools like this').getAttribute('open')).toBe('');
    });
  });

  it('stands alone on a phone without scrolling sideways, and axe finds nothing', async () => {
    await withSchool(
      2,
      async (page) => {
        await page.evaluate(() => {
          for (const one of document.querySelectorAll<HTMLDetailsElement>('.fit-part')) one.open = true;
        });
        await panel(page).getByRole('link', { name: 'Back to the ranking' }).waitFor();
        await expect.poll(() => page.locator('.fit-table').isVisible()).toBe(false);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        expect(await violationsOf(page)).toEqual([]);
      },
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, bypassCSP: true },
    );
  });
});

describe('the public page of a school', () => {
  it('opens no list in a browser that keeps none', async () => {
    const page = await served.open('/schools/us-harvard');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'For you' }).count()).toBe(0);
    const kept = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(kept).not.toContain('bearings-fit');
    await page.context().close();
  });

  it('says what the list of this browser says of it, and nothing once that is deleted', async () => {
    await withSchool(1, async (page) => {
      const id = new URL(page.url()).hash.slice(1);
      await panel(page).getByRole('link', { name: 'Its public page' }).press('Enter');
      const forYou = page.getByRole('region', { name: 'For you' });
      await forYou.getByText(/^Rank 2, /).waitFor();
      await expect.poll(() => forYou.textContent()).toMatch(/Your numbers: .* no chance of admission/);
      await forYou.getByRole('link', { name: 'All of it in your own list' }).press('Enter');
      await told(page);
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      await page.goto(`${served.address}/fit/facts`);
      await page.getByRole('button', { name: 'Delete everything' }).press('Enter');
      await page.getByRole('button', { name: 'Delete without saving' }).press('Enter');
      await page.getByText('This browser keeps nothing of you.').waitFor();
      expect(await page.evaluate(() => localStorage.getItem('bearings-fit-kept'))).toBe(null);
      await page.goto(`${served.address}/schools/${id}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => forYou.count()).toBe(0);
    });
  });
});
