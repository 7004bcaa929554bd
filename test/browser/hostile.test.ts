import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const SEED = 20261127;

const nasty = fc.constantFrom(
  '',
  ' ',
  '%',
  '%00',
  '%E0%A4%A',
  '%2e%2e%2f',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'Infinity',
  '-1',
  '1e999',
  '999999999999999999999',
  'null',
  '<img src=x onerror=globalThis.__pwned=1>',
  '"><script>globalThis.__pwned=1</script>',
  'javascript:globalThis.__pwned=1',
  "=cmd|' /C calc'!A0",
  '\u202e\u0000\ufeff',
  ',,,:::,,',
  'a:b:c,d',
  '🩺'.repeat(40),
  'x'.repeat(3000),
  'open-us-2025?weights=volume:9?weights=x',
);
const known = fc.constantFrom(
  'open-us-2025',
  'fictional-200',
  'article-qs-examples',
  'qs-medicine-2023',
  'open-research',
  'us-ucsf',
  'us-nyu',
  'volume:0.5,intensity:0.5',
  'volume:0,intensity:0',
  'nih-awards:1',
  'z-score',
  'geometric',
  'refuse',
  'none',
  'half-up:1',
  'state=CA',
  'state=ZZ',
  'points',
  'only:nih-awards',
  '-score',
  'us-2026',
  '42.36,-71.06,20,Boston',
  'us-ucsf,us-yale,us-nyu',
);
const value = fc.oneof({ weight: 2, arbitrary: nasty }, { weight: 3, arbitrary: known }, fc.string({ maxLength: 30 }));
const key = fc.constantFrom(
  ...['v', 'weights', 'weight', 'where', 'methodology', 'cohort', 'normalize', 'aggregate', 'missing', 'round'],
  ...[
    'digest',
    'school',
    'schools',
    'compare',
    'find',
    'sort',
    'view',
    'state',
    'country',
    'control',
    'degree',
    'near',
  ],
  ...['edition', 'column', 'left', 'right', 'top', 'lang', 'status', 'unheard-of'],
);
const query = fc
  .array(fc.tuple(key, value), { maxLength: 6 })
  .map((pairs) => pairs.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&'));
const part = fc.oneof(nasty.map(encodeURIComponent), known.map(encodeURIComponent), fc.constant('%E0%A4%A'));
const path = fc.oneof(
  fc.constantFrom(
    '/',
    '/map',
    '/lists',
    '/compare',
    '/own',
    '/editions',
    '/methods',
    '/glossary',
    '/embed',
    '/nothing',
  ),
  part.map((id) => `/editions/${id}`),
  part.map((id) => `/methods/${id}`),
  part.map((id) => `/schools/${id}`),
  fc.tuple(part, part, part).map((parts) => `/${parts.join('/')}`),
);
/** Half of all addresses say the present form, so that what follows is read. */
const address = fc.tuple(path, fc.boolean(), query).map(([at, form, asked]) => `${at}?${form ? 'v=2&' : ''}${asked}`);

/** Goes to an address within the page, as its own links do. */
async function goWithin(page: Page, to: string): Promise<void> {
  await page.evaluate((next) => {
    history.pushState(null, '', location.origin + next);
    dispatchEvent(new PopStateEvent('popstate'));
  }, to);
}

/** Waits until the page has said all it has to say of an address, and gives its headings. */
async function headings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const until = Date.now() + 20_000;
    // A second look, since an answer that was known already is replaced in the next frames.
    for (let calm = 0; calm < 3 && Date.now() < until; ) {
      await frame();
      const waits = document.querySelector('main .state[role=status]') !== null;
      const heads = document.querySelectorAll('main h1, main h2').length;
      calm = waits || heads === 0 ? 0 : calm + 1;
    }
    return [...document.querySelectorAll('main h1, main h2')].map((head) => head.textContent ?? '');
  });
}

const pwned = (page: Page) => page.evaluate(() => '__pwned' in globalThis);

/** What was complained of since the last look. */
function takeComplaints(): string[] {
  return served.complaints.splice(0);
}

