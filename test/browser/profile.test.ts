import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 780 };
const WIDE = { width: 1440, height: 900 };

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

async function openSchool(path: string, options = {}): Promise<Page> {
  const page = await served.open(path, options);
  await page.locator('.profile').waitFor();
  await page.getByRole('heading', { name: 'Every list it is on' }).waitFor();
  await page.locator('.appearances tbody tr').first().waitFor();
  return page;
}

const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText();

describe('the page of a school', () => {
  it('says who it is, with links to the registers that know it', async () => {
    const page = await openSchool('/schools/us-stanford?v=2&edition=open-us-2025');
    expect(await textOf(page, 'h1')).toBe('Stanford School of Medicine');
    const facts = await textOf(page, '.identity-facts');
    for (const fact of ['Stanford University', 'MD (allopathic)', 'private', '1908', 'active', 'Stanford, CA']) {
      expect(facts).toContain(fact);
    }
    await page.getByText('Leland Stanford Junior University').waitFor();
    const ror = page.getByRole('link', { name: '00f54p054' });
    expect(await ror.getAttribute('href')).toBe('https://ror.org/00f54p054');
    expect(await ror.getAttribute('rel')).toBe('noreferrer');
    await page.locator('.pin svg[role="img"]').first().waitFor();
    expect(await page.title()).toMatch(/^Stanford School of Medicine/);
    await page.context().close();
  });

  it('gives the place and the points of the interface', async () => {
    const page = await openSchool('/schools/us-stanford?v=2&edition=open-us-2025');
    const answer = await (await fetch(`${served.address}/api/editions/open-us-2025/schools/us-stanford`)).json();
    const place = await textOf(page, '.profile-place');
    expect(place).toContain(String(answer.placement.rank));
    expect(place).toContain(String(answer.score.printed));
    expect(await textOf(page, '.ledger-sum')).toContain(answer.points.toFixed(3));
    await page.context().close();
  });

  it('splits what separates it from a neighbour into parts that sum to it', async () => {
    const page = await openSchool('/schools/us-stanford?v=2&edition=open-us-2025');
    const cards = page.locator('.neighbour-card');
    await expect.poll(() => cards.count()).toBe(4);
    const number = (text: string): number => Number(text.replace('−', '-').replace(/[^-0-9.]/g, ''));
    for (const card of await cards.all()) {
      const parts = (await card.locator('tbody .between-points').allInnerTexts()).map(number);
      const sum = number(await card.locator('tfoot .between-points').innerText());
      expect(parts.reduce((all, part) => all + part, 0)).toBeCloseTo(sum, 9);
      await expect
        .poll(() => card.locator('p').nth(1).innerText())
        .toMatch(/^Stanford is \d\.\d\d points (ahead of|behind) /);
    }
    await page.context().close();
  });

  it('opens the evidence of a reading by keyboard, and of all by mouse', async () => {
    const page = await openSchool('/schools/us-stanford?v=2&edition=open-us-2025');
    const card = page.locator('[data-indicator="nih-awards"]');
    await expect.poll(() => card.innerText()).toMatch(/\$548,681,085[\s\S]*higher than 136 of 143 that reported/);
    await card.locator('.evidence-button').focus();
    await page.keyboard.press('Enter');
    expect(await card.locator('.evidence-button').getAttribute('aria-expanded')).toBe('true');
    const evidence = await card.locator('.reading-evidence').innerText();
    for (const said of ['fiscal 2024', 'NIH awards to schools of medicine', 'may be passed on', '91.31 on the scale']) {
      expect(evidence).toContain(said);
    }
    await page.keyboard.press('Space');
    await expect.poll(() => card.locator('.reading-evidence').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show all evidence' }).click();
    await expect.poll(() => page.locator('.reading-evidence:visible').count()).toBe(10);
    await page.context().close();
  });

  it('says what is missing and why, and never as zero', async () => {
    const page = await openSchool('/schools/us-nyu?v=2&edition=open-us-2025');
    expect(await textOf(page, '.profile-place')).toMatch(/no rank: .*not known/);
    const missing = await page.locator('section[aria-labelledby="missing"]').innerText();
    expect(missing).toMatch(/NIH awards per degree: not known; without it the school is not ranked/);
    expect(missing).toMatch(/Missing is never zero/);
    await page.context().close();
  });

  it('lists every edition that it is in, and leads there', async () => {
    const page = await openSchool('/schools/us-stanford?v=2&edition=open-us-2025');
    await page.getByText('U.S. News Best Medical Schools 2023, research').waitFor();
    const lines = await page.locator('.appearances tbody tr').allInnerTexts();
    expect(lines.find((line) => line.includes('Open research'))).toMatch(/5 of 133/);
    expect(lines.find((line) => line.includes('U.S. News'))).toMatch(/8 of 10/);
    expect(lines.some((line) => line.includes('fictional'))).toBe(false);
    await page.getByRole('link', { name: 'QS Medicine 2024, seven rows', exact: true }).click();
    await page.getByRole('heading', { name: /Place in QS Medicine 2024/ }).waitFor();
    expect(page.url()).toContain('/schools/us-stanford?v=2&edition=qs-medicine-rows-2024');
    expect(await textOf(page, '.profile-place')).toContain('3');
    await page.context().close();
  });

  it('calls a fictional school and its edition fictional', async () => {
    const page = await openSchool('/schools/zz-aldamere?v=2&edition=fictional-200');
    expect(await textOf(page, 'h1')).toMatch(/fictional/i);
    await expect.poll(() => page.locator('.profile-place .tag').count()).toBe(1);
    await expect.poll(() => page.locator('.identity-nowhere').innerText()).toMatch(/made up/);
    await expect.poll(() => page.locator('.appearances .tag').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('says so where an edition does not compare the school, and still lists where it is', async () => {
    const page = await openSchool('/schools/us-stanford?v=2&edition=article-2024-primary-care');
    await page.getByRole('heading', { name: /^Not in / }).waitFor();
    await expect.poll(() => page.locator('.ledger').count()).toBe(0);
    await expect.poll(() => page.locator('.appearances tbody tr').count()).toBeGreaterThan(2);
    await page.context().close();
  });

  it('says so where nobody has the id, whatever stands in it', async () => {
    const page = await served.open(`/schools/${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await page.getByRole('heading', { name: /No school here has the id “<img/ }).waitFor();
    await expect.poll(() => page.locator('main img').count()).toBe(0);
    await page.context().close();
  });

  it('is asked by the same weights as the ranking it was opened from', async () => {
    const page = await openSchool('/schools/us-stanford?v=2&edition=open-us-2025&weights=volume:0.1,intensity:0.9');
    const query = 'weight=volume%3D0.1&weight=intensity%3D0.9';
    const answer = await (
      await fetch(`${served.address}/api/editions/open-us-2025/schools/us-stanford?${query}`)
    ).json();
    expect(answer.placement.rank).not.toBe(5);
    expect(await textOf(page, '.panel-place')).toMatch(new RegExp(`^${answer.placement.label}\\s`));
    await page.context().close();
  });

  it('prints whole, with the evidence and the addresses of its sources', async () => {
    const page = await openSchool('/schools/us-stanford?v=2&edition=open-us-2025');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.reading-evidence:visible').count()).toBe(10);
    await expect.poll(() => page.locator('.profile-actions').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the basket', () => {
  it('is filled beside the table, by keyboard, and kept on the way through a profile', async () => {
    const page = await served.open('/?v=2&school=us-stanford');
    const toggle = page.getByRole('button', { name: 'Put aside to compare' });
    await toggle.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Put aside: take out', pressed: true }).waitFor();
    await expect.poll(() => page.url()).toContain('compare=us-stanford');
    await expect.poll(() => page.locator('.basket').innerText()).toMatch(/Compare \(1\)[\s\S]*Stanford/);
    await page.getByRole('link', { name: 'Full profile' }).click();
    await page.locator('.profile').waitFor();
    expect(page.url()).toContain('compare=us-stanford');
    await page.locator('.neighbour-card a').first().click();
    await page.getByRole('heading', { level: 1, name: /Washington University/ }).waitFor();
    await page.getByRole('button', { name: 'Put aside to compare' }).click();
    await page.getByRole('link', { name: 'Compare (2)' }).click();
    await page.locator('.compare').waitFor();
    expect(page.url()).toContain('schools=us-stanford,us-washu');
    await page.context().close();
  });

  it('takes one out, and all, above the table', async () => {
    const page = await served.open('/?v=2&compare=us-stanford,us-yale');
    await page.getByRole('button', { name: 'Take Yale out' }).click();
    await expect.poll(() => page.url()).toMatch(/compare=us-stanford$/);
    await page.getByRole('button', { name: 'Take all out' }).click();
    await expect.poll(() => page.locator('.basket').count()).toBe(0);
    await page.context().close();
  });
});

const PAGES = [
  '/schools/us-stanford?v=2&edition=open-us-2025',
  '/schools/us-nyu?v=2&edition=usnews-2023-research&compare=us-yale',
  '/schools/zz-aldamere?v=2&edition=fictional-200',
];

describe.each(PAGES)('%s', (path) => {
  it.each([
    ['light', WIDE],
    ['dark', WIDE],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('breaks no rule of accessibility, %s at %o', async (colorScheme, viewport) => {
    const page = await openSchool(path, { colorScheme, viewport, bypassCSP: true });
    await page.waitForLoadState('networkidle');
    const all = page.getByRole('button', { name: 'Show all evidence' });
    if ((await all.count()) > 0) await all.click();
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

it('left no complaint: no error on the console, no request to another host', () => {
  expect(served.complaints).toEqual([]);
});
