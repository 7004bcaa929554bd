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

const PROFILE = '/fit/profile';
const kept = (page: Page) => page.getByText('Kept in this browser').waitFor();
const alerts = (page: Page) => page.getByRole('alert').allTextContents();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

async function withStep(step: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await served.open(`${PROFILE}#${step}`, { bypassCSP: true });
  await page.locator('#say-title').waitFor();
  await use(page);
  await page.context().close();
}

/** Goes on to a step by its name in the list of steps. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name }).press('Enter');
  await heading(page, name).waitFor();
}

/** Adds a wish for each field, as soon as what is known of it has come. */
async function addWishes(page: Page, fields: readonly string[]): Promise<void> {
  for (const [at, field] of fields.entries()) {
    await page.getByLabel('Field', { exact: true }).selectOption(field);
    await page.getByRole('button', { name: 'Add this wish' }).click();
    await expect.poll(() => page.locator('.say-wish').count()).toBe(at + 1);
  }
  await kept(page);
}

async function again(page: Page): Promise<void> {
  await kept(page);
  await page.reload();
  await page.locator('#say-title').waitFor();
}

describe('what a person says of themselves', () => {
  it('tells browsers what country and state are, and nothing of all else', async () => {
    await withStep('home', async (page) => {
      const purposes = await page
        .locator('main select')
        .evaluateAll((all) => all.map((one) => one.getAttribute('autocomplete')));
      expect(purposes.filter((purpose) => purpose !== 'off')).toEqual(['country', 'address-level1']);
    });
  });

  it('is asked in nine steps, by keyboard, and each may be left out', async () => {
    await withStep('', async (page) => {
      const seen: string[] = [];
      for (let step = 1; step <= 9; step++) {
        await page.getByText(`Step ${step} of 9`).waitFor();
        seen.push((await page.locator('#say-title').textContent()) ?? '');
        const next = page.getByRole('button', { name: /^Next:/ });
        if (step === 9) await expect.poll(() => next.count()).toBe(0);
        else await next.press('Enter');
        if (step < 9) await expect.poll(() => focused(page)).not.toMatch(/^Next/);
      }
      expect(new Set(seen).size).toBe(9);
      expect(await focused(page)).toBe(seen[8]);
      expect(new URL(page.url()).hash).toBe('#weights');
      await page.getByText('Nothing said yet').waitFor();
      await page.getByRole('button', { name: 'Back' }).press('Enter');
      await heading(page, 'What you wish for').waitFor();
    });
  });

  it('is there after a reload, with goals in their order', async () => {
    await withStep('aims', async (page) => {
      const languages = page.getByRole('group', { name: 'Languages you speak' }).getByRole('combobox');
      await page.getByLabel('Name of this list').fill('second try');
      await page.getByRole('checkbox', { name: 'DO' }).check();
      await page.getByLabel('Year in which your first year begins').fill('2028');
      await page.getByRole('button', { name: 'Research' }).press('Enter');
      await page.getByRole('button', { name: 'Primary care' }).press('Enter');
      await page.getByRole('button', { name: 'Primary care: one place up' }).press('Enter');
      await languages.fill('Spanish');
      await page.keyboard.press('Enter');
      await languages.fill('Klingonese');
      await page.keyboard.press('Enter');
      expect(await alerts(page)).toEqual([
        'No language is known as “Klingonese”. Write its name or its code, as Spanish or es.',
      ]);
      await again(page);
      await expect.poll(() => page.getByLabel('Name of this list').inputValue()).toBe('second try');
      await expect.poll(() => page.getByRole('checkbox', { name: 'DO' }).isChecked()).toBe(true);
      const goals = page.getByRole('group', { name: 'Goals, most important first' }).locator('ol .say-name');
      await expect.poll(() => goals.allTextContents()).toEqual(['Primary care', 'Research']);
      await page.getByRole('button', { name: 'Remove Spanish' }).waitFor();
    });
  });

  it('keeps a number that is half typed beside what was said, and says so', async () => {
    await withStep('scores', async (page) => {
      const total = page.getByRole('group', { name: 'MCAT score 1' }).getByLabel('Total');
      await total.fill('51');
      expect(await alerts(page)).toEqual(['It lies between 472 and 528. Until then it is not said.']);
      await goTo(page, 'Money');
      await goTo(page, 'Scores and tests');
      await expect.poll(() => total.inputValue()).toBe('51');
      await total.fill('510');
      await page.getByText('Not counted until it is whole.').waitFor();
      await page.getByLabel('Day of the test').fill('2026-05-09');
      await expect.poll(() => page.getByText('Not counted until it is whole.').count()).toBe(0);
      await kept(page);
      await total.fill('5100');
      expect(await alerts(page)).toEqual(['It lies between 472 and 528. Until then 510 stays.']);
      await page.getByRole('group', { name: 'GPA' }).getByLabel('Total').fill('3,7');
      await again(page);
      await expect.poll(() => total.inputValue()).toBe('510');
      await expect.poll(() => page.getByRole('group', { name: 'GPA' }).getByLabel('Total').inputValue()).toBe('3.7');
    });
  });

  it('takes amounts as they are written, and a rate only with its day and source', async () => {
    await withStep('money', async (page) => {
      await page.getByLabel('What you and your family can pay').fill('$15,000');
      await page.getByLabel('Federal student loans so far').fill('20000');
      await page.getByLabel('Of these, for graduate').fill('30000');
      expect(await alerts(page)).toEqual([
        'It is a part of all your federal loans, 20,000 dollars. Until then it is not said.',
      ]);
      await page.getByLabel('Currency of your means').selectOption('CAD');
      await page.getByLabel('One dollar in CAD').fill('1.37');
      await page.getByLabel('On which day').fill('2026-09-01');
      await page.getByText('Not counted until it is whole.').waitFor();
      await page.getByLabel('Where you found it').fill('Bank of Canada');
      await again(page);
      await expect.poll(() => page.getByLabel('What you and your family can pay').inputValue()).toBe('15,000');
      await expect.poll(() => page.getByLabel('Of these, for graduate').inputValue()).toBe('');
      await expect.poll(() => page.getByLabel('Where you found it').inputValue()).toBe('Bank of Canada');
    });
  });

  it('finds a city without asking anybody, proposes to be near it, and forgets the wish with the place', async () => {
    await withStep('places', async (page) => {
      await page.getByLabel('City, or latitude, longitude').fill('Columbus, OH');
      await page.getByRole('button', { name: 'Add' }).click();
      await page.getByText('Columbus, OH is one of your places now.').waitFor();
      await page.getByLabel('City, or latitude, longitude').fill('Atlantis');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('No school lies in “Atlantis”').waitFor();
      await goTo(page, 'What you wish for');
      await page.getByRole('button', { name: 'Take it: Near Columbus, OH' }).press('Enter');
      await page.getByRole('heading', { level: 4, name: 'Near Columbus, OH' }).waitFor();
      await kept(page);
      await goTo(page, 'Places to be near to');
      await page.getByRole('button', { name: 'Remove Columbus, OH' }).press('Enter');
      await page.getByText('Columbus, OH was removed, and with it the wish Near Columbus, OH.').waitFor();
      await kept(page);
    });
  });
});

