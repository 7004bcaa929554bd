import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';
import { violationsOf } from './run-axe.js';

const PERSONA = (name: string): string => fileURLToPath(new URL(`../fit/personas/${name}.toml`, import.meta.url));

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

const entries = (page: Page) =>
  page.locator('[data-entry]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry')));
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const settled = (page: Page) => page.locator('.apply-told[aria-busy="false"]').waitFor();

async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download');
  await button(page, name).press('Enter');
  const file: Download = await coming;
  return { name: file.suggestedFilename(), text: readFileSync((await file.path()) ?? '', 'utf8') };
}

/** The list of the example, once all that is told of it is there. */
async function withList(use: (page: Page) => Promise<void>, options = {}, search = ''): Promise<void> {
  const page = await served.open(`/fit${search}`, options);
  await page.locator('.fit-ways button').nth(2).press('Enter');
  await page.locator('.fit-table tr[data-school]').first().waitFor();
  await page.locator('.fit-parts a').nth(2).press('Enter');
  await settled(page);
  await use(page);
  await page.context().close();
}

describe('the schools one applies to', () => {
  it('stand in an order of one’s own, which keys change and the browser keeps', async () => {
    await withList(async (page) => {
      const before = await entries(page);
      expect(before.length).toBeGreaterThan(3);
      const second = page.locator('[data-entry]').nth(1);
      await second.locator('[data-move="up"]').focus();
      const label = await focused(page);
      await page.keyboard.press('ArrowUp');
      const moved = [before[1], before[0], ...before.slice(2)];
      await expect.poll(() => entries(page)).toEqual(moved);
      expect(await focused(page)).toBe(label);
      await page
        .getByRole('status')
        .getByText(/is now 1 of \d+\./)
        .waitFor();
      await page.keyboard.press('End');
      await expect.poll(async () => (await entries(page)).at(-1)).toBe(before[1]);
      expect(await focused(page)).toBe(label);
      await settled(page);
      await page.reload();
      await settled(page);
      expect((await entries(page)).at(-1)).toBe(before[1]);
    });
  });

  it('are told of in words that are kept: status, priority, notes, dates', async () => {
    await withList(async (page) => {
      const row = page.locator('[data-entry]').nth(3);
      await row.getByRole('combobox', { name: /^Status of/ }).selectOption('interview-invited');
      await row.getByRole('spinbutton', { name: /^Priority of/ }).fill('7');
      await row.getByRole('textbox', { name: /^Notes on/ }).fill('Two lines\nof <b>notes</b>');
      await row.getByRole('button', { name: /^Own dates/ }).press('Enter');
      const more = page.locator('.apply-more');
      await more.getByRole('button', { name: 'Add the date' }).press('Enter');
      await more.getByRole('alert').getByText('A date needs a day.').waitFor();
      await more.getByLabel('Day').fill('2031-02-03');
      await more.getByLabel('What').fill('a visit');
      await page.keyboard.press('Enter');
      await section(page, 'What is due when').getByText('a visit').waitFor();
      await settled(page);
      await page.reload();
      await settled(page);
      await expect.poll(() => row.getByRole('combobox', { name: /^Status of/ }).inputValue()).toBe('interview-invited');
      await expect.poll(() => row.getByRole('spinbutton', { name: /^Priority of/ }).inputValue()).toBe('7');
      await expect
        .poll(() => row.getByRole('textbox', { name: /^Notes on/ }).inputValue())
        .toBe('Two lines\nof <b>notes</b>');
      await row.getByRole('button', { name: /^Own dates \(1\)/ }).press('Enter');
      await more.getByRole('button', { name: 'Remove 2031-02-03, a visit' }).press('Enter');
      await expect.poll(() => section(page, 'What is due when').getByText('a visit').count()).toBe(0);
    });
  });

  it('are taken off with a way back, and come on by name', async () => {
    await withList(async (page) => {
      const before = await entries(page);
      const row = page.locator(`[data-entry="${before[1]}"]`);
      const notes = await row.getByRole('textbox', { name: /^Notes on/ }).inputValue();
      await row.getByRole('button', { name: /^Remove / }).press('Enter');
      expect(await entries(page)).not.toContain(before[1]);
      await expect.poll(() => focused(page)).toMatch(/^Undo: put .* back$/);
      await page.keyboard.press('Enter');
      await expect.poll(() => entries(page)).toEqual(before);
      await expect.poll(() => row.getByRole('textbox', { name: /^Notes on/ }).inputValue()).toBe(notes);
      await expect.poll(() => focused(page)).toMatch(/^Remove /);
      const find = page.getByRole('combobox', { name: /^Add a school by name/ });
      await find.fill('e');
      const first = page.locator('.picker-option').first();
      await first.waitFor();
      await find.press('ArrowDown');
      await find.press('Enter');
      await expect.poll(async () => (await entries(page)).length).toBe(before.length + 1);
      await page
        .getByRole('status')
        .getByText(/is on your list/)
        .waitFor();
      const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
      await expect.poll(() => page.locator('[data-entry]').last().textContent()).toContain(`added ${today}`);
    });
  });

  it('come with what is due, what it costs at least, and what an advisor would look at', async () => {
    await withList(async (page) => {
      const due = section(page, 'What is due when');
      const days = await due.getByRole('row').locator('.apply-date').allTextContents();
      expect(days.length).toBeGreaterThan(3);
      const dates = days.map((day) => day.replace(/ passed$/, ''));
      expect(dates.toSorted()).toEqual(dates);
      await expect.poll(() => due.locator('summary').textContent()).toMatch(/^Not known here: \d+ deadlines/);
      const calendar = await saved(page, 'Save as a calendar (.ics)');
      expect(calendar.name).toMatch(/\.ics$/);
      expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(days.length);
      const cost = section(page, 'What applying costs');
      await expect.poll(() => cost.getByRole('row').last().textContent()).toMatch(/^In allat least \$\d/);
      const flags = section(page, 'What an advisor would look at');
      const dropped = flags.locator('[data-flag="dropped"]');
      await expect.poll(() => dropped.getByRole('link').count()).toBeGreaterThan(0);
      await expect.poll(() => flags.locator('.apply-rules').textContent()).toMatch(/10 to 35 open schools.*under 15%/);
    });
  });

  it('are remembered as they stand, and told later what is no longer so', async () => {
    await withList(async (page) => {
      const changes = section(page, 'What has changed');
      await changes.getByRole('button', { name: 'Remember today' }).press('Enter');
      await changes.getByText(/: no change$/).waitFor();
      await page
        .locator('[data-entry]')
        .first()
        .getByRole('combobox', { name: /^Status of/ })
        .selectOption('accepted');
      await changes.getByText(/: 1 change$/).waitFor();
      await expect
        .poll(() => changes.getByRole('listitem').textContent())
        .toMatch(/Status: secondary sent → accepted$/);
    });
  });
});

