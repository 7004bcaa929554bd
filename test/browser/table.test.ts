import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 780 };
const BOSTON = { latitude: 42.3601, longitude: -71.0589 };

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

interface Line {
  readonly school: string;
  readonly rank: string;
  readonly index: number;
}

/** The rows that exist, as they stand on the page. */
const lines = (page: Page): Promise<Line[]> =>
  page.locator('tr[data-school]').evaluateAll((rows) =>
    rows.map((row) => ({
      school: row.getAttribute('data-school') ?? '',
      rank: row.querySelector('.at-rank')?.textContent ?? '',
      index: Number(row.getAttribute('aria-rowindex')),
    })),
  );
const schools = async (page: Page): Promise<string[]> => (await lines(page)).map(({ school }) => school);
const count = async (page: Page): Promise<number> =>
  Number(await page.getByRole('table').first().getAttribute('aria-rowcount')) - 1;
const focused = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest('tr');
    const heads = document.querySelector('thead')?.getBoundingClientRect();
    if (!row || !heads) return null;
    const { top, bottom } = row.getBoundingClientRect();
    return {
      index: Number(row.getAttribute('aria-rowindex')),
      seen: top >= heads.bottom - 1 && bottom <= innerHeight + 1,
    };
  });

async function withTable(
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await served.open(path, options);
  await page.locator('tr[data-school]').first().waitFor();
  await use(page);
  await page.context().close();
}

async function answerOf(edition: string): Promise<{ school: string; kind: string; label?: string }[]> {
  const answer = await (await fetch(`${served.address}/api/editions/${edition}/ranking`)).json();
  return answer.placements;
}

describe('the rows of the table', () => {
  it('stand in the order of the interface, though only those in the window exist', async () => {
    const all = await answerOf('fictional-200');
    await withTable('/editions/fictional-200', async (page) => {
      expect(await count(page)).toBe(all.length);
      const seen = new Map<number, string>();
      for (let step = 0; step < 40 && seen.size < all.length; step++) {
        const now = await lines(page);
        expect(now.length).toBeLessThan(90);
        for (const { index, school } of now) seen.set(index, school);
        await page.mouse.wheel(0, 600);
        await page.waitForTimeout(80);
      }
      expect(all.map((_, at) => seen.get(at + 2))).toEqual(all.map(({ school }) => school));
    });
  });

  it('are walked by keys, beyond the window and back, never under the heads', async () => {
    await withTable('/', async (page) => {
      const all = await count(page);
      await page.locator('.school-link').first().focus();
      for (const [key, index] of [
        ['ArrowDown', 3],
        ['ArrowUp', 2],
        ['End', all + 1],
        ['ArrowUp', all],
        ['Home', 2],
      ] as const) {
        await page.keyboard.press(key);
        await expect.poll(() => focused(page), { message: key }).toEqual({ index, seen: true });
      }
      await page.keyboard.press('PageDown');
      await expect.poll(async () => (await focused(page))?.index ?? 0).toBeGreaterThan(10);
      await page.keyboard.press('PageUp');
      await expect.poll(() => focused(page)).toEqual({ index: 2, seen: true });
    });
  });

  it('keep the focus while they are out of sight', async () => {
    await withTable('/', async (page) => {
      await page.locator('.school-link').nth(3).focus();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForTimeout(200);
      expect((await focused(page))?.index).toBe(5);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => focused(page)).toEqual({ index: 6, seen: true });
    });
  });

  it('are all there on paper', async () => {
    await withTable('/', async (page) => {
      const all = await count(page);
      await page.emulateMedia({ media: 'print' });
      await expect.poll(async () => (await lines(page)).length).toBe(all);
      await page.emulateMedia({ media: 'screen' });
      await expect.poll(async () => (await lines(page)).length).toBeLessThan(90);
    });
  });

  it('are cards with the same facts on a phone', async () => {
    await withTable(
      '/?view=readings',
      async (page) => {
        const first = page.locator('tr[data-school]').first();
        await expect.poll(() => first.textContent()).toMatch(/\$[\d,]{9,}/);
        const label = await first
          .locator('.at-number')
          .first()
          .evaluate((cell) => getComputedStyle(cell, '::before').content);
        expect(label).toMatch(/NIH awards/);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
      },
      { viewport: PHONE },
    );
  });

  it('glide where a number is given, and re-place at once for a reader who asked for calm', async () => {
    for (const [reducedMotion, glides] of [
      ['no-preference', true],
      ['reduce', false],
    ] as const) {
      await withTable(
        '/',
        async (page) => {
          await page.evaluate(() => {
            const { animate } = Element.prototype;
            Object.assign(globalThis, { glided: 0 });
            Element.prototype.animate = function (...given) {
              (globalThis as unknown as { glided: number }).glided++;
              return animate.apply(this, given);
            };
          });
          const before = await schools(page);
          const weight = page.locator('aside input[type=number]').first();
          await weight.fill('5');
          await weight.press('Enter');
          await expect.poll(async () => (await schools(page)).join()).not.toBe(before.join());
          const glided = () => page.evaluate(() => (globalThis as unknown as { glided: number }).glided);
          if (glides) await expect.poll(glided).toBeGreaterThan(0);
          // Whoever glides does so in one of the two frames after the rows have changed.
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          expect((await glided()) > 0).toBe(glides);
        },
        { reducedMotion },
      );
    }
  });
});

