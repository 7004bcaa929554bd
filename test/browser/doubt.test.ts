import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';
import { violationsOf } from './run-axe.js';

const PHONE = { width: 360, height: 780 };
const SCHOOL = '/schools/us-stanford?v=2&edition=open-us-2025';
const GROUPS =
  'groups=academic-reputation,employer-reputation;citations-per-paper,h-index;international-research-network';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText();

async function openSchool(path = SCHOOL, options = {}): Promise<Page> {
  const page = await served.open(path, options);
  await page.locator('.doubt-sources').waitFor();
  return page;
}

async function openDoubt(path: string, options = {}): Promise<Page> {
  const page = await served.open(path, options);
  await page.locator('.doubt-row').first().waitFor();
  return page;
}

/** The rank that the table shows of a school. */
async function rankOf(page: Page, school: string): Promise<number> {
  const row = page.locator(`tr[data-school="${school}"]`);
  await row.first().waitFor();
  return Number((await row.first().locator('td').first().innerText()).replace(/[^0-9]/g, ''));
}

describe('how sure the place of one school is', () => {
  it('draws three ranges, each with its question and what it is over, and the same in a table', async () => {
    const page = await openSchool();
    const over = await page.locator('.doubt-over > div').allInnerTexts();
    expect(over[0]).toMatch(/^Attainable\s+Could any admissible weights put it there\?\s+Over all weights within ±25%/);
    expect(over[1]).toMatch(/^Sensitivity\s+How often [\s\S]+Over 2,000 draws: every weight up to 25% more or less; /);
    expect(over[2]).toMatch(/^Statistical\s+What do the data allow[\s\S]+(?:None: |Over the error of the readings)/);
    await expect.poll(() => page.locator('.range-attainable').count()).toBe(1);
    await expect.poll(() => page.locator('.range-sensitivity').count()).toBe(1);
    await page.locator('#doubt-ranges').getByRole('button', { name: 'Show as table' }).press('Enter');
    const rows = await page.locator('#doubt-ranges tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t')[0])).toEqual(['Attainable', 'Sensitivity', 'Statistical']);
    const [, , high, , low] = rows[0]!.split('\t');
    expect(await textOf(page, '.doubt-ends')).toContain(`Highest rank within ±25%: ${high}`);
    expect(await textOf(page, '.doubt-ends')).toContain(`Lowest rank within ±25%: ${low}`);
    await page.context().close();
  });

  it('keeps what it promises where a link opens the table with other weights', async () => {
    const page = await openSchool();
    const rival = /To stand above (.+), [\d.]+% of the weight/.exec(
      await textOf(page, '[aria-labelledby=doubt-reach]'),
    );
    expect(rival?.[1]).toBe('Yale');
    await page.getByRole('link', { name: /^Open the table with these weights: To stand above/ }).click();
    expect(await rankOf(page, 'us-stanford')).toBeLessThan(await rankOf(page, 'us-yale'));
    await page.goBack();
    for (const [end, name] of [
      ['Highest', /: Highest rank within/],
      ['Lowest', /: Lowest rank within/],
    ] as const) {
      const summary = page.locator('summary', { hasText: `${end} rank` });
      const promised = Number(/(\d+)$/.exec(await summary.innerText())?.[1]);
      await summary.press('Enter');
      await page.getByRole('link', { name }).click();
      expect(await rankOf(page, 'us-stanford')).toBe(promised);
      await page.goBack();
    }
    await page.locator('summary', { hasText: 'it is first' }).press('Enter');
    await page.getByRole('link', { name: /By some weights it is first/ }).click();
    expect(await rankOf(page, 'us-stanford')).toBe(1);
    await page.context().close();
  });

  it('says of each neighbour whether it can be told apart', async () => {
    const page = await openSchool();
    const cards = await page.locator('.neighbour-card').allInnerTexts();
    expect(cards).toHaveLength(4);
    for (const card of cards) {
      expect(card).toMatch(
        /In the draws, Stanford is (inside the noise: above|above|below) in (all draws|\d+% of the)/,
      );
      expect(card).toMatch(/\(\d+(–\d+)?\)/);
    }
    await page.context().close();
  });

  it('says that nobody knows where places are as printed, and that nothing moves without a rank', async () => {
    const printed = await served.open('/schools/us-stanford?v=2&edition=usnews-2023-research');
    await printed.getByText('Of these places nobody knows how sure they are').waitFor();
    await printed.context().close();
    const unranked = await served.open('/schools/us-nyu?v=2&edition=open-us-2025');
    await unranked.getByText('None: it has no rank').waitFor();
    await unranked.context().close();
  });

  it('measures in a worker that ends with its reader’s interest', async () => {
    const page = await openSchool();
    expect(page.workers().length).toBe(2);
    await page.getByRole('link', { name: 'Methods' }).first().click();
    await page.getByRole('heading', { name: 'Methods', level: 1 }).waitFor();
    await expect.poll(() => page.workers().length).toBe(1);
    await page.context().close();
  });
});

