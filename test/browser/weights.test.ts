import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';
import { asked, lines, number, order, slider, sums, weightsOf } from './read-rail.js';

const OPEN = '/';
const FIVE = '/editions/qs-medicine-rows-2024';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

/** A table whose rail has everything it will have. */
async function withRail(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await served.open(path);
  await page.locator('tr[data-school]').first().waitFor();
  await page.locator('#rules-title').waitFor();
  await use(page);
  await page.context().close();
}

const said = (page: Page) => page.locator('.announcement').textContent();
const status = (page: Page) => page.locator('p.announcement[role=status]');

/** The table of the address in the words of the server, as far as rows are in sight. */
async function answered(page: Page): Promise<string> {
  const { pathname } = new URL(page.url());
  const edition = pathname === '/' ? 'open-us-2025' : (pathname.split('/')[2] ?? '');
  const query = Object.entries(asked(page)).map(([id, weight]) => `weight=${id}%3D${weight}`);
  const answer = await (await fetch(`${served.address}/api/editions/${edition}/ranking?${query.join('&')}`)).json();
  const { placements } = answer as { placements: { school: string }[] };
  return placements
    .slice(0, (await lines(page)).length)
    .map(({ school }) => school)
    .join(' ');
}

describe('a slider', () => {
  it('re-ranks as it is dragged, and writes the address when it is let go', async () => {
    await withRail(OPEN, async (page) => {
      const before = await order(page);
      const box = await slider(page, 'NIH awards').boundingBox();
      if (!box) throw new Error('the slider is not there');
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + box.width / 2, y);
      await page.mouse.down();
      for (const part of [0.4, 0.3, 0.2, 0.1]) await page.mouse.move(box.x + box.width * part, y);
      await expect.poll(() => order(page)).not.toBe(before);
      expect(page.url()).not.toContain('weights');
      expect(await sums(page)).toEqual([100, 100, 100]);
      expect(await said(page)).toBe('');
      await page.mouse.up();
      await expect.poll(() => Object.keys(asked(page)).length).toBe(2);
      await expect.poll(async () => (await order(page)) === (await answered(page))).toBe(true);
      expect(asked(page)['nih-awards']).toBeLessThan(0.2);
      await expect.poll(() => said(page)).toMatch(/moved/);
    });
  });

  it('moves by arrow keys, one step of the browser back for all of them', async () => {
    await withRail(OPEN, async (page) => {
      await slider(page, 'NIH awards').focus();
      for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
      await expect
        .poll(() => asked(page))
        .toEqual({
          'nih-awards': 0.55,
          'medical-school-research-expenditure': 0.45,
        });
      expect(await slider(page, 'NIH awards').getAttribute('aria-valuetext')).toBe('55%');
      await expect.poll(async () => (await order(page)) === (await answered(page))).toBe(true);
      await page.keyboard.press('Home');
      await expect.poll(() => asked(page)['nih-awards']).toBe(0);
      await page.goBack();
      await expect.poll(() => asked(page)).toEqual({});
      await expect.poll(() => number(page, 'NIH awards').inputValue()).toBe('50');
    });
  });

  it('shares what is left among its siblings as they stood, to one hundred percent', async () => {
    await withRail(FIVE, async (page) => {
      await number(page, 'Academic reputation').fill('10');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => weightsOf(page))
        .toEqual([
          {
            'Academic reputation': 10,
            'Employer reputation': 15,
            'Citations per paper': 30,
            'h-index': 30,
            'International research network': 15,
          },
        ]);
    });
  });
});

