import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from './give-file.js';
import { type Served, serve } from './open-page.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

async function withPage(path: string, ready: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await served.open(path);
  await page.locator(ready).first().waitFor();
  await use(page);
  await page.context().close();
}

const LAND = '.map-land[d^="M"]';
const card = (page: Page) => page.locator('.map-card').textContent();
const chosenRow = (page: Page) => page.locator('.map-row-chosen').textContent();
const count = (page: Page) => page.locator('.map-sea .map-cluster, .map-sea .map-dot').count();
/** Where the dots are: another view has them elsewhere. */
const dots = (page: Page) =>
  page.locator('.map-sea circle.map-dot').evaluateAll((all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );

describe('the map', () => {
  it('chooses a school at its dot, and opens it', async () => {
    await withPage('/map?v=2&edition=open-us-2025', LAND, async (page) => {
      await page.locator('.map-frame').scrollIntoViewIfNeeded();
      // The dots nearest to the left are by themselves.
      const spot = await page.locator('.map-sea circle.map-dot').evaluateAll((all) => {
        const frame = document.querySelector('.map-sea')?.getBoundingClientRect();
        return all
          .map((one) => one.getBoundingClientRect())
          .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }))
          .filter(({ x, y }) => frame && x > frame.left + 9 && y > frame.top + 9 && y < frame.bottom - 9)
          .sort((a, b) => a.x - b.x)[0];
      });
      if (!spot) throw new Error('there is no dot');
      await page.mouse.click(spot.x, spot.y);
      await expect.poll(() => card(page)).toMatch(/School|College|University/);
      const name = await page.locator('.map-card strong').textContent();
      expect(await chosenRow(page)).toContain(name ?? '');
      await page.getByRole('button', { name: 'Open the school' }).click();
      await page.locator('.panel h2').waitFor();
      await expect.poll(() => page.locator('.panel h2').textContent()).toBe(name);
    });
  });

  it('moves and zooms by mouse: buttons, a cluster, a press beside all dots, a drag', async () => {
    await withPage('/map', LAND, async (page) => {
      const frame = page.locator('.map-frame');
      await frame.scrollIntoViewIfNeeded();
      const fit = page.getByRole('button', { name: 'Fit', exact: true });
      expect(await fit.getAttribute('aria-pressed')).toBe('true');
      let before = await dots(page);
      const moved = async (): Promise<void> => {
        await expect.poll(() => dots(page)).not.toBe(before);
        before = await dots(page);
      };
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await moved();
      expect(await fit.getAttribute('aria-pressed')).toBe('false');
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await page.getByRole('button', { name: 'World' }).click();
      await moved();
      const clusters = page.locator('.map-frame .map-cluster');
      await expect.poll(() => clusters.count()).toBeGreaterThan(0);
      const box = await clusters.first().boundingBox();
      if (!box) throw new Error('there is no cluster');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await moved();
      const sheet = await frame.boundingBox();
      if (!sheet) throw new Error('there is no map');
      await page.mouse.move(sheet.x + 300, sheet.y + 200);
      await page.mouse.down();
      await page.mouse.move(sheet.x + 200, sheet.y + 150, { steps: 4 });
      await page.mouse.up();
      await moved();
      await fit.click();
      await moved();
      // What a drag does, a press does as well: it brings the place to the middle.
      await page.mouse.click(sheet.x + 6, sheet.y + sheet.height - 6);
      await moved();
    });
  });

  it('moves, zooms and fits by keys, and chooses in its list by arrows', async () => {
    await withPage('/map', LAND, async (page) => {
      await page.locator('.map-frame').focus();
      let before = await dots(page);
      for (const key of ['+', '-', 'ArrowLeft', 'ArrowDown', '0']) {
        await page.keyboard.press(key);
        await expect.poll(() => dots(page), { message: key }).not.toBe(before);
        before = await dots(page);
      }
      const first = page.locator('.map-school').first();
      await first.focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
      const one = await card(page);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => card(page)).not.toBe(one);
      await page.keyboard.press('End');
      await expect
        .poll(() =>
          page.evaluate(() => {
            const row = document.activeElement?.closest('tr')?.getBoundingClientRect();
            const list = document.activeElement?.closest('.long-table')?.getBoundingClientRect();
            return Boolean(row && list && row.top >= list.top && row.bottom <= list.bottom + 1);
          }),
        )
        .toBe(true);
    });
  });

  it('is coloured by any column, and says in words what is to be seen', async () => {
    await withPage('/map', LAND, async (page) => {
      const title = () => page.locator('.chart-title').textContent();
      const before = await title();
      const tones = () =>
        page
          .locator('.map-sea circle.map-dot')
          .evaluateAll((all) => all.map((one) => one.getAttribute('class')).join());
      const shades = await tones();
      await page.getByRole('combobox', { name: 'Coloured by' }).selectOption({ label: 'NIH awards per degree' });
      await expect.poll(() => new URL(page.url()).searchParams.get('column')).toBe('nih-awards-per-degree');
      await expect.poll(title).not.toBe(before);
      expect(await tones()).not.toBe(shades);
      await expect.poll(() => page.locator('.map-row').first().textContent()).toMatch(/\d/);
    });
  });

  it('is a table one key away, with every school', async () => {
    await withPage('/map', LAND, async (page) => {
      await page.locator('.map-frame').focus();
      await page.keyboard.press('t');
      const twin = page.getByRole('region', { name: /^Table: / }).getByRole('table');
      await twin.waitFor();
      expect(Number(await twin.getAttribute('aria-rowcount'))).toBe(228);
      await expect.poll(() => page.locator('.map-frame').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Show as table' }).click();
      await expect.poll(() => count(page)).toBeGreaterThan(50);
    });
  });

  it('has a city state on it, with land at its dot, and says who has no known place', async () => {
    const page = await served.open('/own');
    const rows = ['National University of Singapore,1', 'University of Oxford,2', 'Zembla Academy,3'];
    await chooseFile(page, { name: 'small.csv', bytes: ['School,Score', ...rows].join('\n') });
    await page.getByRole('button', { name: 'Take this table', exact: true }).click();
    await page.getByRole('link', { name: 'Open the ranking' }).waitFor();
    await page.goto(`${served.address}/map?v=2&edition=own-small`);
    await page.locator(LAND).waitFor();
    await expect.poll(() => page.locator('.map-sea .map-dot').count()).toBe(2);
    await expect.poll(() => page.locator('.map-list').textContent()).toMatch(/Zembla Academy.*not on the map/s);
    const zoom = page.getByRole('button', { name: 'Zoom in' });
    for (let step = 0; step < 10; step++) await zoom.click();
    await page.getByRole('button', { name: /National University of Singapore/ }).click();
    // The atlas draws the coast to some kilometres: land is near, not always beneath.
    const inLand = () =>
      page.evaluate(() => {
        const dot = document.querySelector('.map-ring')?.getBoundingClientRect();
        const land = document.querySelector<SVGPathElement>('.map-land');
        const inside = land?.getScreenCTM()?.inverse();
        if (!dot || !land || !inside) return false;
        const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height / 2];
        const around = Array.from({ length: 16 }, (_, at) => (at * Math.PI) / 8);
        return around.some((angle) => {
          const point = new DOMPoint(x + 12 * Math.cos(angle), y + 12 * Math.sin(angle));
          return land.isPointInFill(point.matrixTransform(inside));
        });
      });
    await expect.poll(inLand).toBe(true);
    await page.context().close();
  });

  it('says that made-up schools stand nowhere, and lists them', async () => {
    await withPage('/map?v=2&edition=fictional-200', '.map-list', async (page) => {
      await page.getByText('These schools are made up: they stand nowhere on a map.').waitFor();
      expect(await page.locator('.map-list table').getAttribute('aria-rowcount')).toBe('201');
      expect(await page.getByRole('button', { name: 'SVG', exact: true }).isDisabled()).toBe(true);
    });
  });

  it('keeps its dots where the outlines of countries cannot be read', async () => {
    const page = await served.open('/methods');
    await page.route('**/countries-50m*', (route) => route.abort());
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.getByText('The outlines of the countries could not be read').waitFor();
    await expect.poll(() => page.locator('.map-sea circle.map-dot').count()).toBeGreaterThan(50);
    await page.unroute('**/countries-50m*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator(LAND).waitFor();
    await page.context().close();
    // The request that the test broke is told on the console.
    expect(served.complaints.splice(0).every((line) => /ERR_FAILED/.test(line))).toBe(true);
  });
});

