import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type RankingAnswer, stream } from '@bearings/core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';
import { order, slider } from './read-rail.js';
import { violationsOf } from './run-axe.js';

const PROGRAM = fileURLToPath(new URL('../../packages/cli/bin/bearings.js', import.meta.url));
const PHONE = { width: 360, height: 780 };
const FICTIONAL = '/editions/fictional-200';
const run = promisify(execFile);

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

const measured = (page: Page) => page.locator('.standing-table:not(.standing-old) .sure-strip').first().waitFor();

async function withTable(
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await served.open(path, options);
  await measured(page);
  await use(page);
  await page.context().close();
}

/** What the terminal prints. */
async function rank(edition: string, weights: readonly string[]): Promise<RankingAnswer> {
  const options = weights.flatMap((weight) => ['--weight', weight]);
  const { stdout } = await run(process.execPath, [PROGRAM, 'rank', edition, '--format', 'json', ...options], {
    env: { ...process.env, BEARINGS_HOME: '' },
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout) as RankingAnswer;
}

/** What the page says of each school that has a rank: ranks, median, group. All rows are drawn as for paper. */
const readIntervals = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const told = [...document.querySelectorAll<HTMLElement>('tr[data-school]')].flatMap((row) => {
      const strip = row.querySelector('.sure-strip')?.getAttribute('aria-label');
      const shown = row.querySelector('.sure-ranks')?.textContent;
      if (!strip || !shown) return [];
      const median = /median ([\d,]+)/.exec(strip)?.[1] ?? '';
      const group = /group (\d+)/.exec(strip)?.[1] ?? 'none';
      const low = /^Ranks (.*?) in/.exec(strip)?.[1] ?? '';
      return [[row.dataset.school ?? '', `${shown} ${low === shown ? median : 'another'} ${group}`] as const];
    });
    dispatchEvent(new Event('afterprint'));
    return Object.fromEntries(told);
  });

function told({ placements }: RankingAnswer): Record<string, string> {
  return Object.fromEntries(
    placements.flatMap(({ school, interval }) => {
      if (!interval) return [];
      const { low, median, high, group } = interval;
      return [[school, `${low === high ? low : `${low}–${high}`} ${median} ${group ?? 'none'}`] as const];
    }),
  );
}

const isSorted = (numbers: readonly number[], turn: 1 | -1): boolean =>
  numbers.length > 3 && numbers.every((number, at) => at === 0 || turn * (number - numbers[at - 1]!) >= 0);

const INDICATORS = {
  'open-us-2025': ['volume', 'intensity', 'nih-awards'],
  'fictional-200': ['academic-reputation', 'employer-reputation', 'citations-per-paper', 'h-index'],
  'qs-medicine-rows-2024': ['academic-reputation', 'employer-reputation', 'citations-per-paper', 'h-index'],
} as const;

/** As declared, and nine drawn weightings. */
function weightings(edition: keyof typeof INDICATORS): string[][] {
  const next = stream(20261127, `intervals of ${edition}`);
  const drawn = Array.from({ length: 9 }, () =>
    INDICATORS[edition].map((id) => `${id}=${(0.05 + 0.2 * next()).toFixed(3)}`),
  );
  return [[], ...drawn];
}