describe('a number', () => {
  it('is taken at Enter and when it is left, within 0 and 100, and put back where it is none', async () => {
    await withRail(OPEN, async (page) => {
      const field = number(page, 'How much research');
      await field.fill('35');
      await field.press('Enter');
      await expect.poll(() => asked(page)).toEqual({ volume: 0.35, intensity: 0.65 });
      await field.fill('36.5');
      await field.press('Tab');
      await expect.poll(() => asked(page).volume).toBe(0.365);
      await field.fill('150');
      await field.press('Enter');
      await expect.poll(() => asked(page)).toEqual({ volume: 1, intensity: 0 });
      await expect.poll(() => field.inputValue()).toBe('100');
      await field.fill('');
      await field.press('Tab');
      await expect.poll(() => field.inputValue()).toBe('100');
      expect(asked(page)).toEqual({ volume: 1, intensity: 0 });
    });
  });
});

describe('a lock', () => {
  it('holds a weight while the others move, and cannot be outweighed', async () => {
    await withRail(FIVE, async (page) => {
      const lock = page.getByRole('button', { name: 'Hold the weight of Academic reputation' });
      await lock.focus();
      await page.keyboard.press('Space');
      const locked = page.getByRole('button', { name: 'Let the weight of Academic reputation move' });
      expect(await locked.getAttribute('aria-pressed')).toBe('true');
      expect(await number(page, 'Academic reputation').isDisabled()).toBe(true);
      await number(page, 'h-index').fill('95');
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await weightsOf(page))[0])
        .toMatchObject({
          'Academic reputation': 40,
          'h-index': 60,
          'Employer reputation': 0,
        });
      await locked.click();
      await number(page, 'h-index').fill('70');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await weightsOf(page))[0]?.['Academic reputation']).toBe(30);
    });
  });
});

describe('weights as a whole', () => {
  it('are taken as declared, all the same, or of another publisher’s method', async () => {
    await withRail(FIVE, async (page) => {
      const take = page.getByLabel('Take weights');
      await take.selectOption({ label: 'All the same' });
      await expect.poll(async () => Object.values((await weightsOf(page))[0] ?? {})).toEqual([20, 20, 20, 20, 20]);
      await expect.poll(async () => (await order(page)) === (await answered(page))).toBe(true);
      await take.selectOption({ label: 'Those of QS Medicine, 2011 to 2012' });
      await expect.poll(async () => Object.values((await weightsOf(page))[0] ?? {})).toEqual([40, 10, 50, 0, 0]);
      await take.selectOption({ label: 'Those of QS Medicine, 2013 to 2022' });
      await expect.poll(async () => Object.values((await weightsOf(page))[0] ?? {})).toEqual([40, 10, 25, 25, 0]);
      await expect.poll(async () => (await order(page)) === (await answered(page))).toBe(true);
      await take.selectOption({ label: 'As declared' });
      await expect.poll(() => page.url()).toBe(served.address + FIVE);
    });
  });

  it('follow what a reader cares about, by keyboard alone, and are kept by a name and forgotten', async () => {
    await withRail(FIVE, async (page) => {
      await page.getByText('What I care about').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
      await page.getByRole('group', { name: 'Academic reputation' }).getByLabel('not at all').focus();
      await page.keyboard.press('Space');
      await page.getByRole('group', { name: 'h-index' }).getByLabel('much', { exact: true }).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(async () => Object.values((await weightsOf(page))[0] ?? {})).toEqual([0, 20, 20, 40, 20]);
      await page.getByLabel('Name', { exact: true }).focus();
      await page.keyboard.type('<b>mine</b>');
      await page.keyboard.press('Enter');
      await page.getByText('Kept as “<b>mine</b>”.').waitFor();
      expect(JSON.parse((await page.evaluate(() => localStorage.getItem('bearings-presets'))) ?? '')).toMatchObject([
        { name: '<b>mine</b>', weights: { 'h-index': 0.4, 'academic-reputation': 0 } },
      ]);

      await page.goto(served.address + FIVE);
      await page.locator('#rules-title').waitFor();
      const take = page.getByLabel('Take weights');
      await take.focus();
      await take.selectOption({ label: 'Mine: <b>mine</b>' });
      await expect.poll(() => asked(page)['h-index']).toBe(0.4);
      await page.getByText('What I care about').click();
      await page.getByRole('button', { name: 'Forget “<b>mine</b>”' }).click();
      expect(await page.evaluate(() => localStorage.getItem('bearings-presets'))).toBe('[]');
      await expect.poll(() => page.locator('aside b').count()).toBe(0);
    });
  });

  it('survive a store in the browser that holds nonsense', async () => {
    await withRail(FIVE, async (page) => {
      for (const nonsense of ['{', '7', '[{"name":1}]', '[{"name":"x","weights":{"h-index":1e9}}]']) {
        await page.evaluate((text) => localStorage.setItem('bearings-presets', text), nonsense);
        await page.reload();
        await page.locator('#rules-title').waitFor();
        await expect
          .poll(() => page.getByLabel('Take weights').locator('option').allTextContents())
          .not.toContain('Mine: x');
      }
    });
  });
});

