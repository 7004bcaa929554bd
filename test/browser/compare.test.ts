import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 780 };
const WIDE = { width: 1440, height: 900 };
const FOUR = '/compare?v=2&edition=open-us-2025&schools=us-stanford,us-yale,us-nyu,us-ucsf';
const TEN =
  '/compare?v=2&schools=us-stanford,us-yale,us-penn,us-nyu,us-ucsf,us-washu,us-duke,us-pitt,us-carle,us-albany';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

async function openCompare(path: string, options = {}): Promise<Page> {
  const page = await served.open(path, options);
  await page.locator('.compare').waitFor();
  return page;
}

const heads = (page: Page): Promise<string[]> =>
  page.locator('.aligned thead th[scope="col"] a').evaluateAll((all) => all.map((link) => link.textContent ?? ''));
const row = (page: Page, indicator: string) => page.locator(`.aligned tr[data-indicator="${indicator}"]`);
const picker = (page: Page) => page.getByRole('combobox', { name: 'Add a school' });

describe('schools side by side', () => {
  it('are found by other names and added by keyboard alone', async () => {
    const page = await openCompare('/compare');
    await expect.poll(() => page.locator('.compare').innerText()).toMatch(/Choose two schools or more/);
    await picker(page).focus();
    await page.keyboard.type('Leland Stanford');
    await page.getByRole('option', { name: /Stanford/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => heads(page)).toEqual(['Stanford']);
    await page.keyboard.type('new haven');
    await page.getByRole('option', { name: /Yale/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => heads(page)).toEqual(['Stanford', 'Yale']);
    expect(page.url()).toMatch(/schools=us-stanford,us-yale$/);
    await page.context().close();
  });

  it('are chosen among several finds by arrow keys or by mouse', async () => {
    const page = await openCompare('/compare');
    await picker(page).fill('california');
    const options = page.locator('.picker-option');
    await expect.poll(() => options.count()).toBeGreaterThan(2);
    const second = await options.nth(1).innerText();
    await page.keyboard.press('ArrowDown');
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
    expect(await picker(page).getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
    await page.keyboard.press('Escape');
    await expect.poll(() => options.count()).toBe(0);
    await picker(page).fill('california ');
    await options.nth(1).click();
    await expect.poll(() => heads(page)).toHaveLength(1);
    const name = await page.locator('.aligned thead a').getAttribute('href');
    expect(second.length > 0 && name?.includes('/schools/us-')).toBe(true);
    await page.context().close();
  });

  it('are moved and taken out, keep the focus and say so', async () => {
    const page = await openCompare(FOUR);
    const later = page.getByRole('button', { name: 'Move towards the end: Stanford' });
    await later.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heads(page)).toEqual(['Yale', 'Stanford', 'NYU (Grossman)', 'UCSF']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Move towards the end: Stanford',
    );
    await page.getByText('Stanford is now 2 of 4').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Take out: Yale' }).click();
    await expect.poll(() => heads(page)).toEqual(['Stanford', 'NYU (Grossman)', 'UCSF']);
    expect(page.url()).toContain('schools=us-stanford,us-nyu,us-ucsf');
    await page.context().close();
  });

  it('have readings in one row each, the ends marked in words too, and what is missing with its reason', async () => {
    const page = await openCompare(FOUR);
    const awards = await row(page, 'nih-awards').locator('td').allTextContents();
    expect(awards[0]).toContain('$548,681,085');
    expect(awards[3]).toMatch(/▲ \$726,020,299, highest of these/);
    expect(awards[2]).toMatch(/▽ .*lowest of these/);
    const perDegree = row(page, 'nih-awards-per-degree');
    await expect.poll(() => perDegree.locator('th').textContent()).toMatch(/in USD per degree/);
    expect((await perDegree.locator('td').allTextContents())[2]).toBe('not known');
    const place = (
      await page.locator('.aligned tbody tr', { hasText: 'Place' }).first().locator('td').allTextContents()
    )[2];
    expect(place).toMatch(/^no rank: /);
    await page.context().close();
  });

  it('have points as bars and in a table, by key and by button', async () => {
    const page = await openCompare(FOUR);
    const chart = page.locator('#compare-points');
    await expect
      .poll(() => chart.locator('h2').innerText())
      .toMatch(/Research expenditure separates these schools most/);
    await expect.poll(() => chart.locator('svg rect.points-part').count()).toBe(4 + 3 * 4);
    await chart.getByRole('button', { name: 'Show as table' }).click();
    const table = await chart.locator('table').innerText();
    expect(table).toMatch(/Stanford School of Medicine\s+36\.52/);
    expect(table).toMatch(/no points/);
    await page.context().close();
  });

  it('are told apart pair by pair, with honest words', async () => {
    const page = await openCompare(FOUR);
    const pairs = await page.locator('.pair').allInnerTexts();
    expect(pairs).toHaveLength(3);
    expect(pairs[0]).toMatch(/^Stanford is 0\.18 points behind Yale: NIH awards −0\.50, /);
    expect(pairs[1]).toMatch(/one of them has no points/);
    await page.getByText('This says nothing of errors in the data.').waitFor();
    await page.context().close();
  });

  it('have lines through all measures that arrow keys walk, and a table', async () => {
    const page = await openCompare(FOUR);
    const frame = page.locator('.parallel-frame');
    await frame.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.locator('.parallel-told-words').innerText())
      .toMatch(/^Yale School of Medicine: NIH awards/);
    expect(
      await page
        .locator('path.parallel-path')
        .last()
        .evaluate((path) => getComputedStyle(path).strokeWidth),
    ).toBe('3px');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.parallel-told-words').innerText()).toBe('');
    await page.locator('.parallel-name[data-school="us-ucsf"] text').click();
    await expect.poll(() => page.locator('.parallel-told-words').innerText()).toMatch(/^UCSF/);
    await expect.poll(() => page.locator('circle.parallel-none').count()).toBe(3);
    await frame.focus();
    await page.keyboard.press('t');
    await expect.poll(() => page.locator('#compare-parallel table').innerText()).toMatch(/no reading/);
    await page.context().close();
  });

  it('are ten at the most', async () => {
    const page = await openCompare(`${TEN},us-jhu`);
    expect(await heads(page)).toHaveLength(10);
    expect(await picker(page).isDisabled()).toBe(true);
    await expect.poll(() => page.locator('.picker').innerText()).toMatch(/10\. Take one out/);
    await page.context().close();
  });

  it('that the edition does not have are named as such, and another edition is one choice away', async () => {
    const page = await openCompare('/compare?v=2&schools=us-stanford,at-graz,zz-nobody,us-yale');
    const chosen = await page.locator('.chosen').innerText();
    expect(chosen).toMatch(/Medical University of Graz\s+not in this edition/);
    expect(chosen).toMatch(/zz-nobody\s+no school has this id/);
    expect(await heads(page)).toEqual(['Stanford', 'Yale']);
    await page.getByLabel('Edition').selectOption('usnews-2023-research');
    await expect.poll(() => page.locator('.lead').innerText()).toMatch(/U\.S\. News/);
    await expect.poll(() => page.url()).toContain('edition=usnews-2023-research');
    await page.context().close();
  });

  it('are called fictional where they are', async () => {
    const page = await openCompare('/compare?v=2&edition=fictional-200&schools=zz-aldamere,zz-aldavane');
    await expect.poll(() => page.locator('.lead .tag').count()).toBe(1);
    expect((await heads(page)).every((name) => /fictional/i.test(name))).toBe(true);
    await expect.poll(() => page.locator('.chart-title .tag').count()).toBe(2);
    await expect.poll(() => page.locator('.aligned tr[data-indicator="mcat"]').count()).toBe(0);
    await page.getByRole('button', { name: /Show \d+ readings that this method does not count/ }).click();
    await expect.poll(() => page.locator('.aligned tr[data-indicator="mcat"]').count()).toBe(1);
    await page.context().close();
  });

  it.each([FOUR, TEN])('print as one sheet with its sources: %s', async (path) => {
    const page = await openCompare(path);
    await page.locator('.sources-used').waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => picker(page).isVisible()).toBe(false);
    await expect.poll(() => page.locator('.aligned').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.sources-used').innerText()).toMatch(/Evidence sha256:[0-9a-f]{64}/);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.context().close();
  });

  it('scroll sideways on a phone within the table alone, with the names of rows in sight', async () => {
    const page = await openCompare(TEN, { viewport: PHONE });
    await row(page, 'nih-awards').waitFor();
    const moved = await page.getByRole('region', { name: 'Table of readings and points' }).evaluate((region) => {
      region.scrollLeft = 400;
      const head = region.querySelector('tr[data-indicator] th')?.getBoundingClientRect();
      return { scrolled: region.scrollLeft, left: head?.left, edge: region.getBoundingClientRect().left };
    });
    expect(moved.scrolled).toBe(400);
    expect(moved.left).toBe(moved.edge);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe.each([FOUR, TEN, '/compare', '/compare?v=2&edition=fictional-200&schools=zz-aldamere,zz-aldavane'])(
  '%s',
  (path) => {
    it.each([
      ['light', WIDE],
      ['dark', WIDE],
      ['light', PHONE],
      ['dark', PHONE],
    ] as const)('breaks no rule of accessibility, %s at %o', async (colorScheme, viewport) => {
      const page = await openCompare(path, { colorScheme, viewport, bypassCSP: true });
      await page.waitForLoadState('networkidle');
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found).toEqual([]);
      const small = await page.locator('.compare button:visible, .compare select:visible').evaluateAll((all) =>
        all
          .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ text }) => text),
      );
      expect(small).toEqual([]);
      await page.context().close();
    });
  },
);

it('left no complaint: no error on the console, no request to another host', () => {
  expect(served.complaints).toEqual([]);
});
