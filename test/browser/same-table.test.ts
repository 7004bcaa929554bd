import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RankingAnswer } from '@bearings/core';
import { stream } from '@bearings/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './open-page.js';

const PROGRAM = fileURLToPath(new URL('../../packages/cli/bin/bearings.js', import.meta.url));
const run = promisify(execFile);

let served: Served;
let page: Page;
let editions: readonly { readonly id: string; readonly methodology: string | null }[];
beforeAll(async () => {
  served = await serve();
  const listed = (await (await fetch(`${served.address}/api/editions`)).json()) as { editions: typeof editions };
  editions = listed.editions;
  page = await served.open('/');
});
afterAll(() => served.close());

/** What the terminal prints. */
async function rank(edition: string, options: readonly string[]): Promise<{ text: string; answer: RankingAnswer }> {
  const { stdout } = await run(process.execPath, [PROGRAM, 'rank', edition, '--format', 'json', ...options], {
    env: { ...process.env, BEARINGS_HOME: '' },
    maxBuffer: 2 ** 26,
  });
  return { text: stdout, answer: JSON.parse(stdout) as RankingAnswer };
}

interface SeenRow {
  readonly school: string;
  readonly place: string;
  readonly score: string;
}

/** Every row of the page's table, with all of them drawn as for paper. */
async function readTable(path: string): Promise<SeenRow[]> {
  await page.goto(served.address + path);
  await page.locator('tr[data-school]').first().waitFor();
  return page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const rows = [...document.querySelectorAll<HTMLElement>('tr[data-school]')].map((row) => ({
      school: row.dataset.school ?? '',
      place: row.querySelector('.at-rank')?.textContent?.trim() ?? '',
      score: row.querySelector('.at-score')?.firstChild?.textContent?.trim() ?? '',
    }));
    dispatchEvent(new Event('afterprint'));
    return rows;
  });
}

/** What the page should show of an answer. */
function rowsOf({ placements }: RankingAnswer): SeenRow[] {
  return placements.map((line) => ({
    school: line.school,
    place:
      line.kind === 'ranked'
        ? line.label
        : line.kind === 'banded'
          ? line.band.replace('-', '–')
          : line.kind === 'tiered'
            ? `Tier ${line.tier}`
            : '',
    score: line.score === undefined ? '' : String(line.score),
  }));
}

/** Numbers as numbers: the page pads a score to the decimals of its method. */
const bare = (rows: readonly SeenRow[]) =>
  rows.map(({ school, place, score }) => ({
    school,
    place: /^(=?\d|\d+[–+]|Tier)/.test(place) ? place : '',
    score: score === '' ? '' : Number(score.replace('−', '-').replaceAll(',', '')),
  }));

/** Where two answers differ, with what stands there; null where they are the same bytes. */
function firstDifference(one: string, other: string): string | null {
  const [a, b] = [one.trim(), other.trim()];
  if (a === b) return null;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return `at ${at}: ${a.slice(at - 60, at + 60)} | ${b.slice(at - 60, at + 60)}`;
}

describe('the table of the page', () => {
  it('is that of `bearings rank --format json` for every shipped edition', { timeout: 300_000 }, async () => {
    for (const { id } of editions) {
      const { answer } = await rank(id, []);
      expect(bare(await readTable(`/editions/${id}`)), id).toEqual(bare(rowsOf(answer)));
    }
  });

  it('is that of the terminal for 50 random weightings, and for rules among them', { timeout: 600_000 }, async () => {
    const draws = stream(20261127, 'weightings of the page');
    const pick = <T>(list: readonly T[]): T => list[Math.floor(draws() * list.length)] as T;
    const computed = editions.filter(({ methodology }) => methodology !== null);
    const rules = [[], [], ['--aggregate', 'median'], ['--missing', 'zero'], ['--round', 'half-up:3']];
    for (let at = 0; at < 50; at++) {
      const { id } = pick(computed);
      const card = (await (await fetch(`${served.address}/api/editions/${id}`)).json()) as {
        edition: { methodology: string };
      };
      const { methodology } = (await (
        await fetch(`${served.address}/api/methodologies/${card.edition.methodology}`)
      ).json()) as { methodology: { indicators: { indicator: string; pillar: string | null }[] } };
      const top = methodology.indicators.filter(({ pillar }) => pillar === methodology.indicators[0]?.pillar);
      const weights = top.map(({ indicator }) => [indicator, Number((0.05 + draws()).toFixed(4))] as const);
      const rule = pick(rules);
      const { answer, text } = await rank(id, [
        ...weights.flatMap(([indicator, weight]) => ['--weight', `${indicator}=${weight}`]),
        ...rule,
      ]);
      const asked = rule.length === 0 ? '' : `&${rule[0]?.slice(2)}=${rule[1]}`;
      const query = `weights=${weights.map(([indicator, weight]) => `${indicator}:${weight}`).join(',')}`;
      expect(bare(await readTable(`/editions/${id}?v=2&${query}${asked}`)), `${id} ${query}${asked}`).toEqual(
        bare(rowsOf(answer)),
      );
      if (at % 10 === 0) {
        const inApi = weights.map(([indicator, weight]) => `weight=${indicator}%3D${weight}`).join('&');
        const api = await (await fetch(`${served.address}/api/editions/${id}/ranking?${inApi}${asked}`)).text();
        expect(firstDifference(api, text)).toBeNull();
        const saved = page.waitForEvent('download', {
          predicate: (file) => file.suggestedFilename() === `bearings-${id}.json`,
        });
        await page.getByRole('button', { name: 'Share and save' }).click();
        await page.getByRole('button', { name: /^JSON/ }).click();
        const file = readFileSync(await (await saved).path(), 'utf8');
        expect(firstDifference(file, text)).toBeNull();
        await page.keyboard.press('Escape');
      }
    }
  });
});