describe('the intervals of the table', () => {
  it.each(Object.keys(INDICATORS) as (keyof typeof INDICATORS)[])(
    'are those that the terminal prints for %s, under ten weightings',
    async (edition) => {
      const page = await served.open(`/editions/${edition}`);
      for (const weights of weightings(edition)) {
        const query = weights.map((weight) => weight.replace('=', ':')).join(',');
        await page.goto(`${served.address}/editions/${edition}${query && `?v=2&weights=${query}`}`);
        await measured(page);
        const answer = told(await rank(edition, weights));
        expect(Object.keys(answer).length).toBeGreaterThan(3);
        expect(await readIntervals(page), query).toEqual(answer);
      }
      await page.context().close();
    },
  );

  it('say once what they are over, and what they say nothing of', async () => {
    const { intervals } = await rank('open-us-2025', []);
    await withTable('/', async (page) => {
      const note = await page.locator('.sure-note').innerText();
      expect(note).toContain(`${intervals?.draws.toLocaleString('en')} draws`);
      expect(note).toMatch(/every weight is up to 25% more or less/);
      expect(note).toMatch(/says nothing of errors in the data/);
      const below = await page.locator('.sure-basis').innerText();
      expect(below).toContain(`seed ${intervals?.seed};`);
      await page.locator('.sure-note').getByRole('button', { name: 'How sure' }).press('Enter');
      await page
        .locator('.sure-note')
        .getByText('The ranks a school holds in a stated share of random re-computations.')
        .waitFor();
    });
  });

  it('are not there for a printed list, which says why', async () => {
    const page = await served.open('/editions/usnews-2023-research');
    await page.getByText('nobody knows: they are as printed').waitFor();
    await expect.poll(() => page.locator('.at-sure').count()).toBe(0);
    await page.context().close();
  });

  it('are changed by no filter and no order, nor are groups', async () => {
    await withTable(FICTIONAL, async (page) => {
      const all = await readIntervals(page);
      for (const query of ['state=XC', 'find=college', 'sort=-width', 'sort=median']) {
        await page.goto(`${served.address}${FICTIONAL}?v=2&${query}`);
        await measured(page);
        const some = await readIntervals(page);
        const expected = Object.fromEntries(Object.keys(some).map((id) => [id, all[id]]));
        expect(some, query).toEqual(expected);
        expect(Object.keys(some).length).toBeGreaterThan(3);
        if (!query.startsWith('sort')) expect(Object.keys(some).length).toBeLessThan(Object.keys(all).length);
      }
    });
  });

  it('order the table by width and by median', async () => {
    await withTable(FICTIONAL, async (page) => {
      const widths = (): Promise<number[]> =>
        page.locator('tr[data-school] .sure-ranks').evaluateAll((cells) =>
          cells.map((cell) => {
            const [low, high] = (cell.textContent ?? '').split('–').map(Number);
            return (high ?? low ?? 0) - (low ?? 0);
          }),
        );
      const head = page.getByRole('button', { name: /^Sort by Width of the rank interval/ });
      await head.press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('width');
      await expect.poll(async () => isSorted(await widths(), 1)).toBe(true);
      await head.press('Enter');
      await expect.poll(async () => (await widths())[0]).toBeGreaterThan(50);
      await expect.poll(async () => isSorted(await widths(), -1)).toBe(true);
      await page.getByRole('button', { name: 'Sort by Median rank' }).press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('median');
    });
  });
});