describe('files of the schools one applies to', () => {
  it('go out as a table and come back with a preview of what would change', async () => {
    await withList(async (page) => {
      const before = await entries(page);
      const { name, text } = await saved(page, 'Save as CSV');
      const [head, first, second, ...rest] = text.trimEnd().split('\n');
      const stranger = 'zz-no-such,,,,,,applying';
      const changed = [head, second, first?.replace('secondary-sent', 'accepted'), ...rest.slice(1), stranger, ''].join(
        '\n',
      );
      const give = (bytes: string) =>
        page
          .locator('section:has(> #apply-table-files) input[type=file]')
          .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
      await give('school_id,state\nus-ohsu,wishing\n');
      await page.getByRole('alert').getByText(/state/).waitFor();
      await give(changed);
      const preview = section(page, `What ${name} would change`);
      await expect.poll(() => focused(page)).toBe(`What ${name} would change`);
      await expect
        .poll(() => preview.textContent())
        .toMatch(
          /New: 1 school.*No longer on it: 1 school.*Said otherwise: 1 school.*The order is another one.*One entry names no school known here: zz-no-such/s,
        );
      await expect.poll(() => preview.textContent()).toMatch(/: Status/);
      await preview.getByRole('radio', { name: /^Add those that are new/ }).check();
      await expect.poll(() => preview.textContent()).not.toMatch(/No longer on it/);
      await preview.getByRole('button', { name: 'Leave it' }).press('Enter');
      expect(await entries(page)).toEqual(before);
      await expect.poll(() => focused(page)).toBe('Open CSV or XLSX');
      await give(changed);
      await preview.getByRole('button', { name: 'Take it over' }).press('Enter');
      await expect.poll(() => entries(page)).toEqual([before[1], before[0], ...before.slice(3), 'zz-no-such']);
      await page
        .getByRole('status')
        .getByText(/^Taken over: \d+ schools/)
        .waitFor();
    });
  });

  it('show others the chosen parts alone', async () => {
    await withList(async (page) => {
      const share = section(page, 'As a page for others');
      for (const part of ['Notes', 'Own dates', 'Numbers', 'To find, four years'])
        await expect.poll(() => share.getByRole('checkbox', { name: new RegExp(`^${part}`) }).isChecked()).toBe(false);
      const notes = await page
        .getByRole('textbox', { name: /^Notes on/ })
        .first()
        .inputValue();
      const without = await saved(page, 'Save the page');
      expect(without.text).not.toContain(notes);
      await share.getByRole('checkbox', { name: /^Notes/ }).check();
      expect((await saved(page, 'Save the page')).text).toContain(notes);
      const sheet = await saved(page, 'Save the sheet');
      expect(sheet.name).toMatch(/\.sheet\.html$/);
      expect(sheet.text).toContain('<h2>What was said</h2>');
      await page.getByRole('checkbox', { name: /^What you said of yourself/ }).uncheck();
      expect((await saved(page, 'Save the sheet')).text).not.toContain('<h2>What was said</h2>');
    });
  });
});

