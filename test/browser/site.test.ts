import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../find-chromium.mjs';
import { type Served, serve } from './open-page.js';
import { type StaticHost, startHost } from './static-host.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'packages/server/bin/build-site.js');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
/** A name of this machine that the page does not take for it, and that counts as secure. */
const HOST = 'page.localhost';

let scratch: string;
let site: string;
let browser: Browser;
let host: StaticHost;
let context: BrowserContext;
let complaints: string[];

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'bearings-site-'));
  site = join(scratch, 'site');
  execFileSync(process.execPath, [PROGRAM, '--out', site]);
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
});
afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});
beforeEach(async () => {
  host = await startHost();
  host.place('/', site);
  host.place('/bearings/', site);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  complaints = [];
  context.on('request', (request) => {
    if (new URL(request.url()).hostname !== HOST) complaints.push(`asked another host: ${request.url()}`);
  });
  context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`refused by the content policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  await host.close();
});

const at = (path: string) => `http://${HOST}:${host.port}${path}`;
const rows = (page: Page) => page.locator('[data-school]');

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(at(path));
  return page;
}

/** Waits until the service worker has kept everything it wants to keep. */
async function isKept(page: Page, mark = 'data/filled-for'): Promise<void> {
  const look = () =>
    page.evaluate(async (name) => {
      if (!navigator.serviceWorker.controller) return false;
      const all = await Promise.all((await caches.keys()).map(async (key) => (await caches.open(key)).keys()));
      return all.flat().some(({ url }) => url.endsWith(name));
    }, mark);
  await expect.poll(look, { timeout: 20_000 }).toBe(true);
}

describe.each(['/', '/bearings/'])('a site at %s of a host that is not ours', (front) => {
  it('shows the ranking, and asks nobody else', async () => {
    const page = await open(front);
    await rows(page).first().waitFor();
    expect(complaints).toEqual([]);
    expect(host.asked.filter((path) => path.startsWith(`${front}api/`))).toEqual([]);
  });

  it.each([
    ['editions', 'Editions'],
    ['editions/fictional-200', null],
    ['methods', 'Methods'],
    ['methods/open-research', 'Open research'],
  ])('opens at %s', async (path, heading) => {
    const page = await open(front + path);
    if (heading === null) await rows(page).first().waitFor();
    else await page.locator('h1', { hasText: heading }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('works on when the host is gone: reloaded, at other addresses, in parts that were never opened', async () => {
    const page = await open(front);
    await rows(page).first().waitFor();
    await isKept(page);
    await host.close();
    await page.reload();
    await rows(page).first().waitFor();
    for (const path of ['editions/fictional-200', 'editions/qs-medicine-rows-2024/', 'editions/open-us-2025']) {
      await page.goto(at(front + path));
      await rows(page).first().waitFor();
    }
    await page.goto(at(`${front}methods/qs-medicine-2023`));
    await page.locator('h1').waitFor();
    for (const path of ['map', 'lists']) {
      await page.goto(at(front + path));
      await page.locator('svg path').first().waitFor();
    }
    await page.goto(at(`${front}editions/no-such-edition`));
    await page.getByRole('alert').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says that there is no such page, and leads back', async () => {
    const page = await open(`${front}editions/no-such/deeper`);
    await page.locator('h1', { hasText: 'no such page' }).waitFor();
    await page.getByRole('link', { name: 'the ranking' }).click();
    await rows(page).first().waitFor();
    expect(page.url()).toBe(at(front));
    await isKept(page);
    await page.goto(at(`${front}no-such`));
    await page
      .getByRole('link', { name: /ranking/i })
      .first()
      .waitFor();
    await expect.poll(() => page.locator('#page').count()).toBe(1);
    expect(complaints).toEqual([]);
  });
});

describe('the service worker', () => {
  it('says that everything still works without a network, once it does', async () => {
    const page = await open('/');
    await rows(page).first().waitFor();
    await isKept(page);
    await context.setOffline(true);
    await page.getByRole('status').filter({ hasText: 'Everything here still works' }).waitFor();
    await page.reload();
    await rows(page).first().waitFor();
    await page.getByRole('status').filter({ hasText: 'Everything here still works' }).waitFor();
  });

  it('keeps the first table and no more for who saves data', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const page = await open('/');
    await isKept(page, 'data/editions/open-us-2025.json');
    expect(host.asked.filter((path) => path.startsWith('/data/editions/'))).not.toContain(
      '/data/editions/fictional-200.json',
    );
    await host.close();
    await page.reload();
    await rows(page).first().waitFor();
  });

  it('shows what is kept where the network hangs', async () => {
    const page = await open('/');
    await isKept(page);
    host.hang();
    await page.reload();
    await rows(page).first().waitFor();
  }, 60_000);

  it('does not mix two sites on one host', async () => {
    const page = await open('/bearings/');
    await isKept(page);
    await page.goto(at('/'));
    await isKept(page, `:${host.port}/data/filled-for`);
    const names = await page.evaluate(() => caches.keys());
    expect(names.map((name) => name.replace(/[0-9a-f]{16}$/, '#')).sort()).toEqual([
      'bearings / data 1',
      'bearings / shell #',
      'bearings /bearings/ data 1',
      'bearings /bearings/ shell #',
    ]);
  });

  it('says that a newer build is there, and changes to it when asked', async () => {
    const changing = join(scratch, 'changing');
    cpSync(site, changing, { recursive: true });
    host.place('/', changing);
    const page = await open('/');
    await rows(page).first().waitFor();
    await isKept(page);
    const second = renew(changing);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByRole('status').getByRole('button', { name: 'Reload' }).click();
    await page.locator(`script[src*="${second}"]`).waitFor({ state: 'attached' });
    await rows(page).first().waitFor();
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 20_000 }).toBe(2);
    await expect.poll(() => page.getByRole('button', { name: 'Reload' }).count()).toBe(0);
    await host.close();
    await page.reload();
    await rows(page).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('changes by itself to the build of the only page that is open', async () => {
    const changing = join(scratch, 'changing-2');
    cpSync(site, changing, { recursive: true });
    host.place('/', changing);
    const page = await open('/');
    await isKept(page);
    renew(changing);
    await page.reload();
    await rows(page).first().waitFor();
    const names = () => page.evaluate(async () => (await caches.keys()).sort());
    await expect.poll(names, { timeout: 20_000 }).toEqual(['bearings / data 1', `bearings / shell ${'f'.repeat(16)}`]);
    await expect.poll(() => page.getByRole('button', { name: 'Reload' }).count()).toBe(0);
  });
});

/** Puts another build in place of a site: the same page under another name. Answers the name of its script. */
function renew(folder: string): string {
  const document = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = /assets\/(index-[\w-]+\.js)/.exec(document)?.[1] ?? '';
  const second = 'index-second.js';
  renameSync(join(folder, 'assets', first), join(folder, 'assets', second));
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/(\.html|sw\.js|assets.*\.js)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(first, second);
    writeFileSync(
      join(folder, file),
      file === 'sw.js' ? text.replace(/digest:`\w+`/, `digest:\`${'f'.repeat(16)}\``) : text,
    );
  }
  return second;
}

describe('our own server', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  it('hands out the same page: it works on without a network', async () => {
    const page = await served.open('/editions/open-us-2025', { serviceWorkers: 'allow' });
    await rows(page).first().waitFor();
    await isKept(page);
    await page.context().setOffline(true);
    await page.goto(`${served.address}/editions/fictional-200`);
    await rows(page).first().waitFor();
    await page.context().close();
  });

  it('lets the page’s worker run WebAssembly, and never the document', async () => {
    const page = await served.open('/');
    await rows(page).first().waitFor();
    const compile = () =>
      WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)).then(
        () => 'runs',
        (error) => `${error}`,
      );
    expect(await page.workers()[0]?.evaluate(compile)).toBe('runs');
    expect(await page.evaluate(compile)).toMatch(/Content Security Policy/);
    await page.context().close();
  });

  it('shows the page inside another only where that is meant', async () => {
    const other = mkdtempSync(join(scratch, 'other-'));
    host.place('/other/', other);
    const frame = async (path: string) => {
      writeFileSync(join(other, 'index.html'), `<iframe src="${served.address}${path}"></iframe>`);
      const page = await context.newPage();
      await page.goto(at('/other/'));
      return page.frameLocator('iframe').locator('#page').count();
    };
    expect(await frame('/embed')).toBe(1);
    expect(await frame('/')).toBe(0);
  });
});