describe('what was changed', () => {
  it('is undone step by step, by button and by key, and all at once', async () => {
    await withRail(OPEN, async (page) => {
      const undo = page.getByRole('button', { name: 'Undo', exact: true });
      expect(await undo.isDisabled()).toBe(true);
      // How many rows are in sight may change while how sure they are comes in; who leads them does not.
      const leaders = async () => (await order(page)).split(' ').slice(0, 8);
      const before = await leaders();
      await number(page, 'How much research').fill('20');
      await page.keyboard.press('Enter');
      await number(page, 'NIH awards').fill('90');
      await page.keyboard.press('Enter');
      await expect.poll(() => Object.keys(asked(page)).length).toBe(4);
      await undo.click();
      await expect.poll(() => asked(page)).toEqual({ volume: 0.2, intensity: 0.8 });
      await page.locator('.school-link').first().focus();
      await page.keyboard.press('u');
      await expect.poll(() => asked(page)).toEqual({});
      await expect.poll(leaders).toEqual(before);
      await number(page, 'NIH awards').fill('90');
      await page.keyboard.press('Enter');
      await expect.poll(() => Object.keys(asked(page)).length).toBe(2);
      await page.locator('.weigh-tools').getByRole('button', { name: 'As declared' }).click();
      await expect.poll(() => page.url()).toBe(`${served.address}/`);
    });
  });

  it('is said: who moved most, from where to where, as the table has it', async () => {
    await withRail(OPEN, async (page) => {
      const before = new Map((await lines(page)).map(({ school, rank }) => [school, rank]));
      await number(page, 'How much research').fill('20');
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page).textContent()).toMatch(/\d+ schools moved\. .+ (up|down) \d+ to \d+/);
      const after = await lines(page);
      const entered = /([^.]+) entered the first ten/.exec((await said(page)) ?? '')?.[1] ?? '';
      expect(entered).not.toBe('');
      const newcomers = after
        .slice(0, 10)
        .filter(({ school }) => Number(before.get(school)?.replace('=', '') ?? 99) > 10);
      expect(newcomers.length).toBeGreaterThanOrEqual(entered.split(/, | and /).length);
      await page.getByText('Your weights alone:').waitFor();
      await page.getByText('Against the edition as it stands:').waitFor();
    });
  });

  it('is held against what each weight does in effect', async () => {
    await withRail(OPEN, async (page) => {
      const effect = () => page.locator('.weigh-effect', { hasText: 'in effect' }).allTextContents();
      await expect.poll(async () => (await effect()).length).toBe(4);
      const before = await effect();
      const shares = before.map((text) => Number(/in effect ([\d.]+)%/.exec(text)?.[1]));
      expect(Math.round(shares.reduce((sum, share) => sum + share, 0))).toBe(100);
      await number(page, 'How much research').fill('5');
      await page.keyboard.press('Enter');
      await expect.poll(effect).not.toEqual(before);
    });
  });
});

const RULES = [
  ['Scale', 'normalize', 'percentile rank', 'percentile'],
  ['Score', 'aggregate', 'weighted median', 'median'],
  ['Missing readings', 'missing', 'counted as zero', 'zero'],
  ['Rounding', 'round', 'to 0 places, halves up', 'half-up:0'],
] as const;

