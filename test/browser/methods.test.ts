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

const api = async (path: string) => (await fetch(`${served.address}/api/${path}`)).json();
const meaning = (page: Page) => page.locator('.meaning:popover-open');
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function openMethod(path: string, options = {}): Promise<Page> {
  const page = await served.open(path, options);
  await page.locator('.answer').first().waitFor();
  return page;
}

describe('a method as a card', () => {
  it('says at one look how well its weights are known and what they are on', async () => {
    const page = await openMethod('/methods/qs-medicine-2023');
    const strip = await page.locator('.strip').innerText();
    expect(strip).toMatch(/5 indicators/);
    expect(strip).toMatch(/worked out\s*100%/);
    expect(strip).toMatch(/process\s*10%\s*output\s*40%\s*reputation\s*50%/);
    const first = await page.locator('.use').first().innerText();
    expect(first).toMatch(/Academic reputation/);
    expect(first).toMatch(/40%/);
    expect(first).toMatch(/Beware: What others think of a name/);
    await page.context().close();
  });

  it('leads to the ranking by it and to the one it can be tried on', async () => {
    const page = await served.open('/methods/arwu-like');
    await page.getByRole('link', { name: 'Try it on: Two hundred fictional schools' }).click();
    await page.locator('tr[data-school]').first().waitFor();
    expect(page.url()).toMatch(/editions\/fictional-200\?.*methodology=arwu-like/);
    await page.context().close();
  });

  it('is given as a file that is the method to the last field', async () => {
    const page = await openMethod('/methods/open-research');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the method as a file' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('open-research-1.0.0.json');
    const saved = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(saved).toEqual((await api('methodologies/open-research')).methodology);
    await page.context().close();
  });

  it('never scrolls sideways on a phone, its reasons open', async () => {
    const page = await served.open('/methods', { viewport: PHONE });
    for (const { id } of (await api('methodologies')).methodologies) {
      await page.goto(`${served.address}/methods/${id}`);
      await page.locator('.reasons > summary').click();
      expect(await beyond(page), id).toBeLessThanOrEqual(0);
      const tables = page.locator('.sheet table, .sheet .wide');
      expect(await tables.evaluateAll((all) => all.filter((one) => one.scrollWidth > innerWidth).length), id).toBe(0);
    }
    await page.context().close();
  });
});

