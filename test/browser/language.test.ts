import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';
import { pieces, shippedWords } from './shipped-words.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 780 };
const WIDE = { width: 1440, height: 900 };

const PAGES = [
  '/',
  '/?school=us-stanford',
  '/?view=points',
  '/editions',
  '/editions/fictional-200',
  '/editions/article-2024-research',
  '/editions/qs-medicine-rows-2024',
  '/methods',
  '/methods/open-research',
  '/methods/qs-medicine-2023',
  '/schools/us-stanford',
  '/schools/zz-aldamere?edition=fictional-200',
  '/embed?edition=open-us-2025',
  '/compare?schools=us-stanford,us-yale,us-nyu',
  '/lists?left=open-us-2025&right=usnews-2023-research',
  '/map',
  '/own',
  '/glossary',
  '/nowhere',
];

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

async function open(path: string, lang: string, options = {}): Promise<Page> {
  const page = await served.open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, options);
  await page.waitForLoadState('networkidle');
  return page;
}

const spoken = (page: Page) => page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the language of the page', () => {
  it('is that of the address, down to the title of the window', async () => {
    const page = await open('/methods', 'es');
    expect(await spoken(page)).toBe('es ltr');
    expect(await page.title()).toBe('Métodos · Bearings');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Métodos');
    await page.context().close();
  });

  it('is that of the browser where nothing else was said', async () => {
    const page = await served.open('/methods', { locale: 'es-MX' });
    expect(await spoken(page)).toBe('es ltr');
    await page.context().close();
  });

  it('is chosen by keyboard, keeps the focus, and is kept for the next visit', async () => {
    const page = await open('/methods', 'en');
    const choice = page.locator('#language-choice');
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Métodos');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('language-choice');
    expect(page.url()).not.toMatch(/lang=/);
    await page.reload();
    await expect.poll(() => page.locator('h1').textContent()).toBe('Métodos');
    await choice.selectOption('en');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Methods');
    expect(await spoken(page)).toBe('en ltr');
    await page.context().close();
  });

  it('stays that of the address in its tab, and is not kept', async () => {
    const page = await open('/methods', 'es');
    await page.goto(`${served.address}/editions`);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Ediciones');
    const other = await page.context().newPage();
    await other.goto(`${served.address}/editions`);
    await expect.poll(() => other.locator('h1').textContent()).toBe('Editions');
    await page.context().close();
  });

  it('offers no test language, and costs English readers nothing', async () => {
    const page = await served.open('/');
    const asked: string[] = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => /\/(es|pseudo)-[^/]*\.js/.test(name))).toEqual([]);
    await expect.poll(() => page.locator('#language-choice option').allTextContents()).toEqual(['English', 'Español']);
    await page.context().close();
  });

  it('tells faults', async () => {
    const page = await open('/editions/nope', 'es');
    await expect.poll(() => page.locator('[role="alert"]').textContent()).toMatch(/No existe la edición «nope»/);
    await page.context().close();
  });

  it('names indicators and units, writes numbers one way and orders names', async () => {
    const page = await open('/?school=us-stanford', 'es');
    const panel = page.locator('.panel');
    await expect.poll(() => panel.textContent()).toMatch(/Ayudas de los NIH por título/);
    await expect.poll(() => panel.textContent()).toMatch(/6,306,679 USD por título/);
    await page.context().close();
  });
});

describe.each(PAGES)('%s', (path) => {
  it.each([WIDE, PHONE])('says nothing that is not in the catalogue or the data, at %o', async (viewport) => {
    const page = await open(path, 'en-XA', { viewport });
    const data = shippedWords();
    // Between the items of a list stands a word of the language itself, which is in no catalogue.
    const isData = (piece: string) => piece.split(' and ').every((item) => data.has(item)) || data.has(piece);
    const texts = (await page.evaluate(readTexts)).map((text) => text.replace(/sha256:[\da-f]+/g, ''));
    expect(texts.length).toBeGreaterThan(3);
    const strange = texts.flatMap((text) => {
      // What was cut short ends within a word of the data.
      const whole = text.endsWith('…') ? pieces(text).slice(0, -1) : pieces(text);
      const english = whole.filter((piece) => /^[a-z’' -]+$/.test(piece) && !isData(piece) && !SAME.has(piece));
      return english.length > 0 ? [`${english.join(' | ')}  <  ${text.slice(0, 80)}`] : [];
    });
    expect([...new Set(strange)]).toEqual([]);
    expect(await beyond(page)).toBe(0);
    await page.context().close();
  });

  it.each([WIDE, PHONE])('runs from right to left where its language does, at %o', async (viewport) => {
    const page = await open(path, 'ar-XB', { viewport, bypassCSP: true });
    expect(await spoken(page)).toBe('ar-XB rtl');
    expect(await beyond(page)).toBe(0);
    expect(await page.evaluate(leftovers)).toEqual([]);
    if (viewport === PHONE) expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('breaks no rule of accessibility in Spanish', async () => {
    const page = await open(path, 'es', { viewport: PHONE, bypassCSP: true });
    expect(await violations(page)).toEqual([]);
    expect(await beyond(page)).toBe(0);
    await page.context().close();
  });
});

describe('from right to left', () => {
  it('bars grow from the right, and a sign stays before its number', async () => {
    const page = await open('/', 'ar-XB');
    const row = page.locator('[data-school]').nth(1);
    const paint = await row.locator('.points-bar').evaluate((bar) => getComputedStyle(bar).backgroundImage);
    expect(paint).toMatch(/^linear-gradient\(to left/);
    await expect.poll(() => row.textContent()).toMatch(/\u200e−\d/);
    await page.context().close();
  });
});

it('no page complained', () => {
  expect(served.complaints.filter((complaint) => !/status of 40[04]/.test(complaint))).toEqual([]);
});

/** Words that are the same in every language: names of formats, of the program, of keys. */
const SAME = new Set([
  'json',
  'csv',
  'png',
  'svg',
  'xlsx',
  'md',
  'do',
  'usd',
  'en-xa',
  'en',
  'accented english',
  'english',
  'sha',
  'topsis',
]);

/** Every text that a reader sees or hears, but those that are told to be English. */
function readTexts(): string[] {
  const texts: string[] = [];
  const isData = (element: Element): boolean =>
    element.closest('[lang="en"], code, kbd, script, style, option[lang]') !== null;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    if (parent && !isData(parent) && parent.checkVisibility() && node.textContent?.trim()) texts.push(node.textContent);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      if (!isData(element)) texts.push(element.getAttribute(name) ?? '');
    }
  }
  return texts;
}

/** What still stands to the left of where it should begin. */
function leftovers(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *')]
    .filter((element) => /(^|[\s;])(left|right|margin-left|margin-right)\s*:/.test(element.getAttribute('style') ?? ''))
    .map((element) => `${element.className}: ${element.getAttribute('style')}`)
    .slice(0, 5);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
}
