import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../packages/intake/test/tiny/write-workbook.js';
import { lyingBomb } from '../../packages/intake/test/workbook/bombs.js';
import { chooseFile, dropFile, type GivenFile } from './give-file.js';
import { type Served, serve } from './open-page.js';
import { order } from './read-rail.js';

const WORKBOOK = fileURLToPath(new URL('../../../shared/data/qs/qs_by_subject_2026_official.xlsx', import.meta.url));
const present = existsSync(WORKBOOK);
if (!present) console.log('skipped: no ../shared/data');

const TABLE: GivenFile = {
  name: 'my schools.csv',
  bytes: [
    'School,Country,Rank,Teaching,Research,Overall',
    'Harvard University,United States,1,100,100,100',
    'Stanford University,United States,2,90,95,92.5',
    'University of Oxford,United Kingdom,3,80,96,88',
    'The Quixotic Academy of Zembla,Nowhere,4,70,60,65',
  ].join('\n'),
};
const ADDRESS = '/editions/own-my-schools';
/** Words and numbers of the table that nothing else here holds. */
const OWN_WORDS = /Quixotic|Zembla|92\.5|my.schools\.csv/i;

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  expect(served.complaints).toEqual([]);
});

const rows = (page: Page) => page.locator('tr[data-school]');
const take = (page: Page) => page.getByRole('button', { name: 'Take this table', exact: true });
const openRanking = (page: Page) => page.getByRole('link', { name: 'Open the ranking' });

async function withPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await served.open(path);
  await use(page);
  await page.context().close();
}

/** From a file on the page to its ranking, by keyboard from where the file was understood. */
async function takeOver(page: Page): Promise<void> {
  await take(page).focus();
  await page.keyboard.press('Enter');
  await openRanking(page).waitFor();
}

