import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';
import { PAGE_KINDS } from './page-kinds.js';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 780 };
/** Too narrow for a school beside the table, too wide for a phone. */
const BETWEEN = { width: 1000, height: 700 };

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

/** What the focus is on after a press of Tab. */
interface Stop {
  readonly id: number;
  readonly what: string;
  /** Whether something is drawn around it that is not drawn otherwise. */
  readonly marked: boolean;
  /** Whether any part of it is seen, and nothing lies over it. */
  readonly seen: boolean;
}

/** Gives every element that the Tab key should reach a number, and tells how many there are. */
const numberStops = (page: Page) =>
  page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document;
    const wanted = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';
    const radios = new Set<string>();
    let next = 0;
    for (const one of scope.querySelectorAll<HTMLElement>(wanted)) {
      // Of radio buttons with one name, one is reached; arrows go on from there.
      const radio = one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null;
      const hidden = !one.checkVisibility({ visibilityProperty: true }) || one.tabIndex < 0;
      if (hidden || (radio !== null && radios.has(radio))) continue;
      if (radio !== null) radios.add(radio);
      one.dataset.stop = String(next++);
    }
    return next;
  });

const lookAtFocus = (page: Page): Promise<Stop | null> =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const one = document.activeElement as HTMLElement | null;
    if (!one || one === document.body) return null;
    const group = one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null;
    const numbered = group ? document.querySelector<HTMLElement>(`input[name="${CSS.escape(group)}"][data-stop]`) : one;
    const drawn = (element: Element | null): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    };
    // A control that is spread over its picture is marked by what holds both.
    const marked = drawn(one) || drawn(one.parentElement);
    const points = [...one.getClientRects()].flatMap(({ left, top, right, bottom }) =>
      [0.1, 0.5, 0.9].flatMap((x) =>
        [0.2, 0.5, 0.8].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
      ),
    );
    const seen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (one.contains(hit) || hit.contains(one) || hit.closest('label')?.contains(one) === true);
    });
    const what = `${one.tagName} ${one.getAttribute('class') ?? ''} ${one.getAttribute('aria-label') ?? one.textContent?.slice(0, 40)}`;
    return { id: Number(numbered?.dataset.stop ?? -1), what, marked, seen };
  });

/** Walks by Tab until the focus leaves the document or comes round. */
async function walk(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  const first = await lookAtFocus(page);
  if (first && first.id >= 0) stops.push(first);
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const stop = await lookAtFocus(page);
    if (stop === null || (stop.id >= 0 && stops.some(({ id }) => id === stop.id))) break;
    stops.push(stop);
  }
  return stops;
}

/** Long tables are walked in short ones of the same kind. */
const WALKED: Readonly<Record<string, string>> = {
  ranking: '/editions/qs-medicine-rows-2024',
  'school that nobody knows': '',
  'link of a later page': '',
  'no such edition': '',
};

const KINDS = PAGE_KINDS.map((kind) => ({ ...kind, path: WALKED[kind.name] ?? kind.path })).filter(({ path }) => path);

