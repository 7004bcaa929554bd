import { readFileSync, renameSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readDisputes } from '@bearings/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepGoldenEdition } from '../../packages/store/test/works/edition-of-golden.js';
import { listWorks, parseScope } from '@bearings/store/works';
import { type Served, serve } from './open-page.js';
import { violationsOf } from './run-axe.js';

let golden: Awaited<ReturnType<typeof keepGoldenEdition>>;
let served: Served;
beforeAll(async () => {
  golden = await keepGoldenEdition();
  served = await serve([], golden.home);
});
afterAll(async () => {
  await served.close();
  golden.end();
});

const path = (indicator: string, more = '') =>
  `/schools/${golden.school}/works?v=2&edition=${golden.edition}&indicator=${indicator}${more}`;
const rows = (page: Page) => page.locator('.works-table tbody tr');
const listed = (indicator: string) =>
  listWorks(golden.folder, { school: golden.school, indicator, scope: parseScope('all') });

describe('an edition that was made from a build', () => {
  it('is ranked, and called fictional where its schools are', async () => {
    const page = await served.open(`/editions/${golden.edition}`);
    await page.locator('tr[data-school]').first().waitFor();
    await expect.poll(() => page.locator('.title, h1').first().textContent()).toContain('fictional');
    // Names of indicators are long here, and leave the table where it is.
    const [rail, table] = await Promise.all(
      ['.rail', '.atlas-table, table'].map((of) => page.locator(of).first().boundingBox()),
    );
    const inside = await page
      .locator('.rail :is(.weigh-slider, .weigh-lock, .field)')
      .evaluateAll(
        (all, edge) => all.every((one) => one.getBoundingClientRect().right <= edge + 1),
        rail!.x + rail!.width,
      );
    expect(inside).toBe(true);
    expect(rail!.x + rail!.width).toBeLessThanOrEqual(table!.x);
    await page.context().close();
  });

  it('leads from each reading that is made of works to as many as it is made of', async () => {
    const page = await served.open(`/schools/${golden.school}?v=2&edition=${golden.edition}`, { bypassCSP: true });
    const card = page.locator('[data-indicator="citations-full"]');
    await card.getByRole('link').waitFor();
    const count = listed('citations-full').works.length;
    await expect.poll(() => card.getByRole('link').textContent()).toBe(`${count} works behind this number`);
    await expect
      .poll(() => page.locator('[data-indicator^="international-research"]').getByRole('link').count())
      .toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await card.getByRole('link').click();
    await rows(page).first().waitFor();
    await expect.poll(() => rows(page).count()).toBe(count);
    await page.locator('.works header').getByRole('link').click();
    await page.locator('.profile').waitFor();
    await page.context().close();
  });
});

describe('the works behind a reading', () => {
  it('make together what was counted, are called fictional, and lead nowhere', async () => {
    const page = await served.open(path('citations-full'));
    await rows(page).first().waitFor();
    const { sum, of, works } = listed('citations-full');
    const text = (await page.locator('.works > p').first().textContent())!;
    expect(text).toContain(`${works.length} works of ${of} that count for the school bring ${sum} together`);
    const brought = await page.locator('td[data-label="Brings"]').allTextContents();
    expect(brought.reduce((total, cell) => total + Number(cell.replaceAll(',', '')), 0)).toBe(Number(sum));
    await expect.poll(() => rows(page).first().textContent()).toContain('fictional');
    await expect.poll(() => page.locator('a[href*="openalex.org"]').count()).toBe(0);
    await page.context().close();
  });

  it('are ordered and chosen by the address, by keyboard too', async () => {
    const page = await served.open(path('works-full'));
    await rows(page).first().waitFor();
    const all = await rows(page).count();
    await page.getByLabel('Only works that a work of their own authors cites').press('Space');
    await expect.poll(() => page.url()).toContain('own=yes');
    const own = listed('works-full').works.filter(({ columns }) => columns.self_n! > 0n).length;
    await expect.poll(() => rows(page).count()).toBe(own);
    expect(own).toBeLessThan(all);
    await page.getByLabel('Sort by').selectOption('credit');
    await expect.poll(() => page.url()).toContain('by=credit');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(all);
    await page.context().close();
  });

  it('are saved as a table with all of them', async () => {
    const page = await served.open(path('works-full'));
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save all as CSV' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(`fictional-${golden.edition}-${golden.school}-works-full.csv`);
    const text = readFileSync((await saved.path())!, 'utf8');
    expect(text.trim().split('\n').length - 1).toBe(listed('works-full').works.length);
    await page.context().close();
  });

  it('go into a dispute file where they are marked, with those that are missing', async () => {
    const page = await served.open(path('works-full'));
    await rows(page).first().waitFor();
    const save = page.getByRole('button', { name: 'Save a dispute file' });
    expect(await save.isDisabled()).toBe(true);
    await page
      .getByRole('checkbox', { name: /^Dispute W/ })
      .nth(0)
      .press('Space');
    await page
      .getByRole('checkbox', { name: /^Dispute W/ })
      .nth(2)
      .press('Space');
    await page.getByText('2 works marked').waitFor();
    // What is marked stays so while the list is ordered anew.
    await page.getByLabel('Sort by').selectOption('citations');
    await page.getByLabel('What is wrong with those marked').selectOption('duplicate');
    await page.getByLabel('Missing works').fill('W77, nonsense');
    await page.getByText('No id of a work: nonsense').waitFor();
    expect(await save.isDisabled()).toBe(true);
    await page.getByLabel('Missing works').fill('W77, https://openalex.org/W78');
    await page.getByRole('textbox', { name: 'Note' }).fill('=1+1');
    const [saved] = await Promise.all([page.waitForEvent('download'), save.press('Enter')]);
    const name = saved.suggestedFilename();
    expect(name).toBe(`fictional-dispute-${golden.school}-works-full.csv`);
    const disputes = readDisputes(readFileSync((await saved.path())!, 'utf8'), name);
    expect(disputes.map(({ claim }) => claim).sort()).toEqual(['duplicate', 'duplicate', 'ours', 'ours']);
    expect(new Set(disputes.map(({ run, note, indicator }) => `${run} ${note} ${indicator}`))).toEqual(
      new Set([`${golden.record.run} =1+1 works-full`]),
    );
    await page.context().close();
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' as const }],
    ['a phone', { viewport: { width: 390, height: 844 } }],
    ['a phone in Spanish', { viewport: { width: 390, height: 844 }, locale: 'es' }],
  ])('can be read by everybody: %s', async (_, options) => {
    const page = await served.open(path('citations-fractional'), { ...options, bypassCSP: true });
    await rows(page).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('where no works can be listed', () => {
  it('says so for an edition without a build, and asks nobody', async () => {
    const page = await served.open(`/schools/zz-aldamere/works?v=2&edition=fictional-200&indicator=works-full`);
    await page.getByRole('heading', { name: 'No works can be listed here' }).waitFor();
    await page.context().close();
    expect(served.complaints).toEqual([]);
  });

  it('says how a build that is gone is made again', async () => {
    renameSync(golden.folder, `${golden.folder}-moved`);
    const page = await served.open(path('works-full'));
    await page.getByText(/is no longer in out; make it again: bearings build/).waitFor();
    renameSync(`${golden.folder}-moved`, golden.folder);
    await page.context().close();
    expect(served.complaints.splice(0).every((line) => /404/.test(line))).toBe(true);
  });
});
