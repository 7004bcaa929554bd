import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile, type GivenFile } from './give-file.js';
import { type Served, serve } from './open-page.js';
import { violationsOf } from './run-axe.js';

const TABLE: GivenFile = {
  name: 'my visits.csv',
  bytes: [
    'school,state,year,class-size,mcat-use,favourite colour',
    'University of Utah School of Medicine,UT,2026,125,required,red',
    'Ohio State Colege,OH,2026,210,required,',
    'The Quixotic Academy of Zembla,,2026,90,optional,green',
  ].join('\n'),
};

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const row = (page: Page, name: string) =>
  page.locator('.facts-known tr').filter({ has: page.getByRole('rowheader', { name }) });

async function withFacts(use: (page: Page) => Promise<void>, path = '/fit/facts'): Promise<void> {
  const page = await served.open(path, { bypassCSP: true });
  await page.locator('.facts-known').first().waitFor({ state: 'attached' });
  await use(page);
  await page.context().close();
}

async function bring(page: Page, { name, bytes }: GivenFile): Promise<void> {
  await page
    .locator('.fit-facts .drop input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent('download');
  await act();
  const file = await saving;
  return { name: file.suggestedFilename(), text: readFileSync((await file.path())!, 'utf8') };
}

describe('what is known of schools', () => {
  it('is told before anybody says anything: of how many schools, of which years, and by whom', async () => {
    await withFacts(async (page) => {
      await expect
        .poll(() => page.locator('.facts-finding').textContent())
        .toMatch(/^Of 81 things that can matter, \d+ are known/);
      const money = page.locator('.facts-groups summary').filter({ hasText: 'Money' });
      await money.focus();
      await page.keyboard.press('Enter');
      await expect
        .poll(() => row(page, 'Tuition and fees').locator('td').first().textContent())
        .toMatch(/^\d+ of 227 schools/);
      await expect.poll(() => row(page, 'Secondary fee waived').textContent()).toContain('0 of 227 schools');
      await page.locator('summary').filter({ hasText: 'sources of all this' }).click();
      await expect.poll(() => page.getByRole('table', { name: /sources/ }).textContent()).toContain('public domain');
      await page.getByRole('combobox', { name: 'Schools' }).selectOption('fictional-200');
      await page.getByText('Every school, number and deadline among these is fictional.').waitFor();
      await expect.poll(() => row(page, 'Secondary fee waived').textContent()).toContain('of 200 schools');
    });
  });

  it('leads from what nobody knows to the place for the file that would tell', async () => {
    await withFacts(async (page) => {
      await page.locator('.facts-groups summary').filter({ hasText: 'Money' }).click();
      await page.getByRole('button', { name: /^Bring a file for Health insurance: AAMC tuition/ }).focus();
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Choose a file');
      await expect
        .poll(() => page.locator('section[aria-labelledby=fit-bring]').textContent())
        .toContain('a sheet a year');
    });
  });
});

describe('facts of one’s own', () => {
  it('are read, their names decided by keyboard, kept, counted, forgotten and had back', async () => {
    await withFacts(async (page) => {
      await bring(page, TABLE);
      await expect.poll(() => focused(page)).toBe('A table of your own');
      const found = page.locator('.facts-found');
      await expect.poll(() => found.textContent()).toMatch(/2 facts of 1 school of 2026\. not to be passed on/);
      await found.getByText('How it was read').click();
      await found.getByText('columns that name no field were left out: favourite colour').waitFor();
      await page.getByText('2 names left out: what do they mean?').waitFor();
      const ohio = page.getByRole('group', { name: /Ohio State Colege/ });
      await ohio.getByRole('radio', { name: 'Not decided: left out' }).focus();
      await page.keyboard.press('ArrowDown');
      await expect
        .poll(() => ohio.getByRole('radio', { name: /It is The Ohio State University/ }).isChecked())
        .toBe(true);
      const zembla = page.getByRole('group', { name: /Zembla/ });
      await zembla.getByRole('combobox').fill('Yale');
      await page.keyboard.press('Enter');
      await zembla.getByRole('radio', { name: /Taken for Yale/ }).waitFor();
      await zembla.getByRole('radio', { name: 'It is none of them: leave it out' }).check();
      await button(page, 'Read again with 2 decisions').click();
      await page.getByText('2 names decided by you.').waitFor();
      await expect.poll(() => found.textContent()).toContain('4 facts of 2 schools');
      expect(await violationsOf(page)).toEqual([]);
      await button(page, 'Keep these facts').click();
      await page.getByRole('status').getByText('What my visits.csv says is kept').waitFor();
      await page.locator('.facts-groups summary').filter({ hasText: 'The school' }).click();
      await expect.poll(() => row(page, 'First-year class').textContent()).toMatch(/2 of 227.*your own.*2 schools/);
      const kept = page.locator('.facts-kept').getByRole('row', { name: /my visits\.csv/ });
      await expect.poll(() => kept.textContent()).toMatch(/not to be passed on.*4 facts, 2 schools.*kB/);
      await button(page, 'Forget Facts of my visits.csv').click();
      await page.getByText('Facts of my visits.csv: forgotten.').waitFor();
      await expect.poll(() => row(page, 'First-year class').textContent()).toContain('0 of 227');
      await button(page, 'Undo').click();
      await kept.waitFor();
      await button(page, 'Forget Facts of my visits.csv').click();
      await page.getByText('Nothing is kept.').waitFor();
      await page.reload();
      await page.getByText('Nothing is kept.').waitFor();
    });
  });

  it('are dropped anywhere among a person’s own pages, and asked for what the file does not say', async () => {
    await withFacts(async (page) => {
      await page.locator('.fit-parts a').first().click();
      await page.locator('.fit-begin').waitFor();
      const bytes = 'UNITID,INSTNM,STABBR,LOCALE\n230764,University of Utah,UT,11\n';
      await dropFile(page, 'main', { name: 'hd2024.csv', bytes });
      await page.getByRole('alert').getByText(/year/).waitFor();
      expect(new URL(page.url()).pathname).toBe('/fit/facts');
      await page.getByLabel(/^Year in which/).fill('2024');
      await page.getByLabel('Day on which you got it').fill('2026-11-20');
      await button(page, 'Read it so').click();
      await page.getByText('1 fact of 1 school of 2024.').waitFor();
      await expect.poll(() => page.locator('.facts-found h3').textContent()).toBe('IPEDS directory (HD)');
      await expect.poll(() => page.locator('.facts-found .tag').count()).toBe(0);
      await page.getByLabel('What it is').selectOption('aamc-tuition');
      await button(page, 'Read it so').click();
      await page.getByRole('alert').waitFor();
      await button(page, 'Take another file').click();
      await page.locator('.fit-facts .drop').waitFor();
    });
  });

  it('begin from an empty table with the things that were chosen', async () => {
    await withFacts(async (page) => {
      await page.getByText('An empty table to fill in').click();
      for (const name of ['What is required', 'Money']) await page.getByRole('checkbox', { name }).uncheck();
      const { name, text } = await saved(page, () => button(page, 'Save the empty table (CSV)').click());
      expect(name).toBe('facts-of-my-own.csv');
      expect(text).toBe(
        'school,state,year,primary-deadline,secondary-deadline,letters-deadline,early-decision-deadline\n',
      );
    });
  });
});

describe('what this browser keeps', () => {
  it('is saved, opened, put back, and deleted after a question that can be left', async () => {
    await withFacts(async (page) => {
      expect(await button(page, 'Delete everything').isDisabled()).toBe(true);
      const mine = { name: 'mine.toml', bytes: 'format = 1\ntitle = "Mine"\n' };
      await bring(page, mine);
      await page.getByText('mine.toml was opened').waitFor();
      const everything = await saved(page, () => button(page, 'Save everything as a file').click());
      expect(everything.name).toBe('mine.bearings-own.json');
      const other = { name: 'other.toml', bytes: 'format = 1\ntitle = "Another"\n' };
      await bring(page, other);
      await page.getByText('other.toml was opened').waitFor();
      await button(page, 'Undo').click();
      await page.getByText('It is all back as it was.').waitFor();
      const profile = await saved(page, () => button(page, /^Save the profile alone/).click());
      expect(JSON.parse(profile.text)).toMatchObject({ format: 1, title: 'Mine' });
      await bring(page, { name: 'broken.toml', bytes: 'format = 1\ntitel = "Mine"\n' });
      await page.getByRole('alert').getByText(/titel/).waitFor();
      const junk = { format: 1, kind: 'bearings-own-list', profile: null, looks: [], facts: [] };
      const name = (at: number): string => `junk-${at}.json`;
      const wrong = ['§', 'YQ=='].map((bytes, at) => ({ grid: { name: name(at + 1), bytes } }));
      for (const [at, part] of [{ facts: [null] }, ...wrong].entries()) {
        await bring(page, { name: name(at), bytes: JSON.stringify({ ...junk, ...part }) });
        await page.getByRole('alert').getByText(name(at)).waitFor();
      }
      await button(page, 'Delete everything').focus();
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Save as a file, then delete');
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe('Delete everything');
      // Asked again before the browser has told that the question was left: that comes as a task, and this goes on before it.
      await page.evaluate(async () => {
        const dialog = document.querySelector<HTMLDialogElement>('.facts-dialog')!;
        const ask = document.activeElement as HTMLButtonElement;
        ask.click();
        while (!dialog.open) await new Promise((seen) => setTimeout(seen, 10));
        dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
        dialog.close();
        for (let at = 0; at < 10; at += 1) await Promise.resolve();
        ask.click();
      });
      await button(page, 'Delete without saving').click();
      await page.getByRole('status').getByText('Everything was deleted.').waitFor();
      await page.getByText('Nothing is kept.').waitFor();
      await bring(page, { name: everything.name, bytes: everything.text });
      await page.getByText(`${everything.name} was opened`).waitFor();
      await expect.poll(() => page.locator('.facts-kept').textContent()).toContain('0 schools on your list');
    });
  });

  it('stands whole on a narrow page, in every language', async () => {
    for (const lang of ['en', 'es', 'ar-XB']) {
      const page = await served.open(`/fit/facts?lang=${lang}`, { viewport: { width: 360, height: 740 } });
      await page.locator('.facts-known').first().waitFor({ state: 'attached' });
      await bring(page, TABLE);
      await page.locator('.facts-found').waitFor();
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, lang).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });
});
