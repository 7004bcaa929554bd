import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';
import { PAGE_KINDS, type PageKind } from './page-kinds.js';
import { violationsOf } from './run-axe.js';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 780 };
/** 1280 pixels at four times the size. */
const ZOOMED = { width: 320, height: 480 };

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

/** A page in its state; the rail of a narrow page is unfolded, so that what is in it is looked at. */
async function openKind(kind: PageKind, viewport = WIDE): Promise<Page> {
  const page = await served.open(kind.path, { viewport, bypassCSP: true });
  await page.locator(kind.ready).first().waitFor({ state: 'attached' });
  await kind.act?.(page);
  await isCalm(page);
  return page;
}

/** Nothing is waited for any more. */
async function isCalm(page: Page): Promise<void> {
  await expect.poll(() => page.locator('main .state[role=status]').count(), { timeout: 15_000 }).toBe(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function unfoldRail(page: Page): Promise<void> {
  const fold = page.locator('.rail-fold:not([open]) > summary');
  if ((await page.locator('dialog[open]').count()) === 0 && (await fold.isVisible())) await fold.click();
}

/** What reaches beyond the window, where anything does. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1 && one.children.length === 0,
    );
    const names = wide
      .slice(0, 5)
      .map((one) => `${one.tagName} ${one.getAttribute('class')} "${one.textContent?.slice(0, 30)}"`);
    return [`${scrollWidth - clientWidth} px beyond ${clientWidth}: ${names.join('; ')}`];
  });

/** Text that is cut off: in a box that shows no overflow and holds more than it shows. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(one);
        const hides = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
        const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
        if (!hides || !hasText || clipPath !== 'none' || one.clientWidth < 4) return false;
        return one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 2;
      })
      .map((one) => `${one.className}: ${one.textContent?.slice(0, 60)}`),
  );

const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

describe.each(PAGE_KINDS)('$name', (kind) => {
  it('breaks no rule of axe, light and dark, wide and narrow, and fits the window', { timeout: 240_000 }, async () => {
    const page = await openKind(kind);
    const title = await page.title();
    expect(title).toMatch(/^.+ [·—–-] Bearings$|^Bearings/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const wrong: string[] = [];
    for (const viewport of [WIDE, PHONE]) {
      await page.setViewportSize(viewport);
      if (viewport === PHONE) await unfoldRail(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const found = await violationsOf(page);
        wrong.push(...found.map((rule) => `${viewport.width} ${colorScheme}: ${rule}`));
      }
      wrong.push(...(await beyond(page)));
    }
    await page.setViewportSize(ZOOMED);
    wrong.push(...(await beyond(page)));
    await page.setViewportSize(WIDE);
    const shortened = await cutOff(page);
    await page.addStyleTag({ content: SPACED });
    wrong.push(...(await beyond(page)), ...(await cutOff(page)).filter((text) => !shortened.includes(text)));
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});

it('left no complaint but of the answer that was withheld', () => {
  expect(served.complaints.filter((line) => !/ERR_FAILED/.test(line))).toEqual([]);
});
