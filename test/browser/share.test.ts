import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stream } from '@bearings/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseFile } from './give-file.js';
import { type Served, serve } from './open-page.js';
import { lines } from './read-rail.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

const rows = (page: Page) => page.locator('tr[data-school]');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share and save' });
const link = (page: Page) => dialog(page).getByRole('textbox', { name: 'Link' });

async function openTable(path: string): Promise<Page> {
  const page = await served.open(path);
  await rows(page).first().waitFor();
  await expect.poll(() => isMeasured(page)).toBe(true);
  return page;
}

/** Whether the table shows how sure each rank is, or that it cannot. */
const isMeasured = async (page: Pick<Page, 'locator'>): Promise<boolean> =>
  (await page.locator('.sure-ranks').filter({ hasText: '…' }).count()) === 0;

/** The dialog, opened by keyboard. */
async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share and save' }).focus();
  await page.keyboard.press('Enter');
  await link(page).waitFor();
}

/** What a reader sees of a table: its rows with all that stands in them, and what is chosen. */
const seen = async (page: Page) => ({
  rows: (await rows(page).allTextContents()).slice(0, 20),
  places: (await lines(page)).slice(0, 20),
  count: await page.getByRole('table').first().getAttribute('aria-rowcount'),
  choices: await page
    .locator('select, input[type=number], input[type=search], button[aria-pressed]')
    .evaluateAll((all) =>
      all.map((one) => (one instanceof HTMLButtonElement ? one.ariaPressed : (one as HTMLInputElement).value)),
    ),
});

const DRAWS = stream(20261127, 'shared links');
const pick = <T>(list: readonly T[]): T => list[Math.floor(DRAWS() * list.length)] as T;

/** A state that a reader could come to, drawn from a stream that never changes. */
function drawState(): string {
  const weight = () => (0.05 + 0.4 * DRAWS()).toFixed(3);
  const [path, weights] = pick([
    ['/', `volume:${weight()},intensity:${weight()}`],
    ['/editions/fictional-200', `academic-reputation:${weight()},h-index:${weight()}`],
    ['/editions/qs-medicine-rows-2024', ['academic-reputation', 'h-index'].map((id) => `${id}:${weight()}`).join(',')],
  ] as const);
  const parts = [
    `weights=${weights}`,
    pick(['', 'aggregate=median', 'missing=zero', 'round=half-up:2']),
    pick(['', 'sort=-name', 'sort=-score']),
    pick(['', 'view=points', 'view=readings']),
    pick(['', 'find=univ', 'find=school']),
  ];
  return `${path}?v=2&${parts.filter(Boolean).join('&')}`;
}

describe('a link', () => {
  it.each(Array.from({ length: 8 }, drawState))('restores the table in another browser: %s', async (state) => {
    const page = await openTable(state);
    await page.locator('#rules-title').waitFor();
    await openDialog(page);
    const address = await link(page).inputValue();
    await page.keyboard.press('Escape');
    expect(address.startsWith(served.address)).toBe(true);
    const other = await openTable(address.slice(served.address.length));
    await other.locator('#rules-title').waitFor();
    const here = await seen(page);
    await expect.poll(() => seen(other)).toEqual(here);
    expect(here.rows.length).toBeGreaterThan(2);
    await page.context().close();
    await other.context().close();
  });

  it('is copied by a press, or says that it was not', async () => {
    const page = await openTable('/');
    await openDialog(page);
    await dialog(page).getByRole('button', { name: 'Copy' }).first().click();
    await dialog(page)
      .getByText(/^Copied\.$|did not copy it/)
      .waitFor();
    await page.context().close();
  });

  it('holds for exactly the evidence where that is asked, and says when it is another', async () => {
    const page = await openTable('/');
    await openDialog(page);
    await dialog(page)
      .getByRole('checkbox', { name: /^Only for exactly this evidence/ })
      .check();
    await expect.poll(() => link(page).inputValue()).toMatch(/digest=sha256:[0-9a-f]{64}$/);
    const exact = new URL(await link(page).inputValue());
    const warning = /The evidence is another than when this link was made/;
    await page.goto(exact.href);
    await rows(page).first().waitFor();
    await expect.poll(() => page.locator('main').textContent()).not.toMatch(warning);
    await page.goto(exact.href.replace(/[0-9a-f]$/, (last) => (last === '0' ? '1' : '0')));
    await page.getByRole('alert').getByText(warning).waitFor();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(10);
    await page.context().close();
  });
});

