import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PROGRAM = fileURLToPath(new URL('../../packages/cli/bin/bearings.js', import.meta.url));
const PHONE = { width: 360, height: 780 };
const WIDE = { width: 1440, height: 900 };

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const rows = (page: Page) => page.locator('tr[data-school]');
const schools = (page: Page, count: number) =>
  rows(page).evaluateAll((all, n) => all.slice(0, n).map((row) => row.getAttribute('data-school')), count);

async function openRanking(path = '/', options = {}): Promise<Page> {
  const page = await served.open(path, options);
  await rows(page).first().waitFor();
  return page;
}

describe('the ranking page', () => {
  it('opens on the whole default edition, in the order of the interface', async () => {
    const page = await openRanking();
    const answer = await (await fetch(`${served.address}/api/editions/open-us-2025/ranking`)).json();
    const all: { school: string }[] = answer.placements;
    expect(await rows(page).count()).toBe(all.length);
    expect(await schools(page, 50)).toEqual(all.slice(0, 50).map(({ school }) => school));
    await page.context().close();
  });

  it('gives the bytes of the program for the same question', async () => {
    const asked = await fetch(`${served.address}/api/editions/open-us-2025/ranking?where=state%3DCA&top=5`);
    const env = { ...process.env, BEARINGS_HOME: '' };
    const args = [PROGRAM, 'rank', 'open-us-2025', '--where', 'state=CA', '--top', '5', '--format', 'json'];
    expect((await asked.text()).trim()).toBe(execFileSync(process.execPath, args, { encoding: 'utf8', env }).trim());
  });

  it('sorts by a column head and says so', async () => {
    const page = await openRanking();
    await page.getByRole('button', { name: /^Sort by school/i }).click();
    const names = await page.locator('tr[data-school] .school-link').allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(await page.locator('th[aria-sort="ascending"]').count()).toBe(1);
    await page.context().close();
  });

  it('finds a school by name and by state', async () => {
    const page = await openRanking();
    await page.keyboard.press('/');
    await page.keyboard.type('Stanford');
    await expect.poll(() => schools(page, 9)).toEqual(['us-stanford']);
    await page.context().close();
  });

  it('says in words why a school has no rank', async () => {
    const page = await openRanking();
    const line = await page.locator('tr[data-school="us-nyu"]').textContent();
    expect(line).toMatch(/no rank/i);
    await page.context().close();
  });

  it('shows where every point of a school comes from, by keyboard alone', async () => {
    const page = await openRanking();
    await page.locator('.school-link').nth(4).focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('.panel');
    await panel.locator('h2').waitFor();
    expect(await panel.textContent()).toMatch(/Stanford/);
    expect(await panel.textContent()).toMatch(/548,681,085/);
    expect(await panel.textContent()).toMatch(/91\.6/);
    expect(page.url()).toMatch(/school=us-stanford/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.panel').count()).toBe(0);
    await page.context().close();
  });

  it('reaches the table from the first key press, past the menu', async () => {
    const page = await openRanking();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/skip/i);
    await page.context().close();
  });

  it('calls fictional schools fictional in title and rows', async () => {
    const page = await openRanking('/editions/fictional-200');
    expect(await page.locator('h1').textContent()).toMatch(/fictional/i);
    const lines = await rows(page).allTextContents();
    expect(lines.length).toBe(200);
    expect(lines.every((line) => /fictional/i.test(line))).toBe(true);
    await page.context().close();
  });

  it('prints without the tools', async () => {
    const page = await openRanking();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('input[type=search]').isVisible()).toBe(false);
    expect(await rows(page).first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the method card', () => {
  it('says purpose, weights and limits', async () => {
    const page = await served.open('/methods/open-research');
    await page.getByText('40%').first().waitFor();
    const text = (await page.locator('body').textContent()) ?? '';
    expect(text).toMatch(/applicants who want much research/);
    expect(text).toMatch(/independent/i);
    await page.context().close();
  });
});

const PAGES = [
  '/',
  '/?school=us-ucsf&where=state%3DCA',
  '/editions',
  '/editions/fictional-200?find=XA',
  '/methods',
  '/methods/qs-medicine-2023',
];

describe.each(PAGES)('%s', (path) => {
  it.each([
    ['light', WIDE],
    ['dark', WIDE],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('breaks no rule of accessibility, %s at %o', async (colorScheme, viewport) => {
    const page = await served.open(path, { colorScheme, viewport, bypassCSP: true });
    await page.waitForLoadState('networkidle');
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const axe = (
        globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: unknown[] }[] }> } }
      ).axe;
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.length}`);
    });
    expect(found).toEqual([]);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

describe('the server', () => {
  it('answers a fault as a problem with its code', async () => {
    const answer = await fetch(`${served.address}/api/editions/no-such/ranking`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ status: 404, fault: 'edition.unknown' });
  });

  it('forbids its pages to talk to anyone else', async () => {
    expect((await fetch(served.address)).headers.get('content-security-policy')).toMatch(/default-src 'self'/);
  });
});

it('left no complaint: no error on the console, no request to another host', () => {
  expect(served.complaints).toEqual([]);
});