describe('on a phone', () => {
  it('every step fits, and nothing is found against it', async () => {
    const viewport = { width: 360, height: 740 };
    const page = await served.open('/fit', { bypassCSP: true, viewport });
    await page.getByRole('button', { name: 'Look at an example' }).click();
    await page.getByRole('link', { name: 'About you' }).click();
    const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('combobox');
    await steps.waitFor();
    const names = await steps.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    expect(names).toHaveLength(9);
    for (const name of names) {
      await steps.selectOption(name);
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${name}`);
      if (name === 'weights') await page.getByRole('radio', { name: 'By comparing two wishes' }).check();
      if (name === 'wishes') await page.locator('.say-wish summary').first().click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(360);
      expect(await violationsOf(page), name).toEqual([]);
    }
    await page.context().close();
  });
});

describe('wishes', () => {
  it('begin with numbers that schools have, and turn from more to less', async () => {
    await withStep('wishes', async (page) => {
      await page.getByLabel('Field', { exact: true }).selectOption('tuition-and-fees');
      await page.getByText(/^It depends on where you live/).waitFor();
      await page.getByLabel('Field', { exact: true }).selectOption('nih-awards-per-degree');
      await page.getByText(/^Known of \d+ of \d+ schools/).waitFor();
      await page.getByLabel('What you wish', { exact: true }).selectOption('less');
      await page.getByRole('button', { name: 'Add this wish' }).press('Enter');
      const from = page.getByLabel('Nothing at');
      await from.waitFor();
      const [low, high] = [await page.getByLabel('All at').inputValue(), await from.inputValue()].map((text) =>
        Number(text.replaceAll(',', '')),
      );
      expect(low).toBeLessThan(high ?? 0);
      await from.fill(String(low));
      expect(await alerts(page)).toEqual([
        `The two numbers have to differ. Until then ${high?.toLocaleString('en-US')} stays.`,
      ]);
      await from.fill('9000000');
      await page.getByText('nothing at $9,000,000 per degree').first().waitFor();
      await again(page);
      await page.getByText('nothing at $9,000,000 per degree').first().waitFor();
    });
  });

  it('are compared two at a time, and say where answers contradict each other', async () => {
    await withStep('wishes', async (page) => {
      await addWishes(page, ['nih-awards-per-degree', 'setting', 'degrees-awarded']);
      await goTo(page, 'How much each wish counts');
      await page.getByRole('radio', { name: 'By comparing two wishes' }).check();
      for (const step of ['0', '0', '16']) {
        await page.locator('fieldset.say-item select').selectOption(step);
        await page.getByRole('button', { name: 'Take this answer' }).press('Enter');
      }
      await page.getByText('All pairs are compared.').waitFor();
      await page.getByText(/^Consistency ratio .* contradict each other/).waitFor();
      await page.getByRole('button', { name: 'Answer it anew' }).press('Enter');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
      await page.getByRole('radio', { name: 'By numbers that you say' }).check();
      await page.getByRole('radio', { name: 'By comparing two wishes' }).check();
      await page.getByText('All pairs are compared.').waitFor();
      expect(await violationsOf(page)).toEqual([]);
    });
  });

  it('are weighed from schools in an order, and an order that cannot be is said', async () => {
    await withStep('wishes', async (page) => {
      await addWishes(page, ['nih-awards-per-degree', 'degrees-awarded']);
      await goTo(page, 'How much each wish counts');
      await page.getByRole('radio', { name: 'From schools that you like' }).check();
      const find = page.getByLabel('School', { exact: true });
      const offered = await page
        .locator('datalist option')
        .evaluateAll((all) => all.slice(0, 3).map((one) => (one as HTMLOptionElement).value));
      for (const name of offered) {
        await find.fill(name);
        await page.keyboard.press('Enter');
      }
      await expect.poll(() => page.locator('.say-order ol .say-name').allTextContents()).toEqual(offered);
      await page.getByText(/There are weights that keep|No weights keep this order/).waitFor();
      await page.getByRole('columnheader', { name: 'Can lie between' }).waitFor();
    });
  });
});