describe('the program that writes a site', () => {
  it('gives the same bytes again, and takes the place of an older site', () => {
    const again = join(scratch, 'again');
    for (let time = 0; time < 2; time++) execFileSync(process.execPath, [PROGRAM, '--out', again]);
    expect(differing(site, again)).toEqual([]);
    expect(readdirSync(scratch).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('rests on a build of the page that gives the same bytes again', () => {
    const [one, other] = ['page-1', 'page-2'].map((name) => {
      const page = join(scratch, name);
      execFileSync(process.execPath, [VITE, 'build', '--logLevel', 'warn', '--outDir', page, '--emptyOutDir'], {
        cwd: join(ROOT, 'packages/web'),
      });
      return page;
    });
    expect(existsSync(join(one ?? '', 'sw.js'))).toBe(true);
    expect(differing(one ?? '', other ?? '')).toEqual([]);
  });

  it('leaves a folder with anything else in it alone', () => {
    const taken = mkdtempSync(join(scratch, 'taken-'));
    writeFileSync(join(taken, 'thesis.txt'), 'mine');
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, '--out', taken], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      1,
      `${taken} is there already and not empty; name a folder that is new or empty\n`,
    ]);
    expect(readdirSync(taken)).toEqual(['thesis.txt']);
  });

  it('tells how it is used', () => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, '--of', 'x'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'usage: npm run build:site [-- --out FOLDER]\n']);
  });

  it('names in its manifest only files that are there', () => {
    const { icons } = JSON.parse(readFileSync(join(site, 'manifest.webmanifest'), 'utf8'));
    for (const { src } of icons) expect([src, existsSync(join(site, src))]).toEqual([src, true]);
  });
});

/** The paths at which two folders differ. */
function differing(one: string, other: string): string[] {
  const list = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  const paths = [...new Set([...list(one), ...list(other)])];
  const bytes = (path: string) => (existsSync(path) ? readFileSync(path) : Buffer.from('missing'));
  return paths.filter((path) => !bytes(one + path).equals(bytes(other + path)));
}