describe('searching', () => {
  it.each([
    ['Penn', 'us-penn'],
    ['UCSF', 'us-ucsf'],
    ['Johns Hopkins', 'us-jhu'],
    ['WashU', 'us-washu'],
  ])('finds %s by its other names and opens the one that is meant', async (find, school) => {
    await withTable('/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type(find);
      await expect.poll(() => schools(page)).toContain(school);
      await expect.poll(() => count(page)).toBeLessThan(20);
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('school')).toBe(school);
    });
  });

  it('says when nothing fits, and takes hostile text as text', async () => {
    await withTable('/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('<img src=x onerror=alert(1)>');
      await page.getByText('No school here fits').waitFor();
      await expect.poll(() => page.locator('main img').count()).toBe(0);
    });
  });
});

describe('filters', () => {
  it('hide rows and never change a rank, by mouse', async () => {
    await withTable('/', async (page) => {
      const ranks = new Map((await answerOf('open-us-2025')).map(({ school, label }) => [school, label]));
      await page.getByRole('button', { name: 'Filters' }).click();
      await page.getByRole('checkbox', { name: /^California/ }).check();
      await page.getByRole('checkbox', { name: /^public/ }).check();
      await expect.poll(() => page.getByRole('button', { name: 'Filters (2)' }).count()).toBe(1);
      const shown = await lines(page);
      expect(shown.length).toBeGreaterThan(3);
      expect(shown.every(({ school, rank }) => rank === ranks.get(school) || rank.includes('no rank'))).toBe(true);
      await expect.poll(() => page.locator('search output').textContent()).toBe(`${await count(page)} of 227 schools`);
      expect(new URL(page.url()).searchParams.get('state')).toBe('CA');
      await page.getByRole('button', { name: 'Remove filter: California' }).click();
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      await expect.poll(() => count(page)).toBe(227);
    });
  });

  it('are set and taken away by keyboard alone', async () => {
    await withTable('/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type === 'checkbox')) break;
      }
      await page.keyboard.press('Space');
      await expect.poll(() => count(page)).toBeLessThan(227);
      const remove = page.getByRole('button', { name: /^Remove filter/ });
      await remove.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => count(page)).toBe(227);
    });
  });

  it('find schools near a city of the table, and say what has no known place', async () => {
    await withTable('/', async (page) => {
      await page.getByRole('button', { name: 'Filters' }).click();
      await page.getByLabel('From', { exact: true }).fill('nowhere at all');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByText('No school of this table lies in “nowhere at all”').waitFor();
      await page.getByLabel('From', { exact: true }).fill('boston');
      await page.getByLabel('Within').fill('20');
      await page.getByLabel('Unit').selectOption('km');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByText('within 20 km (12.4 miles) of Boston, MA').waitFor();
      expect((await schools(page)).sort()).toEqual(['us-bu', 'us-harvard', 'us-tufts']);
      expect(new URL(page.url()).searchParams.get('near')).toMatch(/^42\.\d+,-71\.\d+,20,Boston, MA$/);
    });
  });

  it('keep the position of the reader out of the address until the reader wants it there', async () => {
    await withTable(
      '/',
      async (page) => {
        await page.getByRole('button', { name: 'Filters' }).click();
        await page.getByRole('button', { name: 'From where I am' }).click();
        await page.getByText(/of where you are/).waitFor();
        expect(await schools(page)).toContain('us-harvard');
        expect(page.url()).not.toMatch(/near|42\.36/);
        await page.getByRole('button', { name: /^Put it in the address/ }).click();
        await expect.poll(() => new URL(page.url()).searchParams.get('near')).toMatch(/^42\.36,-71\.06,/);
      },
      { geolocation: BOSTON, permissions: ['geolocation'] },
    );
  });

  it('become part of the question where a reader ranks only these', async () => {
    await withTable('/?state=CA', async (page) => {
      await page.getByRole('button', { name: 'Filters (1)' }).click();
      await page.getByRole('button', { name: 'Rank only these' }).click();
      await expect.poll(() => new URL(page.url()).searchParams.getAll('where')).toEqual(['state=CA']);
      await expect.poll(async () => (await lines(page)).slice(0, 3).map(({ rank }) => rank)).toEqual(['1', '2', '3']);
      expect(new URL(page.url()).searchParams.get('state')).toBe(null);
    });
  });
});