describe('the lists of many', () => {
  it('are reviewed at once, sorted and saved, and nothing of them is kept', async () => {
    await withList(async (page) => {
      const before = await entries(page);
      await page.locator('.apply-many > summary').press('Enter');
      await page.locator('.apply-many input[type=file]').setInputFiles([
        { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"format": 2}') },
        ...['01-primary-care-on-a-budget', '13-says-almost-nothing'].map((name) => ({
          name: `${name}.toml`,
          mimeType: 'text/plain',
          buffer: readFileSync(PERSONA(name)),
        })),
      ]);
      await expect.poll(() => focused(page)).toBe('2 lists reviewed');
      await page
        .getByRole('alert')
        .getByText(/^broken\.json: /)
        .waitFor();
      const lists = page.locator('.apply-review tbody th > bdi');
      await button(page, 'List').press('Enter');
      const up = await lists.allTextContents();
      await button(page, /^List/).press('Enter');
      await expect.poll(() => lists.allTextContents()).toEqual(up.toReversed());
      expect(await page.locator('.apply-review th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
      const { text } = await saved(page, 'Save the table as CSV');
      expect(text.trimEnd().split('\n')).toHaveLength(3);
      await page.reload();
      await settled(page);
      await expect.poll(() => page.locator('.apply-review').count()).toBe(0);
      expect(await entries(page)).toEqual(before);
    });
  });
});

it('says what the list is for while it is empty, and how schools come onto it', async () => {
  const page = await served.open('/fit/list');
  await page.getByRole('heading', { name: 'No school is on it yet' }).waitFor();
  await button(page, 'Find schools by name').press('Enter');
  const find = page.getByRole('combobox', { name: /^Add a school by name/ });
  await find.fill('oregon');
  await page.locator('.picker-option').first().waitFor();
  await find.press('Enter');
  await expect.poll(async () => (await entries(page)).length).toBe(1);
  await page.context().close();
});

const LOOKS = [
  ['in light', { viewport: { width: 1440, height: 900 } }, ''],
  ['in the dark on a phone', { viewport: { width: 360, height: 800 }, colorScheme: 'dark' }, ''],
  ['in Spanish on a phone', { viewport: { width: 360, height: 800 } }, '?lang=es'],
  ['from right to left', { viewport: { width: 900, height: 800 } }, '?lang=ar-XB'],
] as const;

it.each(LOOKS)('can be used by everybody, and is no wider than the page, %s', async (_, options, search) => {
  await withList(
    async (page) => {
      await page.locator('.apply-acts button').first().press('Enter');
      await page.locator('.apply-many > summary').press('Enter');
      await page.locator('.apply-unknown').waitFor({ state: 'attached' });
      await page.locator('section > .fit-fold > summary').first().press('Enter');
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    },
    { ...options, bypassCSP: true },
    search,
  );
});