const SMALL = ['School,Teaching,Overall', 'Harvard University,3,3', 'Zembla Academy,2,2', 'Yale University,1,1'];

/** Takes a table of one's own over and opens its ranking. */
async function openOwn(text: string): Promise<Page> {
  const page = await served.open('/own');
  await chooseFile(page, { name: 'mine.csv', bytes: text });
  await page.getByRole('button', { name: 'Take this table', exact: true }).click();
  await page.getByRole('link', { name: 'Open the ranking' }).click();
  await rows(page).first().waitFor();
  return page;
}

describe('a table of one’s own', () => {
  it('is in a link only where that is asked, behind a "#", which no browser sends', async () => {
    const page = await openOwn(SMALL.join('\n'));
    await openDialog(page);
    const bare = await link(page).inputValue();
    expect(bare).toBe(`${served.address}/editions/own-mine`);
    await expect.poll(() => dialog(page).textContent()).not.toMatch(/iframe/);
    const stranger = await served.open('/editions/own-mine');
    await stranger.getByText('This table is in another browser').waitFor();

    await dialog(page)
      .getByRole('checkbox', { name: /^Put the table itself into the link/ })
      .check();
    await expect.poll(() => link(page).inputValue()).toMatch(/#table=[\w-]{100,}$/);
    const whole = await link(page).inputValue();
    const sent: string[] = [];
    stranger.context().on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    // An address that differs by its "#" alone would not be opened anew.
    await stranger.goto('about:blank');
    await stranger.goto(whole);
    await expect.poll(() => rows(stranger).count()).toBe(3);
    await expect.poll(() => rows(stranger).nth(1).textContent()).toMatch(/Zembla Academy/);
    expect(stranger.url()).toBe(bare);
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.filter((line) => /table=|Zembla/.test(line))).toEqual([]);
    await page.context().close();
    await stranger.context().close();
  });

  it('is refused in words where a link cannot be read', async () => {
    for (const hash of ['#table=', '#table=AAAA', '#table=%%%', `#table=${'A'.repeat(70_000)}`]) {
      const page = await served.open(`/editions/open-us-2025${hash}`);
      await page.getByText('The table in this link cannot be read').waitFor();
      await rows(page).first().waitFor();
      await page.context().close();
    }
  });

  it('is too large for a link at some size, and then says so and leaves it out', async () => {
    const draws = stream(7, 'a large table');
    const lines = Array.from({ length: 1500 }, (_, at) => `Made-up School ${at},${draws()},${draws()},${draws()}`);
    const page = await openOwn(['School,A,B,C', ...lines].join('\n'));
    await openDialog(page);
    await dialog(page)
      .getByRole('checkbox', { name: /^Put the table itself into the link/ })
      .check();
    await dialog(page)
      .getByRole('alert')
      .getByText(/characters long; the limit is 32,000/)
      .waitFor();
    await expect.poll(() => link(page).inputValue()).not.toContain('#');
    await page.context().close();
  });
});