describe('a hostile name', () => {
  it('stands in the table as the text it is', async () => {
    const hostile = '<img src=x onerror=globalThis.caught=1>';
    const page = await served.open('/methods');
    await page.route('**/data/*', async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({
        body: body.replaceAll('UCSF School of Medicine', hostile),
        contentType: 'application/json',
      });
    });
    await page.goto(`${served.address}/`);
    await expect.poll(() => page.locator('tr[data-school="us-ucsf"] .school-link').textContent()).toBe(hostile);
    await page.getByRole('button', { name: 'Readings', exact: true }).click();
    await expect.poll(() => page.locator('main img').count()).toBe(0);
    expect(await page.evaluate(() => 'caught' in globalThis)).toBe(false);
    await page.context().close();
  });
});

describe('accessibility of the table', () => {
  it.each([
    ['bars', 'light', undefined],
    ['readings', 'dark', undefined],
    ['points', 'light', PHONE],
    ['only:nih-awards', 'dark', PHONE],
  ] as const)('breaks no rule of axe as %s, %s, with its filters open', async (view, colorScheme, viewport) => {
    const options = { colorScheme, bypassCSP: true, ...(viewport ? { viewport } : {}) };
    await withTable(
      `/?state=CA,PA&view=${view}`,
      async (page) => {
        await page.getByRole('button', { name: /^Filters.*\(1\)$/ }).click();
        await page.evaluate(AXE);
        const found = await page.evaluate(async () => {
          type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        expect(found).toEqual([]);
      },
      options,
    );
  });
});

describe('views and orders', () => {
  it('turn bars to points and readings, with words where a reading is missing', async () => {
    await withTable('/', async (page) => {
      await page.getByRole('button', { name: 'Points', exact: true }).click();
      await expect.poll(() => page.locator('tr[data-school="us-ucsf"] .at-number').allTextContents()).toHaveLength(4);
      await page.getByRole('button', { name: 'Readings', exact: true }).click();
      await expect.poll(() => page.locator('tr[data-school="us-ucsf"]').textContent()).toContain('$726,020,299');
      await expect
        .poll(() => page.getByRole('columnheader', { name: /NIH awards per degree/ }).textContent())
        .toMatch(/per degree/);
      await page.keyboard.press('/');
      await page.keyboard.type('NYU Grossman');
      await expect.poll(() => page.locator('tr[data-school="us-nyu"]').textContent()).toMatch(/not (reported|known)/);
    });
  });

  it('show one indicator alone on a scale of its own, with its reading', async () => {
    await withTable('/', async (page) => {
      await page.getByLabel('Indicator').selectOption({ label: 'NIH awards' });
      await expect.poll(() => new URL(page.url()).searchParams.get('view')).toBe('only:nih-awards');
      const first = page.locator('tr[data-school="us-ucsf"]');
      expect(await first.locator('.points-bar').getAttribute('aria-label')).toMatch(/^38\.\d points$/);
      await expect.poll(() => first.textContent()).toContain('$726,020,299');
    });
  });

  it('sort by head and by choice, both ways', async () => {
    await withTable('/?view=readings', async (page) => {
      await page.getByRole('button', { name: 'Sort by readings of Research expenditure', exact: true }).click();
      await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toMatch(/^-reading:/);
      await expect.poll(() => page.locator('th[aria-sort="descending"]').count()).toBe(1);
      const top = (await schools(page))[0];
      expect(top).toBe('us-ucsf');
      await page.getByRole('button', { name: 'Order: descending. Turn it around' }).click();
      await expect.poll(async () => (await schools(page))[0]).not.toBe(top);
      await page.getByRole('combobox', { name: 'Sort by' }).selectOption('founded');
      await expect.poll(async () => (await schools(page))[0]).toBe('us-penn');
    });
  });

  it('restore from the address alone', async () => {
    await withTable('/?state=CA,NY&view=points&sort=-name&find=school', async (page) => {
      const here = await lines(page);
      await withTable(new URL(page.url()).pathname + new URL(page.url()).search, async (other) => {
        expect(await lines(other)).toEqual(here);
      });
      expect(here.length).toBeGreaterThan(5);
    });
  });

  it('tell what is missing at a press, where words do not stand beside the bar', async () => {
    await withTable('/editions/fictional-200?find=vorohaven', async (page) => {
      const button = page.getByRole('button', { name: /readings? missing/ }).first();
      await button.focus();
      await page.keyboard.press('Enter');
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      const words = page.locator('.missing-words[data-told="true"]');
      await expect.poll(() => words.isVisible()).toBe(true);
      await expect.poll(() => words.textContent()).toMatch(/Citations per paper: not reported; counted as zero/);
    });
  });
});
