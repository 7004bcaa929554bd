import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';
import { lines } from './read-rail.js';

const PROGRAM = fileURLToPath(new URL('../../packages/cli/bin/bearings.js', import.meta.url));

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const rows = (page: Page) => page.locator('tr[data-school]');

async function withRanking(
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await served.open(path, options);
  await rows(page).first().waitFor();
  await use(page);
  await page.context().close();
}

describe('the front page', () => {
  it('opens on the whole default edition, sorted, and asks nothing first', async () => {
    const answer = await (await fetch(`${served.address}/api/editions/open-us-2025/ranking`)).json();
    const all: { school: string }[] = answer.placements;
    await withRanking('/', async (page) => {
      expect(await page.getByRole('table').first().getAttribute('aria-rowcount')).toBe(String(all.length + 1));
      const shown = (await lines(page)).map(({ school }) => school);
      expect(shown.length).toBeGreaterThan(15);
      expect(shown).toEqual(all.slice(0, shown.length).map(({ school }) => school));
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
      expect(await page.title()).toMatch(/Open research, US medical schools, 2025/);
    });
  });

  it('goes to each of its pages by the menu, which says where it is', async () => {
    await withRanking('/', async (page) => {
      for (const name of ['Map', 'Two lists', 'Your table', 'Editions', 'Methods', 'Ranking']) {
        const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
        await link.focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => link.getAttribute('aria-current')).toBe('page');
        await page.locator('main h1').first().waitFor();
      }
      await page.goBack();
      await page.locator('main h1', { hasText: 'Methods' }).waitFor();
    });
  });

  it('says in words why a school has no rank', async () => {
    await withRanking('/?find=NYU%20Grossman', async (page) => {
      await expect
        .poll(() => page.locator('tr[data-school="us-nyu"]').textContent())
        .toMatch(/no rank: .*not (reported|known)/);
    });
  });

  it('changes to another edition by its choice', async () => {
    await withRanking('/', async (page) => {
      await page.getByRole('combobox', { name: 'Edition' }).selectOption('usnews-2023-research');
      await page.locator('h1', { hasText: 'U.S. News Best Medical Schools 2023, research' }).waitFor();
      await expect.poll(() => rows(page).count()).toBe(10);
      expect((await lines(page)).filter(({ rank }) => rank === '=3').length).toBe(3);
      await expect.poll(() => page.locator('main').textContent()).toMatch(/Places as printed; nothing behind them/);
    });
  });

  it('calls fictional schools fictional in title and rows', async () => {
    await withRanking('/editions/fictional-200', async (page) => {
      await expect.poll(() => page.locator('h1').textContent()).toMatch(/fictional/i);
      const texts = await rows(page).allTextContents();
      expect(texts.length).toBeGreaterThan(15);
      expect(texts.every((text) => /fictional/i.test(text))).toBe(true);
    });
  });

  it('prints its rows without its tools', async () => {
    await withRanking('/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 794, height: 1123 });
      const tools = page.locator('button, input[type=search], input[type=range], nav, .language, summary').filter({
        visible: true,
      });
      const left = await tools.evaluateAll((all) =>
        all.map((one) => one.className).filter((name) => !/sort|term|missing/.test(name)),
      );
      expect(left).toEqual([]);
      await expect.poll(() => page.locator('.weigh-label', { hasText: 'How much research' }).isVisible()).toBe(true);
      await expect.poll(() => rows(page).first().isVisible()).toBe(true);
      await expect.poll(() => page.locator('.source-line').isVisible()).toBe(true);
    });
  });
});

describe('a school beside the table', () => {
  it('shows where every point comes from, by keyboard alone', async () => {
    await withRanking('/', async (page) => {
      await page.locator('.school-link').nth(4).focus();
      await page.keyboard.press('Enter');
      const panel = page.locator('.panel');
      await panel.locator('h2').waitFor();
      const text = (await panel.textContent()) ?? '';
      for (const part of [/Stanford/, /548,681,085/, /91\.6/]) expect(text).toMatch(part);
      expect(page.url()).toMatch(/school=us-stanford/);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.panel').count()).toBe(0);
    });
  });

  it('leads to its own page, and to the schools near it', async () => {
    await withRanking('/?v=2&school=us-stanford', async (page) => {
      await page.locator('.panel h2').waitFor();
      await page.locator('.panel').getByRole('link', { name: /Duke/ }).first().click();
      await expect.poll(() => page.locator('.panel h2').textContent()).toMatch(/Duke/);
      await page.locator('.panel-actions a').first().click();
      await expect.poll(() => new URL(page.url()).pathname).toBe('/schools/us-duke');
      await page.locator('h1', { hasText: 'Duke' }).waitFor();
    });
  });

  it('takes the place of the table on a phone, and gives it back', async () => {
    await withRanking(
      '/',
      async (page) => {
        await page.locator('.school-link').first().tap();
        await page.locator('.panel h2').waitFor();
        await expect.poll(() => rows(page).first().isVisible()).toBe(false);
        await page.getByRole('link', { name: /Back to the ranking/ }).tap();
        await rows(page).first().waitFor();
      },
      { viewport: { width: 360, height: 780 }, hasTouch: true },
    );
  });
});

describe('the server', () => {
  it('gives the bytes of the program for the same question', async () => {
    const asked = await fetch(`${served.address}/api/editions/open-us-2025/ranking?where=state%3DCA&top=5`);
    const env = { ...process.env, BEARINGS_HOME: '' };
    const args = [PROGRAM, 'rank', 'open-us-2025', '--where', 'state=CA', '--top', '5', '--format', 'json'];
    expect((await asked.text()).trim()).toBe(execFileSync(process.execPath, args, { encoding: 'utf8', env }).trim());
  });

  it('answers a fault as a problem with its code', async () => {
    const answer = await fetch(`${served.address}/api/editions/no-such/ranking`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ status: 404, fault: 'edition.unknown' });
  });

  it('forbids its pages to talk to anyone else, and to be framed', async () => {
    const policy = (await fetch(served.address)).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/connect-src 'self'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?!')/);
  });
});

it('left no complaint: no error on the console, no request to another host', () => {
  expect(served.complaints).toEqual([]);
});