/** A page of somebody else that holds a frame; closes with the test. */
async function hostFrame(frame: string): Promise<{ address: string; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Theirs</title>${frame}`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  };
}

describe('an embedded table', () => {
  it('stands in a page of somebody else, and nothing else of ours does', async () => {
    const page = await openTable('/?v=2&weights=volume:0.3,intensity:0.7&view=points');
    const here = (await seen(page)).rows;
    await openDialog(page);
    const code = await dialog(page).getByRole('textbox', { name: 'In another page' }).inputValue();
    expect(code).toMatch(/^<iframe src="http[^"]+\/embed\?[^"]+" title="Open research[^"]+"/);
    // Theirs is another host to the page, which the complaints of a served page would note.
    const context = await page.context().browser()?.newContext();
    const theirs = await context?.newPage();
    if (!context || !theirs) throw new Error('the browser is gone');
    const host = await hostFrame(code);
    await theirs.goto(host.address);
    const frame = theirs.frameLocator('iframe');
    await frame.locator('tr[data-school]').first().waitFor();
    await expect.poll(() => isMeasured(frame)).toBe(true);
    expect((await frame.locator('tr[data-school]').allTextContents()).slice(0, 10)).toEqual(here.slice(0, 10));
    await frame.getByText('Not the published ranking').waitFor();
    await expect.poll(() => frame.locator('nav').count()).toBe(0);
    expect(await frame.getByRole('link', { name: 'Open it in Bearings' }).getAttribute('target')).toBe('_blank');
    host.close();

    const other = await hostFrame(`<iframe src="${served.address}/"></iframe>`);
    const refused = theirs.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await theirs.goto(other.address);
    await refused;
    other.close();
    await context.close();
    await page.context().close();
  });
});

describe('files of what is seen', () => {
  it('are CSV, JSON, SVG and PNG, each with a file that says what it is', async () => {
    const page = await openTable('/?v=2&state=CA');
    const shown = await lines(page);
    await openDialog(page);
    const files = new Map<string, Buffer>();
    page.on('download', async (one) => {
      files.set(one.suggestedFilename(), readFileSync((await one.path()) ?? ''));
    });
    for (const [kind, made] of [
      ['JSON: the whole ranking, as the terminal prints it', 2],
      ['CSV', 4],
      ['SVG', 6],
      ['PNG', 8],
    ] as const) {
      await dialog(page).getByRole('button', { name: kind, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => files.size, { message: kind, timeout: 20_000 }).toBe(made);
    }
    await expect.poll(() => dialog(page).getByRole('alert').count()).toBe(0);
    const text = (name: string): string => files.get(`bearings-open-us-2025.${name}`)?.toString() ?? '';

    for (const kind of ['json', 'csv', 'svg', 'png']) {
      const about = JSON.parse(text(`${kind}.about.json`));
      expect(JSON.stringify(about), kind).toMatch(/open-us-2025.*sha256:[0-9a-f]{64}/s);
      expect(JSON.stringify(about), kind).toMatch(/licence/);
    }
    const csv = text('csv').trim().split(/\r?\n/);
    expect(csv[0]).toMatch(/^rank,rank_low,rank_median,rank_high,group,id,school,/);
    expect(csv.slice(1).map((line) => line.split(',')[5])).toEqual(shown.map(({ school }) => school));
    const { placements } = JSON.parse(text('json')) as { placements: unknown[] };
    expect(placements.length).toBe(227);

    const blank = await page.context().newPage();
    const picture = await blank.evaluate(async (svg) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      await image.decode();
      return {
        wrong: parsed.querySelectorAll('parsererror, script, foreignObject').length,
        bars: parsed.querySelectorAll('rect').length,
        text: parsed.documentElement.textContent,
        width: image.naturalWidth,
      };
    }, text('svg'));
    expect(picture.wrong).toBe(0);
    expect(picture.bars).toBeGreaterThan(shown.length);
    expect(picture.width).toBeGreaterThan(800);
    expect(picture.text).toMatch(/UCSF School of Medicine.*Source: Open research/s);

    const png = files.get('bearings-open-us-2025.png') ?? Buffer.of();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const colours = await blank.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const brush = canvas.getContext('2d');
      brush?.drawImage(bitmap, 0, 0);
      const { data } = brush?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
      const found = new Map<number, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
        found.set(colour, (found.get(colour) ?? 0) + 1);
      }
      return { width: bitmap.width, areas: [...found.values()].filter((pixels) => pixels > 1000).length };
    }, png.toString('base64'));
    expect(colours.width).toBeGreaterThan(1600);
    // The paper and the four indicators.
    expect(colours.areas).toBeGreaterThanOrEqual(5);
    await page.context().close();
  });

  it('call a fictional table fictional', async () => {
    const page = await openTable('/editions/fictional-200');
    await openDialog(page);
    const saving = page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.svg'));
    await dialog(page).getByRole('button', { name: 'SVG', exact: true }).click();
    expect(readFileSync((await (await saving).path()) ?? '', 'utf8')).toMatch(/\(fictional\)/);
    await page.context().close();
  });
});
