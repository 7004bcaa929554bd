import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 780 };
const MAP = '/map?v=2&edition=open-us-2025';
const LISTS = '/lists?v=2&left=usnews-2023-research&right=open-us-2025';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

/** Presses a button that saves, and reads what it saves: the file and the one beside it. */
async function save(page: Page, kind: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const both = new Promise<void>((done) => {
    page.on('download', async (download) => {
      files.set(download.suggestedFilename(), readFileSync(await download.path()));
      if (files.size === 2) done();
    });
  });
  await page.getByRole('button', { name: kind, exact: true }).click();
  await both;
  page.removeAllListeners('download');
  return files;
}

const land = (page: Page) => page.locator('.map-land').waitFor();
const moved = (page: Page) => page.locator('.map-sea > g').first().getAttribute('transform');

describe('the map', () => {
  it('shows the schools of an edition, coloured by a column that is chosen', async () => {
    const page = await served.open(MAP);
    await land(page);
    await expect.poll(() => page.locator('.map-dot').count()).toBeGreaterThan(100);
    await page.getByLabel('Coloured by').selectOption('nih-awards');
    await page.getByRole('columnheader', { name: 'NIH awards' }).waitFor();
    expect(page.url()).toContain('column=nih-awards');
    await page.close();
  });

  it('ties a row to its dot both ways, by keys alone', async () => {
    const page = await served.open(MAP);
    await land(page);
    await page.getByRole('button', { name: 'UCSF School of Medicine' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.locator('.map-row-chosen button:focus').waitFor();
    const name = (await page.locator('.map-row-chosen button').textContent()) ?? '';
    expect(name).not.toContain('UCSF');
    await expect.poll(() => page.locator('.map-chosen text').textContent()).toContain(name);
    await page.getByRole('button', { name: 'Open the school' }).press('Enter');
    await page.waitForURL(/school=/);
    await page.close();
  });

  it('moves, zooms and comes back by keys, by buttons and by dragging', async () => {
    const page = await served.open(MAP);
    await land(page);
    const first = await moved(page);
    await page.locator('.map-frame').focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowRight');
    expect(await moved(page)).not.toBe(first);
    await page.keyboard.press('0');
    expect(await moved(page)).toBe(first);
    await page.getByRole('button', { name: 'World' }).click();
    await expect.poll(() => page.getByText('outside this view').count()).toBe(0);
    await page.getByRole('button', { name: 'Fit' }).click();
    const box = (await page.locator('.map-frame').boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 400, box.y + 340, { steps: 4 });
    await page.mouse.up();
    expect(await moved(page)).not.toBe(first);
    await page.close();
  });

  it('lists the schools that have no place, fictional ones too', async () => {
    const page = await served.open('/map?v=2&edition=fictional-200');
    await page.getByText('These schools are made up').waitFor();
    await expect.poll(() => page.getByText('not on the map', { exact: false }).count()).toBeGreaterThan(200);
    await expect.poll(() => page.locator('.chart .tag').textContent()).toBe('fictional');
    await page.close();
  });
});

describe('two lists', () => {
  it('joins each school to itself and says who is absent', async () => {
    const page = await served.open(LISTS);
    await page.locator('.slope').first().waitFor();
    await expect.poll(() => page.locator('.slope-lane').allTextContents()).toContain('not in this list');
    await page.locator('.slopes').focus();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.locator('.slope-told').textContent())
      .toMatch(/^Harvard Medical School: 1 in .*; down 32\b/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.slope-told').textContent()).toBe('');
    await page.close();
  });

  it('turns into its table and back by a key', async () => {
    const page = await served.open(LISTS);
    await page.locator('.slopes').focus();
    await page.keyboard.press('t');
    await page.getByRole('cell', { name: 'not in the list' }).first().waitFor();
    await page.getByRole('button', { name: 'Show as table' }).press('t');
    await page.locator('.slope').first().waitFor();
    await page.close();
  });
});

describe('files', () => {
  it('stand alone: a drawing with its words, fonts and source, and what it was made from beside it', async () => {
    const page = await served.open(LISTS);
    await page.locator('.slope').first().waitFor();
    const [[svgName, svg], [aboutName, about]] = [...(await save(page, 'SVG'))].sort(
      ([a], [b]) => a.length - b.length,
    ) as [[string, Buffer], [string, Buffer]];
    expect(svgName).toBe('bearings-lists-usnews-2023-research-open-us-2025.svg');
    expect(aboutName).toBe(`${svgName}.about.json`);
    const text = svg.toString();
    expect(text).toContain('Evidence sha256:');
    expect(text).toContain('@font-face');
    expect(text).not.toMatch(/var\(--|class=|light-dark/);
    const said = JSON.parse(about.toString());
    expect(said.editions.map(({ id }: { id: string }) => id)).toEqual(['usnews-2023-research', 'open-us-2025']);
    expect(said.editions[1].methodology.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    await page.close();
  });

  it('hold the map as a bitmap and every row as CSV', async () => {
    const page = await served.open(MAP);
    await land(page);
    const png = (await save(page, 'PNG')).get('bearings-map-open-us-2025-place.png')!;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1400);
    const csv = (await save(page, 'CSV')).get('bearings-map-open-us-2025-place.csv')!.toString();
    expect(csv.split('\n')[0]).toBe('School,Place,Latitude,Longitude,Rank,Ranks in nine of ten draws,School id');
    expect(csv.trim().split('\n')).toHaveLength(228);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each([MAP, LISTS])('%s has nothing for axe to find and fits a phone', async (path) => {
    for (const viewport of [{ width: 1440, height: 900 }, PHONE]) {
      const page = await served.open(path, { colorScheme, viewport });
      await page.locator('svg[data-picture]').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});

it('fetches projections and land only for the map', async () => {
  const page = await served.open('/');
  await page.locator('tr[data-school]').first().waitFor();
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => /countries-50m|world-map|use-countries|place-pin/.test(name))).toEqual([]);
  await page.close();
});
