/**
 * Measures the page in Chromium beside a bare page of the same framework in the same run:
 * `npm run build && npm run bench:page [-- --site FOLDER]`. Prints JSON; ends with status 1 where a limit is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../test/find-chromium.mjs';
import { quantile, summary, tenth } from './page/figures.mjs';
import { makeHome } from './page/make-home.mjs';
import { measureFirst, weighScripts } from './page/measure-first.mjs';
import { measureRerank } from './page/measure-rerank.mjs';
import { measureScroll } from './page/measure-scroll.mjs';
import { compareLinks } from './page/compare-links.mjs';
import { startBare, startOurs } from './page/start-servers.mjs';

const LIMITS = { firstMs: 1000, scriptBytes: 250_000, rerankMs: 16.7, rerankP95Ms: 33, framesPerSecond: 55, links: 0 };
const ROUNDS = 3;
/** Without the wait for the next sixtieth of a second, which hides how long a step takes. */
const FREE = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const at = process.argv.indexOf('--site');
const site = at < 0 ? null : (process.argv[at + 1] ?? null);
const home = mkdtempSync(join(tmpdir(), 'bearings-bench-'));
const editions = makeHome(home, [1500, 10_000]);
const [ours, bare] = [await startOurs(home, site), await startBare()];
const open = (flags = []) => chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, ...flags] });

try {
  const browser = await open();
  const first = { ours: [], bare: [], scripts: [] };
  for (let round = 0; round < ROUNDS; round++) {
    first.bare.push((await measureFirst(browser, `${bare.address}/?rows=227`)).painted);
    const { painted, scripts } = await measureFirst(browser, `${ours.address}/`);
    first.ours.push(painted);
    first.scripts = scripts;
  }
  const scripts = await weighScripts(first.scripts);
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
  const links = await compareLinks(browser, ours.address);

  const scroll = { ours: [], bare: [] };
  for (let round = 0; round < 2; round++) {
    scroll.bare.push(await measureScroll(browser, `${bare.address}/?rows=10000`));
    scroll.ours.push(await measureScroll(browser, `${ours.address}/editions/${editions.get(10_000)}`));
  }
  await browser.close();

  const free = await open(FREE);
  const rerank = { ours: [], bare: [], processor: { ours: [], bare: [] } };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, address] of [
      ['bare', `${bare.address}/?rows=1500`],
      ['ours', `${ours.address}/editions/${editions.get(1500)}`],
    ]) {
      const { painted, processor } = await measureRerank(free, address);
      rerank[name].push(...painted);
      rerank.processor[name].push(processor);
    }
  }
  await free.close();

  const best = (runs) => runs.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
  const report = {
    load: tenth(loadavg()[0]),
    firstTable: { ours: summary(first.ours), bare: summary(first.bare), scriptBytes: bytes, scripts },
    rerank: {
      ours: summary(rerank.ours),
      bare: summary(rerank.bare),
      processorPerStep: {
        ours: tenth(quantile(rerank.processor.ours, 0.5)),
        bare: tenth(quantile(rerank.processor.bare, 0.5)),
      },
    },
    scroll: { ours: best(scroll.ours), bare: best(scroll.bare) },
    links,
  };
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  const missed = [
    ...(report.firstTable.ours.median < LIMITS.firstMs ? [] : ['first table']),
    ...(bytes < LIMITS.scriptBytes ? [] : ['script before the first table']),
    ...(report.rerank.ours.median < LIMITS.rerankMs ? [] : ['re-rank, median']),
    ...(report.rerank.ours.p95 < LIMITS.rerankP95Ms ? [] : ['re-rank, 95th percentile']),
    ...(report.scroll.ours.perSecond >= LIMITS.framesPerSecond ? [] : ['scrolling']),
    ...(links.different === LIMITS.links ? [] : ['links']),
  ];
  process.stdout.write(missed.length === 0 ? 'within all limits\n' : `over the limit: ${missed.join(', ')}\n`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  ours.stop();
  bare.stop();
  rmSync(home, { recursive: true, force: true });
}