describe('a word of the field', () => {
  it('is explained by the mouse, and closed by a press elsewhere', async () => {
    const page = await openMethod('/methods/open-research');
    await page.locator('.strip').getByRole('button', { name: 'own choice' }).click();
    await expect.poll(() => meaning(page).innerText()).toMatch(/chosen by whoever wrote the method/);
    await page.getByRole('heading', { level: 1 }).click();
    await expect.poll(() => meaning(page).count()).toBe(0);
    await page.context().close();
  });

  it('is explained by keyboard alone, one at a time, and Escape leaves the focus where it was', async () => {
    const page = await openMethod('/methods/open-research');
    const word = page.locator('.strip').getByRole('button', { name: 'input' });
    await word.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => meaning(page).innerText()).toMatch(/what goes in/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('All terms');
    await page.keyboard.press('Escape');
    await expect.poll(() => meaning(page).count()).toBe(0);
    await word.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => meaning(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await word.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('opens by touch within the width of a phone, on a target of 24 pixels', async () => {
    const page = await openMethod('/methods/qs-medicine-2023', { viewport: PHONE, hasTouch: true });
    for (const word of await page.locator('.term').all()) {
      const size = await word.boundingBox();
      expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await word.tap();
      const box = await meaning(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });

  it('leads to all words, in the order of the alphabet, each with an address', async () => {
    const page = await openMethod('/methods/open-research');
    await page.locator('.strip').getByRole('button', { name: 'input' }).click();
    await meaning(page).getByRole('link', { name: 'All terms' }).click();
    await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor();
    const words = await page.locator('.glossary dt').allInnerTexts();
    expect(words).toEqual([...words].sort((a, b) => a.localeCompare(b, 'en')));
    await page.goto(`${served.address}/glossary#tie`);
    await page.locator('#tie').waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('the checklists of responsible ranking', () => {
  it('are answered for the edition that is chosen, which stands in the address', async () => {
    const page = await openMethod('/methods/qs-medicine-2023');
    const choice = page.getByLabel('For the edition');
    await choice.selectOption('fictional-200');
    const checked = page.locator('[data-principle="berlin-11"]');
    await expect.poll(() => checked.innerText()).toMatch(/made up/);
    await choice.selectOption('qs-medicine-rows-2024');
    await expect.poll(() => checked.innerText()).toMatch(/50% of the weight is opinion/);
    expect(page.url()).toMatch(/edition=qs-medicine-rows-2024/);
    await page.reload();
    await expect.poll(() => checked.innerText()).toMatch(/50% of the weight is opinion/);
    await page.context().close();
  });

  it('name the failures of the edition that is shown first', async () => {
    const page = await openMethod('/methods/open-research');
    const failed = await page
      .locator('[data-verdict="not-met"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-principle')));
    expect(failed).toEqual(expect.arrayContaining(['berlin-8', 'berlin-14', 'inorms-money']));
    // Intervals say how weights and rules move a rank, and nothing of errors in the data: met in part.
    const unsure = page.locator('[data-principle="inorms-uncertainty"]').first();
    expect(await unsure.getAttribute('data-verdict')).toBe('partly');
    await expect.poll(() => page.locator('.answer[data-principle^="berlin"]').count()).toBe(16);
    await page.context().close();
  });

  it('show by keyboard how each verdict is reached', async () => {
    const page = await openMethod('/methods/open-research');
    await expect.poll(() => page.locator('.answer-rule').count()).toBe(0);
    await page.getByLabel('Show how each verdict is reached').focus();
    await page.keyboard.press('Space');
    await expect
      .poll(() => page.locator('[data-principle="berlin-8"] .answer-rule').innerText())
      .toMatch(/more than half/);
    await page.context().close();
  });
});

describe('the editions', () => {
  it('tell what fixes each, by keyboard, and link to those very bits', async () => {
    const page = await served.open('/editions');
    const card = page.locator('#open-us-2025');
    await card.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    const { manifest } = await api('editions/open-us-2025');
    await card.getByText(manifest.seal).waitFor();
    await expect.poll(() => card.innerText()).toContain(manifest.snapshot);
    await expect.poll(() => card.innerText()).toMatch(/1,377 readings/);
    const link = card.getByRole('link', { name: /these very bits/ });
    expect(await link.getAttribute('href')).toContain(`digest=${manifest.snapshot}`);
    await page.context().close();
  });

  it('answer the checklists of a printed list, which has no method page', async () => {
    const page = await served.open('/editions');
    const card = page.locator('#usnews-2023-research');
    await card.locator('summary', { hasText: 'Checklist' }).click();
    await card.locator('.answer').first().waitFor();
    await expect.poll(() => card.locator('[data-principle="berlin-6"]').innerText()).toMatch(/carries no method/);
    await page.context().close();
  });

  it('lead to two lists side by side', async () => {
    const page = await served.open('/editions');
    await page.locator('#open-us-2025').getByRole('link', { name: 'Compare with another list' }).click();
    expect(page.url()).toMatch(/\/lists\?.*left=open-us-2025/);
    await page.context().close();
  });
});

describe.each(['/methods/open-research', '/editions', '/glossary'])('%s', (path) => {
  it.each([
    ['light', WIDE],
    ['dark', WIDE],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('breaks no rule of accessibility with everything open, %s at %o', async (colorScheme, viewport) => {
    const page = await served.open(path, { colorScheme, viewport, bypassCSP: true });
    if (path !== '/glossary') await page.locator('summary').first().waitFor();
    for (const fold of (await page.locator('summary').all()).slice(0, 2)) await fold.click();
    if (path === '/editions') await page.locator('.answer').first().waitFor();
    await page.waitForLoadState('networkidle');
    if (path.startsWith('/methods')) await page.locator('.term').first().click();
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    });
    expect(found).toEqual([]);
    expect(await beyond(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

it('complains of nothing and asks no other host', () => {
  expect(served.complaints).toEqual([]);
});