describe('a rule', () => {
  it.each(RULES)(
    '%s is chosen by keyboard, says what it moved, and is put back',
    async (label, rule, choice, value) => {
      await withRail(OPEN, async (page) => {
        const select = page.getByLabel(label, { exact: true });
        await expect.poll(() => select.locator('option').first().textContent()).toMatch(/[Aa]s published/);
        await select.focus();
        for (let press = 0; press < 12; press++) {
          if ((await select.locator('option:checked').textContent()) === choice) break;
          await page.keyboard.press('ArrowDown');
        }
        await expect.poll(() => new URL(page.url()).searchParams.get(rule)).toBe(value);
        const effect = page.locator(`#rule-${rule}-effect`);
        await expect.poll(() => effect.textContent()).toMatch(/^\d+ of \d+ ranks moved; |came to have a rank/);
        expect(await effect.getAttribute('aria-live')).toBe('polite');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe(`rule-${rule}`);
        await page.getByRole('button', { name: 'All rules as published' }).click();
        await expect.poll(() => page.url()).toBe(`${served.address}/`);
      });
    },
  );

  it('that cannot be applied to scores of a publisher says so and is not offered', async () => {
    await withRail(FIVE, async (page) => {
      expect(await page.getByLabel('Scale', { exact: true }).isDisabled()).toBe(true);
      await expect.poll(() => page.locator('#rule-normalize-effect').textContent()).toMatch(/has normalized/);
    });
  });

  it('that cannot be computed leaves the rules at hand, the focus where it was, and a way back', async () => {
    await withRail(`${OPEN}?v=2&normalize=z-score`, async (page) => {
      const score = page.getByLabel('Score', { exact: true });
      await score.focus();
      await page.keyboard.press('ArrowDown');
      const alert = page.getByRole('alert');
      await expect.poll(() => alert.textContent()).toMatch(/geometric mean needs scores of 0 or more/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rule-aggregate');
      await page.keyboard.press('ArrowUp');
      await page.locator('tr[data-school]').first().waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('rule-aggregate');
      await page.goto(`${served.address}/?v=2&normalize=z-score&aggregate=geometric`);
      await page.getByRole('link', { name: 'Back to the edition as it stands' }).click();
      await page.locator('tr[data-school]').first().waitFor();
      expect(page.url()).toBe(`${served.address}/`);
    });
  });
});

describe('another method', () => {
  it('ranks the same evidence, with its own weights, and the published one is marked', async () => {
    await withRail(FIVE, async (page) => {
      const method = page.getByRole('combobox', { name: 'Method', exact: true });
      await expect
        .poll(() => method.locator('option:checked').textContent())
        .toBe('QS Medicine, 2023 on (as published)');
      const before = await order(page);
      await method.focus();
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => new URL(page.url()).searchParams.get('methodology')).toBe('qs-medicine-2013');
      await expect.poll(() => order(page)).not.toBe(before);
      await expect.poll(async () => Object.values((await weightsOf(page))[0] ?? {})).toEqual([40, 10, 25, 25]);
      await page.getByRole('link', { name: 'Back to the edition as it stands' }).click();
      await expect.poll(() => order(page)).toBe(before);
    });
  });

  it('whose weights were never published is refused in words, with the way back', async () => {
    await withRail('/editions/fictional-200', async (page) => {
      await page
        .getByRole('combobox', { name: 'Method', exact: true })
        .selectOption({ label: 'U.S. News Best Medical Schools, research tiers, edition 2024' });
      await page.getByRole('link', { name: 'Back to the edition as it stands' }).first().waitFor();
      expect((await page.locator('main').textContent())?.length).toBeGreaterThan(100);
      await page.getByRole('link', { name: 'Back to the edition as it stands' }).first().click();
      await expect.poll(() => page.url()).toBe(`${served.address}/editions/fictional-200`);
      await page.locator('tr[data-school]').first().waitFor();
    });
  });
});