async function holds(page: Page, to: string): Promise<void> {
  expect(await headings(page), to).not.toEqual([]);
  expect(await page.locator('main .state[role=status]').count(), `still waits: ${to}`).toBe(0);
  expect(await pwned(page), to).toBe(false);
  expect(await page.locator('main img, main script').count(), to).toBe(0);
  expect(takeComplaints(), to).toEqual([]);
}

describe('an address that nobody wrote', () => {
  it('never breaks a page that is open', { timeout: 600_000 }, async () => {
    const page = await served.open('/');
    await fc.assert(
      fc.asyncProperty(address, async (to) => {
        await goWithin(page, to);
        await holds(page, to);
      }),
      { seed: SEED, numRuns: 300, endOnFailure: false },
    );
    await goWithin(page, '/');
    await page.locator('tr[data-school]').first().waitFor();
    await page.context().close();
  });

  it('never breaks a page that is opened at it', { timeout: 600_000 }, async () => {
    const page = await served.open('/methods');
    await fc.assert(
      fc.asyncProperty(address, async (to) => {
        // Names with dots are files to a host, and bytes that are no letters are refused by the server.
        fc.pre(!new URL(to, served.address).pathname.includes('.') && !to.includes('%E0%A4%A'));
        await page.goto(served.address + to);
        await page.locator('main h1, main h2').first().waitFor();
        await holds(page, to);
      }),
      { seed: SEED, numRuns: 40 },
    );
    await page.context().close();
  });

  it('is answered by the server with a fault, whatever its bytes', async () => {
    for (const to of ['/%E0%A4%A', '/editions/%', '/api/editions/%E0%A4%A/ranking', '/..%2f..%2fetc/passwd', '/a.b']) {
      const answer = await fetch(served.address + to);
      expect(answer.status, to).toBeLessThan(500);
      const text = await answer.text();
      expect(text.length, to).toBeGreaterThan(20);
      expect(text, to).not.toMatch(/root:|at .*\.js:\d+/);
    }
  });
});

describe('an address of our own form', () => {
  it('that a later page wrote is refused in words', async () => {
    const page = await served.open('/');
    for (const version of ['3', '99', '2.1', 'x', '']) {
      await goWithin(page, `/?v=${version}&weights=volume:1`);
      await page.getByRole('heading', { name: 'This link cannot be read' }).waitFor();
      await expect.poll(() => page.locator('main').textContent()).toMatch(/made by a later version/);
    }
    await page.getByRole('link', { name: 'To the ranking' }).click();
    await page.locator('tr[data-school]').first().waitFor();
    await page.context().close();
    expect(takeComplaints()).toEqual([]);
  });

  it('with a million weights is refused in words, at once', async () => {
    const page = await served.open('/methods');
    const weights = Array.from({ length: 1_000_000 }, () => 'a:1')
      .join(',')
      .slice(0, 1_900_000);
    await goWithin(page, `/?v=2&weights=${weights}`);
    await page.getByRole('heading', { name: 'This link cannot be read' }).waitFor();
    await expect
      .poll(() => page.locator('main').textContent())
      .toMatch(/characters long; no link of this page is longer than/);
    // As many as an address may be long are read, and refused by what they say.
    await goWithin(page, `/?v=2&weights=${weights.slice(0, 15_000)}`);
    await page.getByRole('alert').waitFor();
    expect((await page.getByRole('alert').textContent())?.length).toBeLessThan(2000);
    await page.context().close();
    expect(takeComplaints()).toEqual([]);
  });

  it('that is longer than a server reads is refused by it in words', async () => {
    const answer = await fetch(`${served.address}/?v=2&weights=${'a:1,'.repeat(30_000)}`);
    expect(answer.status).toBe(431);
    expect(await answer.text()).toMatch(/too long/i);
  });

  it('keeps a change of language, theme or zoom that is nonsense from doing harm', async () => {
    const page = await served.open('/');
    for (const [name, text] of [
      ['bearings-theme', '<b>'],
      ['bearings-language', '../../x'],
      ['bearings-single-keys', '7'],
    ] as const) {
      await page.evaluate(([key, value]) => localStorage.setItem(key, value), [name, text] as const);
    }
    await page.reload();
    await page.locator('tr[data-school]').first().waitFor();
    await page.context().close();
    expect(takeComplaints()).toEqual([]);
  });
});