describe('a table of one’s own', () => {
  it('is chosen by keyboard, mapped, held against its arithmetic, ranked, and there after a reload', async () => {
    await withPage('/own', async (page) => {
      await page.locator('.drop').getByText('Choose a file').focus();
      const chooser = page.waitForEvent('filechooser');
      // Asked of the page over the same wire as the wait: whoever answers this has been told to hand over its dialog.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Choose a file');
      await page.keyboard.press('Enter');
      await (await chooser).setFiles({ ...TABLE, mimeType: 'text/csv', buffer: Buffer.from(TABLE.bytes) });
      await page.getByRole('heading', { name: 'What are its columns?' }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('What are its columns?');
      await expect
        .poll(() => page.getByRole('combobox', { name: 'Teaching', exact: true }).inputValue())
        .toBe('indicator');
      await takeOver(page);
      await page.getByText('4 rows, 2 indicators.').waitFor();
      await expect
        .poll(() => page.locator('main').textContent())
        .toMatch(/3 names mean schools that are known here; 1 school/);
      await page.getByText('The table follows from its own indicators.').waitFor();
      await expect.poll(() => page.locator('.own-tallies').textContent()).toBe('Scores4 of 4Ranks4 of 4');
      await openRanking(page).focus();
      await page.keyboard.press('Enter');
      await rows(page).first().waitFor();
      expect(new URL(page.url()).pathname).toBe(ADDRESS);
      const before = await order(page);
      await expect.poll(() => rows(page).count()).toBe(4);
      await page.reload();
      await rows(page).first().waitFor();
      expect(await order(page)).toBe(before);
    });
  });

  it('is dropped anywhere on the page', async () => {
    await withPage('/methods', async (page) => {
      await dropFile(page, 'main', TABLE);
      await page.getByRole('heading', { name: 'What are its columns?' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/own');
      await page.goto(`${served.address}/own`);
      await dropFile(page, '.drop', TABLE);
      await page.getByRole('heading', { name: 'What are its columns?' }).waitFor();
    });
  });

  it('is JSON as well, and its columns are what the reader says', async () => {
    const json = [
      { name: 'Harvard University', strength: 3, size: 10 },
      { name: 'Yale University', strength: 2, size: 20 },
    ];
    await withPage('/own', async (page) => {
      await chooseFile(page, { name: 'two.json', bytes: JSON.stringify(json) });
      await page.getByRole('combobox', { name: 'size', exact: true }).selectOption('left-out');
      await page.getByLabel('Title of the table').fill('Two & <i>two</i>');
      await page.getByText('About the indicator: strength').click();
      await page.getByRole('combobox', { name: 'Better is' }).selectOption('lower');
      await takeOver(page);
      await page.getByText('2 rows, 1 indicator.').waitFor();
      await openRanking(page).click();
      await expect.poll(() => order(page)).toBe('us-yale us-harvard');
      await expect.poll(() => page.locator('h1').textContent()).toBe('Two & <i>two</i>');
    });
  });

  it('is saved as a file, removed, and opened from that file', async () => {
    await withPage('/own', async (page) => {
      await chooseFile(page, TABLE);
      await takeOver(page);
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as a file: my schools' }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe('own-my-schools.bearings.json');
      const bytes = readFileSync((await saved.path()) ?? '', 'utf8');
      page.once('dialog', (dialog) => void dialog.accept());
      await page.getByRole('button', { name: 'Remove my schools' }).click();
      await page.getByText('None yet.').waitFor();
      await page.goto(served.address + ADDRESS);
      await page.getByText('This table is in another browser').waitFor();
      await page.goto(`${served.address}/own`);
      await chooseFile(page, { name: 'back.bearings.json', bytes });
      await page.getByRole('link', { name: 'my schools' }).click();
      await expect.poll(() => rows(page).count()).toBe(4);
    });
  });

  it('leaves the browser in no request', async () => {
    const page = await served.open('/own');
    const asked: Request[] = [];
    page.context().on('request', (request) => asked.push(request));
    page.on('websocket', (socket) => expect(socket.url()).toBe('none'));
    await chooseFile(page, TABLE);
    await takeOver(page);
    await page.getByText('The table follows').waitFor();
    await openRanking(page).click();
    await rows(page).first().waitFor();
    await page.locator('.school-link').first().click();
    await page.locator('.panel h2').waitFor();
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.getByRole('heading', { name: 'Map' }).waitFor();
    for (const request of asked) {
      expect(request.method()).toBe('GET');
      expect(request.postData()).toBe(null);
      expect(decodeURIComponent(request.url())).not.toMatch(OWN_WORDS);
      expect(new URL(request.url()).pathname, request.url()).toMatch(/^\/(assets|data)\/|^\/own$|^\/icon|^blob/);
    }
    await page.context().close();
  });
});

describe.skipIf(!present)('the workbook of QS for 2026', () => {
  it('is understood, follows from its own indicators to the last row, and is ranked', async () => {
    await withPage('/own', async (page) => {
      await page.locator('input[type=file]').setInputFiles(WORKBOOK);
      await page.getByRole('heading', { name: 'A QS workbook' }).waitFor();
      await expect.poll(() => page.getByRole('combobox', { name: 'Table', exact: true }).inputValue()).not.toBe('');
      await takeOver(page);
      await page.getByText('The table follows from its own indicators.').waitFor();
      await expect.poll(() => page.locator('.own-tallies').textContent()).toMatch(/Scores200 of 200Ranks200 of 200/);
      await openRanking(page).click();
      await rows(page).first().waitFor();
      const all = Number(await page.getByRole('table').first().getAttribute('aria-rowcount')) - 1;
      expect(all).toBeGreaterThan(800);
      await expect.poll(() => rows(page).first().textContent()).toMatch(/Harvard/);
    });
  });
});

describe('a file that is no table', () => {
  const workbook = writeWorkbook([
    {
      name: 'One',
      rows: [
        ['School', 'Score'],
        ['Harvard University', 1],
      ],
    },
  ]);
  const wrong: readonly (readonly [GivenFile, RegExp])[] = [
    [{ name: 'report.pdf', bytes: '%PDF-1.7\n%âãÏÓ\n1 0 obj' }, /is a PDF document, not a table/],
    [{ name: 'a.xlsx', bytes: workbook.slice(0, workbook.length / 2) }, /damaged or cut short/],
    [{ name: 'a.xlsx', bytes: 'PK\u0003\u0004 and then nothing' }, /damaged or cut short/],
    [{ name: 'empty.csv', bytes: '' }, /it is empty/],
    [{ name: 'head.csv', bytes: 'School,Score\n' }, /no row below the header/],
    [{ name: 'numbers.csv', bytes: '1,2\n3,4\n5,6\n' }, /no row has the headers of a column that names schools/],
    [{ name: 'x.json', bytes: '{"a": 1}' }, /holds no list of rows/],
    [{ name: 'x.json', bytes: '{"a": ' }, /x\.json/],
    [{ name: 'bytes.csv', bytes: Uint8Array.of(0xff, 0xfe, 0, 0, 1, 2, 3, 0x80) }, /not plain text/],
    [
      {
        name: 'own.json',
        bytes:
          '{"format":1,"kind":"bearings-own-table","edition":"own-x","files":{"editions/own-x/edition.json":"{}"}}',
      },
      /edition\.json/,
    ],
    [
      {
        name: 'elsewhere.json',
        bytes:
          '{"format":1,"kind":"bearings-own-table","edition":"own-x","files":{"editions/open-us-2025/x.json":"{}"}}',
      },
      /holds no list of rows/,
    ],
  ];

  it('is refused in words, and the page goes on', async () => {
    await withPage('/own', async (page) => {
      for (const [file, words] of wrong) {
        await chooseFile(page, file);
        await expect.poll(() => page.getByRole('alert').textContent(), { message: file.name }).toMatch(words);
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Choose a file');
      }
      await chooseFile(page, TABLE);
      await takeOver(page);
    });
  });

  it('is refused before it is read where it is too large, and its size is said', async () => {
    await withPage('/own', async (page) => {
      await page.locator('.drop').waitFor();
      await page.evaluate(() => {
        const piece = new Blob([new Uint8Array(1 << 20)]);
        const transfer = new DataTransfer();
        transfer.items.add(new File(new Array(500).fill(piece), 'huge.xlsx'));
        document
          .querySelector('.drop')
          ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
      });
      await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/500 MB.*64 MB/);
      await chooseFile(page, TABLE);
      await takeOver(page);
    });
  });

  it('is refused where it unpacks to ten thousand times its size', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bearings-bomb-'));
    const file = join(folder, 'bomb.xlsx');
    writeFileSync(file, lyingBomb('xl/worksheets/sheet1.xml', 1000).bytes);
    await withPage('/own', async (page) => {
      await page.locator('input[type=file]').setInputFiles(file);
      await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 30_000 }).toMatch(/bomb\.xlsx/);
      await chooseFile(page, TABLE);
      await takeOver(page);
    });
    rmSync(folder, { recursive: true });
  });

  it('cannot be taken while no column names the schools', async () => {
    await withPage('/own', async (page) => {
      await chooseFile(page, TABLE);
      await page.getByRole('combobox', { name: 'School', exact: true }).selectOption('left-out');
      await page.getByRole('alert').getByText('One column has to name the schools.').waitFor();
      expect(await take(page).isDisabled()).toBe(true);
    });
  });
});