describe.each(KINDS)('$name', (kind) => {
  it.each([
    ['wide', WIDE],
    ['narrow', PHONE],
    ...(kind.name === 'ranking with a school open' ? [['in between', BETWEEN] as const] : []),
  ] as const)('is walked by the Tab key, %s: all of it, marked and in sight', { timeout: 240_000 }, async (_, size) => {
    const page = await served.open(kind.path, { viewport: size });
    await page.locator(kind.ready).first().waitFor({ state: 'attached' });
    await kind.act?.(page);
    await expect.poll(() => page.locator('main .state[role=status]').count()).toBe(0);
    await page.evaluate(() => {
      if (!document.querySelector('dialog[open]')) (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
    });
    // The walk begins where the document does.
    if ((await page.locator('dialog[open]').count()) === 0) {
      await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
      });
    }
    const address = page.url();
    const all = await numberStops(page);
    const stops = await walk(page, all + 40);
    const reached = new Set(stops.map(({ id }) => id));
    const missed = await page.evaluate(
      (ids) =>
        [...document.querySelectorAll<HTMLElement>('[data-stop]')]
          .filter((one) => !ids.includes(Number(one.dataset.stop)) && one.checkVisibility())
          .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 30)}`),
      [...reached],
    );
    expect(stops.length).toBeGreaterThan(0);
    expect(page.url()).toBe(address);
    expect({
      unmarked: stops.filter(({ marked }) => !marked).map(({ what }) => what),
      obscured: stops.filter(({ seen }) => !seen).map(({ what }) => what),
      missed,
    }).toEqual({ unmarked: [], obscured: [], missed: [] });
    await page.context().close();
  });
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 60) ?? '');

describe('the focus', () => {
  it('goes past the menu, and past the table, by the links made for it', async () => {
    const page = await served.open('/');
    await page.locator('tr[data-school]').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    expect(
      await page
        .locator('.skip')
        .first()
        .evaluate((link) => link.getBoundingClientRect().width),
    ).toBeGreaterThan(60);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.locator('.skip-table').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('after-table');
    await page.context().close();
  });

  it('comes back from a dialog to what opened it, and stays in it while it is open', async () => {
    const page = await served.open('/editions/qs-medicine-rows-2024');
    await page.locator('tr[data-school]').first().waitFor();
    for (const [name, dialog] of [
      ['Keys', '.keys'],
      ['Share and save', '.share'],
    ] as const) {
      const opener = page.getByRole('button', { name, exact: true }).first();
      await opener.focus();
      await page.keyboard.press('Enter');
      await page.locator(`${dialog}[open]`).waitFor();
      for (let press = 0; press < 30; press++) {
        await page.keyboard.press('Tab');
        const inside = await page.evaluate(
          () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        );
        expect(inside, `${name}, ${press}`).toBe(true);
      }
      await page.keyboard.press('Escape');
      await page.locator(`${dialog}[open]`).waitFor({ state: 'detached' });
      expect(await opener.evaluate((one) => one === document.activeElement), name).toBe(true);
    }
    await page.context().close();
  });

  it('comes back from a school to its row', async () => {
    const page = await served.open('/');
    await page.locator('.school-link').nth(3).focus();
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))
      .toBe('5');
    await page.context().close();
  });
});

describe('single keys', () => {
  it('are turned off by a switch in their list, and that is kept', async () => {
    const page = await served.open('/');
    await page.locator('tr[data-school]').first().waitFor();
    const view = () => page.getByRole('button', { name: 'Points', exact: true }).getAttribute('aria-pressed');
    await page.keyboard.press('b');
    await expect.poll(view).toBe('true');
    await page.keyboard.press('?');
    const single = page.getByRole('checkbox', { name: /^Letters and signs work by themselves/ });
    await single.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('tr[data-school]').first().waitFor();
    const address = page.url();
    for (const key of ['b', '/', '?', 'u']) await page.keyboard.press(key);
    expect(page.url()).toBe(address);
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.getByRole('button', { name: 'Keys' }).click();
    await single.check();
    await page.keyboard.press('Escape');
    await page.locator('.school-link').first().focus();
    await page.keyboard.press('b');
    await expect.poll(view).toBe('false');
    await page.context().close();
  });
});

describe('a reader who asked for less motion', () => {
  it('sees nothing move by itself', async () => {
    const page = await served.open('/', { reducedMotion: 'reduce' });
    await page.locator('tr[data-school]').first().waitFor();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
          const seconds = (text: string) => Math.max(...text.split(',').map((part) => Number.parseFloat(part)));
          return seconds(transitionDuration) > 0.01 || (animationName !== 'none' && seconds(animationDuration) > 0.01);
        })
        .map((one) => `${one.tagName} ${one.getAttribute('class')}`),
    );
    expect([...new Set(moving)]).toEqual([]);
    await page.context().close();
  });
});

it('left no complaint but of the answer that was withheld', () => {
  expect(served.complaints.filter((line) => !/ERR_FAILED/.test(line))).toEqual([]);
});