/** Keeps what the page says while its intervals are faded: they may be measured anew before anybody else could look. */
async function watchFaded(page: Page): Promise<() => Promise<{ note: string; strip: string } | null>> {
  const seen = await page.evaluateHandle(() => {
    const kept: { said: { note: string; strip: string } | null } = { said: null };
    const look = (): void => {
      if (!document.querySelector('.standing-old')) return;
      kept.said ??= {
        note: document.querySelector('.sure-note')?.textContent ?? '',
        strip: document.querySelector('.sure-strip')?.getAttribute('aria-label') ?? '',
      };
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    return kept;
  });
  return () => seen.evaluate(({ said }) => said);
}

describe('while weights are dragged', () => {
  it('they are faded and say so, and follow when the weights rest', async () => {
    await withTable(FICTIONAL, async (page) => {
      const before = await readIntervals(page);
      // Whoever looks every frame sees intervals that belong to the weights, or that say that they do not.
      const box = await slider(page, 'h-index').boundingBox();
      if (!box) throw new Error('the slider is not seen');
      const y = box.y + box.height / 2;
      const faded = await watchFaded(page);
      await page.mouse.move(box.x + box.width * 0.2, y);
      await page.mouse.down();
      for (let step = 1; step <= 12; step++) await page.mouse.move(box.x + box.width * (0.2 + step * 0.05), y);
      await expect
        .poll(faded)
        .toMatchObject({ note: expect.stringContaining('what is faded belongs to other weights') });
      expect(await faded()).toMatchObject({ strip: expect.stringMatching(/belongs to other weights$/) });
      // They follow while the hand still holds the slider.
      await measured(page);
      await page.mouse.up();
      await expect.poll(() => page.url()).toContain('weights=');
      await measured(page);
      const weights = (new URL(page.url()).searchParams.get('weights') ?? '').split(',');
      const after = await readIntervals(page);
      expect(after).toEqual(
        told(
          await rank(
            'fictional-200',
            weights.map((pair) => pair.replace(':', '=')),
          ),
        ),
      );
      expect(after).not.toEqual(before);
    });
  });
});

describe('single draws', () => {
  const label = (page: Page) => page.locator('.outcome-label');
  const start = (page: Page) => page.getByRole('button', { name: 'Watch single draws' });

  it('follow each other only when asked to, with the ranks of the draw, and stop at Escape', async () => {
    await withTable(FICTIONAL, async (page) => {
      const declared = await order(page);
      await page.waitForTimeout(1500);
      await expect.poll(() => label(page).count()).toBe(0);
      expect(await order(page)).toBe(declared);
      await start(page).focus();
      await page.keyboard.press('Enter');
      await label(page).getByText('Draw 3, one of').waitFor();
      await expect.poll(() => order(page)).not.toBe(declared);
      await expect
        .poll(() => page.getByRole('status').allTextContents())
        .toContain('Single draws are shown, two a second. Escape stops them.');
      const ranks = await page.evaluate(() =>
        [...document.querySelectorAll('tr[data-school]')]
          .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
          .map((row) => Number(row.querySelector('.at-rank')?.textContent)),
      );
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Stop (Esc)');
      await page.keyboard.press('Escape');
      await expect.poll(() => label(page).count()).toBe(0);
      await expect.poll(() => order(page)).toBe(declared);
      await start(page).waitFor();
    });
  });

  it('stop when weights change', async () => {
    await withTable(FICTIONAL, async (page) => {
      await start(page).click();
      await label(page).waitFor();
      await slider(page, 'h-index').press('ArrowRight');
      await expect.poll(() => label(page).count()).toBe(0);
    });
  });

  it('come one by one for who asked for little motion', async () => {
    await withTable(
      '/',
      async (page) => {
        await page.getByRole('button', { name: 'Show a single draw' }).press('Enter');
        await label(page).getByText('Draw 1, one of').waitFor();
        await page.waitForTimeout(1200);
        await expect.poll(() => label(page).innerText()).toMatch(/^Draw 1,/);
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next draw');
        await page.keyboard.press('Enter');
        await label(page).getByText('Draw 2, one of').waitFor();
        await page.getByRole('status').getByText('Draw 2 of').waitFor();
        await page.getByRole('button', { name: /^Back to the ranks/ }).click();
        await expect.poll(() => label(page).count()).toBe(0);
      },
      { reducedMotion: 'reduce' },
    );
  });
});

describe('files', () => {
  it('carry the intervals and say what they are over', async () => {
    await withTable(FICTIONAL, async (page) => {
      await page.getByRole('button', { name: 'Share and save' }).click();
      const files = new Map<string, string>();
      page.on('download', async (download) => {
        files.set(download.suggestedFilename(), readFileSync(await download.path(), 'utf8'));
      });
      for (const kind of ['CSV', 'SVG', 'JSON: the whole ranking, as the terminal prints it'])
        await page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).click();
      await expect.poll(() => files.size).toBe(6);
      const answer = await rank('fictional-200', []);
      const lines = (files.get('bearings-fictional-200.csv') ?? '').split(/\r?\n/);
      expect(lines[0]).toMatch(/^rank,rank_low,rank_median,rank_high,group,id,/);
      for (const [at, { school, interval }] of answer.placements.slice(0, 50).entries()) {
        const cells = (lines[at + 1] ?? '').split(',');
        const { low, median, high, group } = interval ?? { low: '', median: '', high: '', group: '' };
        expect(cells.slice(1, 6)).toEqual([low, median, high, group ?? '', school].map(String));
      }
      expect(JSON.parse(files.get('bearings-fictional-200.json') ?? '')).toEqual(answer);
      expect(files.get('bearings-fictional-200.svg')).toContain('How sure (1–197)');
      for (const kind of ['csv', 'svg', 'json']) {
        const about = JSON.parse(files.get(`bearings-fictional-200.${kind}.about.json`) ?? '{}');
        expect(about.intervals).toMatchObject({ ...answer.intervals });
        expect(about.intervals.over).toMatch(/say nothing of errors in the data/);
      }
    });
  });

  it('and the embedded table carries them too', async () => {
    await withTable('/embed?v=2&edition=fictional-200', async (page) => {
      expect(await readIntervals(page)).toEqual(told(await rank('fictional-200', [])));
      await page.getByText('says nothing of errors in the data').first().waitFor();
    });
  });
});

describe('whoever reads the table', () => {
  it.each([
    ['wide and light', { colorScheme: 'light' }],
    ['wide and dark', { colorScheme: 'dark' }],
    ['on a phone, light', { colorScheme: 'light', viewport: PHONE }],
    ['on a phone, dark', { colorScheme: 'dark', viewport: PHONE }],
  ] as const)('finds nothing in the way, %s', async (_, options) => {
    await withTable(
      FICTIONAL,
      async (page) => {
        expect(await violationsOf(page)).toEqual([]);
        await page.getByRole('button', { name: 'Show a single draw' }).click();
        await page.locator('.outcome-label').waitFor();
        expect(await violationsOf(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      },
      { ...options, bypassCSP: true, reducedMotion: 'reduce' },
    );
  });
});