describe('a hostile table', () => {
  const names = [
    '<img src=x onerror="globalThis.__pwned=1">',
    '"><script>globalThis.__pwned=1</script>',
    "=cmd|' /C calc'!A0",
    '@SUM(1+1)*cmd',
    'javascript:globalThis.__pwned=1',
    '\u202egnitset\u202c right to left',
    'x'.repeat(5000),
  ];
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const head = ['School', '<svg onload=globalThis.__pwned=1>', '=HYPERLINK("http://x")'].map(cell).join(',');
  const bytes = [head, ...names.map((name, at) => `${cell(name)},${at + 1},${9 - at}`)].join('\n');

  it('stands as the text it is, on the page and in every file, and nothing of it runs', async () => {
    await withPage('/own', async (page) => {
      await chooseFile(page, { name: '<img src=x onerror=globalThis.__pwned=1>.csv', bytes });
      await take(page).waitFor();
      await takeOver(page);
      await openRanking(page).click();
      await expect.poll(() => rows(page).count()).toBe(names.length);
      const shown = await page.locator('.school-link').allTextContents();
      for (const name of names) expect(shown).toContain(name);
      for (const view of ['Points', 'Readings']) await page.getByRole('button', { name: view, exact: true }).click();
      await page.locator('.school-link').first().click();
      await page.locator('.panel h2').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Share and save' }).click();
      const dialog = page.getByRole('dialog');
      const files = new Map<string, string>();
      page.on('download', async (one) => {
        files.set(one.suggestedFilename(), readFileSync((await one.path()) ?? '', 'utf8'));
      });
      for (const kind of ['CSV', 'SVG', 'JSON: the whole ranking, as the terminal prints it'])
        await dialog.getByRole('button', { name: kind, exact: true }).click();
      await expect.poll(() => files.size).toBe(6);
      const text = (end: string): string =>
        [...files].find(([name]) => name.endsWith(end) && !name.includes('.about.'))?.[1] ?? '';
      expect(text('.csv')).toContain(`'=cmd|`);
      expect(text('.csv')).toContain(`'@SUM`);
      expect(text('.csv')).toContain(`'=HYPERLINK`);
      expect(text('.csv')).not.toMatch(/(^|,)"?[=@]/m);
      const parsed = await (await page.context().newPage()).evaluate((svg) => {
        const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
        return read.querySelectorAll('parsererror, script, img, [onload], [onerror]').length;
      }, text('.svg'));
      expect(parsed).toBe(0);
      expect(JSON.parse(text('.json'))).toMatchObject({ placements: expect.any(Array) });
      await expect.poll(() => page.locator('main img, main script, dialog img, dialog script').count()).toBe(0);
      expect(await page.evaluate(() => '__pwned' in globalThis)).toBe(false);
    });
  });
});