describe('schools side by side and lists', () => {
  it('holds every two against each other, and shows an interval behind each rank', async () => {
    const page = await served.open('/compare?v=2&edition=open-us-2025&schools=us-washu,us-penn,us-yale');
    await page.locator('.verdict').first().waitFor();
    const verdicts = await page.locator('.verdict').allInnerTexts();
    expect(verdicts).toHaveLength(3);
    for (const verdict of verdicts) expect(verdict).toMatch(/(above|below) in (all draws|\d+% of the draws)/);
    expect(await textOf(page, '.aligned tbody tr:nth-child(2)')).toMatch(/\(\d+(–\d+)?\)/);
    await expect.poll(() => textOf(page, '.chosen-school')).toMatch(/place =?\d+\s+\(\d+(–\d+)?\)/);
    await page.context().close();
  });

  it('says which moves lie inside the noise, and by which rule', async () => {
    const weights = encodeURIComponent('open-us-2025?weights=volume:0.6,intensity:0.4');
    const page = await served.open(`/lists?v=2&left=open-us-2025&right=${weights}&top=25`);
    const note = page.locator('.lists-noise');
    await note.getByText('share a rank').waitFor();
    const [, inside, of] = /([\d,]+) of ([\d,]+) moves lie inside the noise/.exec(await note.innerText()) ?? [];
    expect(Number(inside)).toBeGreaterThan(0);
    expect(Number(of)).toBeGreaterThan(Number(inside));
    await expect.poll(() => page.locator('.slope-noise').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Show as table' }).press('Enter');
    const rows = await page.locator('.long-table tbody tr').allInnerTexts();
    expect(rows.filter((row) => row.endsWith('inside the noise')).length).toBe(Number(inside));
    expect(rows.filter((row) => row.endsWith('beyond the noise')).length).toBe(Number(of) - Number(inside));
    await page.context().close();
  });

  it('shows intervals on the map’s list', async () => {
    const page = await served.open('/map');
    await expect.poll(() => textOf(page, '.map-list tbody tr')).toMatch(/\d+ \(\d+(–\d+)?\)/);
    await page.context().close();
  });
});

describe('how sure the places of an edition are', () => {
  it('lists three ranges of every school, wider for wider weights, and saves them', async () => {
    const page = await openDoubt('/editions/open-us-2025/doubt?v=2&draws=1000');
    const rows = page.locator('.doubt-row');
    await expect.poll(() => rows.count()).toBe(133);
    const widths = async (): Promise<number> => {
      const ranges = await page.locator('.doubt-row td:nth-child(3)').allInnerTexts();
      return ranges.reduce((sum, text) => {
        const [high, low] = text.split('–').map(Number);
        return sum + (low ?? high!) - high!;
      }, 0);
    };
    const narrow = await widths();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as JSON' }).click();
    const answer = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    expect(answer.schools).toHaveLength(133);
    expect(answer.sensitivity.draws).toBe(1000);
    expect(answer.partial).toBe(false);
    await page.getByLabel('Weights may differ by').selectOption('box50');
    await page.getByText('Over all weights within ±50%').waitFor();
    expect(await widths()).toBeGreaterThan(narrow);
    expect(page.url()).toContain('region=box50');
    await page.context().close();
  });

  it('gives the same numbers for the same seed, and refuses none that is a number', async () => {
    const numbers = async (seed: number): Promise<string> => {
      const page = await openDoubt(`/editions/open-us-2025/doubt?v=2&draws=1000&seed=${seed}`);
      const text = (await page.locator('.doubt-row').allInnerTexts()).join('\n');
      await page.context().close();
      return text;
    };
    const [first, again, other] = [await numbers(7), await numbers(7), await numbers(0)];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('keeps what is done where it is stopped, and calls it partial', async () => {
    const page = await served.open('/editions/fictional-200/doubt?v=2&draws=100000');
    const stop = page.getByRole('button', { name: 'Stop, and keep what is done' });
    await expect.poll(() => textOf(page, '.doubt-progress')).toMatch(/\([1-9][\d,]* of/);
    await stop.press('Enter');
    await page.getByText('Partial: the run was stopped').waitFor();
    await page.locator('.doubt-row').first().waitFor();
    await page.context().close();
  });

  it('maps who is first over three groups, and its links lead to such tables', async () => {
    const page = await served.open(`/editions/fictional-200/doubt?v=2&draws=1000&${GROUPS}`);
    await page.locator('.weight-triangle').waitFor();
    const regions = page.locator('.weight-regions li');
    await expect.poll(() => page.locator('.weight-region').count()).toBe(await regions.count());
    const shares = (await regions.allInnerTexts()).map((text) => Number(/([\d.]+)%/.exec(text)?.[1]));
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.5);
    const last = regions.last().getByRole('link');
    const school = new URL((await last.getAttribute('href')) ?? '', served.address).searchParams.get('school') ?? '';
    await last.click();
    expect(await rankOf(page, school)).toBe(1);
    await page.context().close();
  });

  it('tells what weights do and what leaving a part out does, and finds weights for a wanted importance', async () => {
    const page = await openDoubt('/editions/fictional-200/doubt?v=2&draws=1000');
    const parts = page.getByRole('region', { name: 'What each part of the method does' });
    await parts.getByRole('row', { name: /^h-index/ }).waitFor();
    await expect
      .poll(() => parts.getByRole('row', { name: /^h-index/ }).innerText())
      .toMatch(/20%\s+[\d.]+%\s+[\d.]+%\s+\d/);
    const wanted = page.getByLabel('Wanted for h-index, %');
    await wanted.fill('30');
    await wanted.press('Enter');
    const reached = page.getByRole('region', { name: 'The nearest weights' }).getByRole('row', { name: /^h-index/ });
    await expect.poll(() => reached.innerText()).toMatch(/\s30%\s/);
    const link = page.getByRole('link', { name: 'Open the table with these weights' }).last();
    expect(await link.getAttribute('href')).toMatch(/weights=.*h-index:/);
    await page.context().close();
  });

  it('shares doubt out to each weight and rule by itself, and ranks over weights and gaps at once', async () => {
    const page = await openDoubt('/editions/fictional-200/doubt?v=2&draws=1000');
    const singles = page.getByRole('region', { name: 'Shares of each weight and each rule' });
    await expect.poll(() => singles.getByRole('row').count()).toBe(7);
    await expect
      .poll(() => singles.getByRole('row').nth(1).innerText())
      .toMatch(/How readings are made comparable\s+\d+(\.\d)?% ± /);
    await expect.poll(() => page.getByRole('columnheader', { name: 'Attainable, gaps open' }).count()).toBe(1);
    await page.context().close();
  });

  it('asks for groups by keyboard where a method has not three parts', async () => {
    const page = await openDoubt('/doubt?v=2&draws=1000');
    const draw = page.getByRole('button', { name: 'Draw the map' });
    const choices = page.locator('.group-choice select');
    await choices.nth(1).selectOption('0');
    await choices.nth(2).selectOption('0');
    expect(await draw.isDisabled()).toBe(true);
    await choices.nth(2).selectOption('2');
    await choices.nth(1).selectOption('1');
    await draw.press('Enter');
    await page.locator('.weight-triangle').waitFor();
    expect(page.url()).toContain('groups=');
    await page.context().close();
  });
});

describe('for every reader', () => {
  it.each([
    ['light', undefined],
    ['dark', undefined],
    ['light', PHONE],
  ] as const)('passes axe in %s, %o', async (colorScheme, viewport) => {
    const options = { colorScheme, bypassCSP: true, ...(viewport ? { viewport } : {}) };
    for (const path of [SCHOOL, `/editions/fictional-200/doubt?v=2&draws=1000&${GROUPS}`]) {
      const page = path === SCHOOL ? await openSchool(path, options) : await openDoubt(path, options);
      if (path !== SCHOOL) await page.locator('.weight-triangle').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });

  it('said nothing that it should not', () => {
    expect(served.complaints).toEqual([]);
  });
});
