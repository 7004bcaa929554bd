import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

/** What issue 3 allows before the first table is seen. */
const MOST_SCRIPT = 250_000;

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const rows = (page: Page) => page.locator('tr[data-school]');
const toRanking = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Ranking', exact: true });
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('when something is not there', () => {
  it('says that no school fits, and shows all again', async () => {
    const page = await served.open('/?find=zzzz');
    await page.getByText('No school here fits the search and the filters.').waitFor();
    await expect.poll(() => rows(page).count()).toBe(0);
    await page.getByRole('searchbox').fill('');
    await rows(page).first().waitFor();
    await page.context().close();
  });

  it('gives the sentence of the fault for an edition that is not there', async () => {
    const page = await served.open('/editions/no-such');
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.textContent()).toMatch(/There is no edition "no-such"; known: .*open-us-2025/);
    await expect.poll(() => alert.getByRole('button').count()).toBe(0);
    await alert.getByRole('link').click();
    await rows(page).first().waitFor();
    await page.context().close();
  });

  it.each([
    '/methods/no-such',
    '/schools/no-such',
    '/map?v=2&edition=no-such',
    '/embed?v=2&edition=no-such',
    '/nothing/here',
  ])('has words and a heading for %s', async (path) => {
    const page = await served.open(path);
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/Not there|no such page|no-such/);
    await page.context().close();
  });

  it('says that the server does not answer, and reads on once it does', async () => {
    const page = await served.open('/methods');
    await page.context().route('**/data/editions/**', (route) => route.abort());
    await toRanking(page).click();
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.textContent()).toMatch(/does not answer/);
    await page.context().unroute('**/data/editions/**');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await rows(page).first().waitFor();
    await page.context().close();
    expect(served.complaints.splice(0).every((line) => /ERR_FAILED/.test(line))).toBe(true);
  });

  it.each([
    ['text', 'not JSON at all'],
    ['another shape', '{"format": 99}'],
    ['nothing', ''],
  ])('says so when the server answers with %s', async (_, body) => {
    const page = await served.open('/methods');
    await page
      .context()
      .route('**/data/editions/**', (route) => route.fulfill({ body, contentType: 'application/json' }));
    await toRanking(page).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect((await alert.textContent())?.length).toBeGreaterThan(40);
    await expect.poll(() => page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(true);
    await page.context().close();
    served.complaints.splice(0);
  });

  it('says what it waits for', async () => {
    const page = await served.open('/methods');
    let answer = (): void => {};
    const held = new Promise<void>((done) => {
      answer = done;
    });
    await page.context().route('**/data/editions/**', async (route) => {
      await held;
      await route.continue();
    });
    await toRanking(page).click();
    await page.locator('main .state[role=status]', { hasText: 'Reading the ranking' }).waitFor();
    answer();
    await rows(page).first().waitFor();
    await page.context().close();
  });

  it('says that the program failed, keeps the menu, and goes on at the next page', async () => {
    const page = await served.open('/');
    await page.locator('.school-link').first().click();
    await page.locator('.panel h2').waitFor();
    // What the page does when a school is closed needs this, and fails without it.
    await page.evaluate(() => Reflect.deleteProperty(CSS, 'escape'));
    await page.evaluate(() => {
      CSS.escape = () => {
        throw new Error('a bug made by the test');
      };
    });
    await page.keyboard.press('Escape');
    await page.getByRole('alert').getByText('Something is wrong with the program.').waitFor();
    await page.getByRole('link', { name: 'Methods', exact: true }).first().click();
    await page.locator('h1', { hasText: 'Methods' }).waitFor();
    await page.context().close();
    expect(served.complaints.splice(0).join('\n')).toMatch(/a bug made by the test/);
  });
});

describe('what the reader chooses', () => {
  it('is light or dark as the system, or as the switch says, and is kept', async () => {
    const page = await served.open('/', { colorScheme: 'dark' });
    await rows(page).first().waitFor();
    const dark = await paper(page);
    await page.getByRole('button', { name: /^Theme/ }).press('Enter');
    const light = await paper(page);
    expect(light).not.toBe(dark);
    await page.reload();
    await rows(page).first().waitFor();
    expect(await paper(page)).toBe(light);
    await page.getByRole('button', { name: /^Theme/ }).click();
    expect(await paper(page)).toBe(dark);
    await page.context().close();
  });

  it('stands in the address, and the browser goes back through it', async () => {
    const page = await served.open('/');
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: 'Sort by School' }).click();
    await expect.poll(() => page.url()).toBe(`${served.address}/?v=2&sort=name`);
    await expect.poll(() => page.locator('th[aria-sort="ascending"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Sort by Score' }).click();
    await expect.poll(() => page.url()).toMatch(/sort=-score$/);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.url()).toBe(`${served.address}/`);
    await page.context().close();
  });

  it('turns bars to the numbers they stand for, one key away', async () => {
    const page = await served.open('/');
    await rows(page).first().waitFor();
    const bar = await rows(page).first().locator('.at-bar [role=img]').first().getAttribute('aria-label');
    await page.keyboard.press('b');
    const numbers = rows(page).first().locator('.at-number');
    await expect.poll(() => numbers.count()).toBe(4);
    for (const points of await numbers.allTextContents()) expect(bar).toContain(points.trim());
    await page.context().close();
  });
});

it('reads less than 250 kB of script, packed, before the first table, and no map, chart or workbook', async () => {
  const page = await served.open('/methods');
  const asked = new Set<string>();
  page.context().on('request', (request) => {
    if (/\.js($|\?)/.test(request.url())) asked.add(request.url());
  });
  await page.goto(`${served.address}/`);
  await rows(page).first().waitFor();
  const before = [...asked];
  await page.context().close();
  let packed = 0;
  for (const address of before) packed += gzipSync(await (await fetch(address)).text()).length;
  console.log(`script before the first table, packed: ${(packed / 1000).toFixed(1)} kB in ${before.length} files`);
  expect(packed).toBeGreaterThan(50_000);
  expect(packed).toBeLessThan(MOST_SCRIPT);
  expect(before.filter((address) => /map|slope|chart|own-page|compare|share-dialog|highs/.test(address))).toEqual([]);
});

it('left no complaint but those that were asked for', () => {
  expect(served.complaints).toEqual([]);
});