const TWO = '/lists?v=2&left=open-us-2025&right=article-qs-2026-named';
const told = (page: Page) => page.locator('.slope-told').textContent();

describe('two lists', () => {
  it('are chosen by keyboard, joined, swapped, and stand in the address', async () => {
    await withPage('/lists', '.list-side', async (page) => {
      await page.getByText('Choose two lists to join them.').waitFor();
      const [left, right] = [
        page.getByRole('group', { name: 'First list' }),
        page.getByRole('group', { name: 'Second list' }),
      ];
      await left.getByRole('combobox').first().focus();
      await page.keyboard.type('Open res');
      await page.getByText('Choose a second list to join them.').waitFor();
      await right.getByRole('combobox').first().focus();
      await page.keyboard.type('QS Medicine 2024');
      await page.locator('.slopes svg').waitFor();
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('left'), searchParams.get('right')]).toEqual(['open-us-2025', 'qs-medicine-rows-2024']);
      await page.getByRole('button', { name: 'Swap sides' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('left')).toBe('qs-medicine-rows-2024');
      await expect
        .poll(() => page.locator('.slope-title').allTextContents())
        .toEqual(['QS Medicine 2024, seven rows', 'Open research, US medical schools, 2025']);
    });
  });

  it('show schools that one of them lacks as absent, and say how many', async () => {
    await withPage(TWO, '.slopes svg', async (page) => {
      await expect.poll(() => page.locator('.slope-lane').allTextContents()).toContain('not in this list');
      await expect.poll(() => page.locator('.chart-note').textContent()).toMatch(/\d+ schools only in Open research/);
      await page.getByRole('button', { name: 'Show as table' }).click();
      const twin = page.getByRole('region', { name: /^Table: / });
      await twin.waitFor();
      await expect.poll(() => twin.textContent()).toMatch(/not in the list/);
    });
  });

  it('follow one school, by mouse, by arrows and by name', async () => {
    await withPage('/lists?v=2&left=open-us-2025&right=qs-medicine-rows-2024', '.slopes svg', async (page) => {
      await page.locator('.slope[data-school="us-stanford"] .slope-name').first().click();
      await expect.poll(() => told(page)).toMatch(/^Stanford.*: 5 in Open.*, 3 in QS.*up 2/);
      expect(await page.locator('.slope-lit').getAttribute('data-school')).toBe('us-stanford');
      await page.locator('.slopes').focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => told(page)).not.toMatch(/^Stanford/);
      await page.keyboard.press('Escape');
      await expect.poll(() => told(page)).toBe('');
      await page.getByRole('combobox', { name: 'School' }).selectOption({ label: 'Yale School of Medicine' });
      await expect.poll(() => told(page)).toMatch(/^Yale School of Medicine: 4 in .*not in the list/);
    });
  });

  it('are drawn to a number of places, and counted anew among schools of both', async () => {
    await withPage('/lists?v=2&left=open-us-2025&right=qs-medicine-rows-2024', '.slopes svg', async (page) => {
      const drawn = () => page.locator('.slope').count();
      const before = await drawn();
      await page.getByRole('combobox', { name: 'Places', exact: true }).selectOption({ label: 'first 25' });
      await expect.poll(drawn).toBeLessThan(before);
      expect(new URL(page.url()).searchParams.get('top')).toBe('25');
      await page.getByRole('combobox', { name: 'Count places' }).selectOption({ label: 'among schools in both' });
      await expect.poll(drawn).toBe(3);
      await page.getByText(/Places are counted anew among the schools/).waitFor();
    });
  });

  it('are one edition under two methods, or under weights of the reader’s own', async () => {
    const right = encodeURIComponent('open-us-2025?weights=volume:0.1,intensity:0.9');
    await withPage(`/lists?v=2&left=open-us-2025&right=${right}`, '.slopes svg', async (page) => {
      await expect.poll(() => page.locator('.slope-title').nth(1).textContent()).toMatch(/weights or rules of/);
      await expect.poll(() => page.locator('.slope-up').count()).toBeGreaterThan(5);
      await expect.poll(() => page.locator('.slope-down').count()).toBeGreaterThan(5);
    });
    await withPage('/lists?v=2&left=qs-medicine-rows-2024&right=qs-medicine-rows-2024', '.slopes svg', async (page) => {
      const method = page.getByRole('group', { name: 'Second list' }).getByRole('combobox', { name: 'Method' });
      await method.selectOption({ label: 'QS Medicine, 2011 to 2012' });
      await expect.poll(() => page.locator('.slope-title').nth(1).textContent()).toMatch(/by QS Medicine, 2011/);
    });
  });

  it('say what is wrong with one of them, and keep the choice', async () => {
    await withPage('/lists?v=2&left=open-us-2025&right=no-such', '.list-side', async (page) => {
      await page.getByRole('alert').getByText('There is no edition "no-such"').waitFor();
      await page
        .getByRole('group', { name: 'Second list' })
        .getByRole('combobox')
        .first()
        .selectOption('fictional-200');
      await page.locator('.slopes svg').waitFor();
    });
  });
});
