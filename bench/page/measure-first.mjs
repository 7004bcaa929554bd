import { gzipSync } from 'node:zlib';
import { installProbe } from './probe.mjs';

/**
 * Opens a page with nothing kept from before. Answers the milliseconds from the start of the navigation to the painted
 * first row, and the scripts that were asked for until then, those of workers too.
 */
export async function measureFirst(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const asked = [];
  context.on('request', (request) => asked.push({ url: request.url(), at: request.timing().startTime }));
  await page.addInitScript(installProbe);
  await page.goto(address);
  await page.waitForFunction(() => benchProbe.firstRow !== null);
  const { painted, origin } = await page.evaluate(() => ({
    painted: benchProbe.firstRow,
    origin: performance.timeOrigin,
  }));
  const scripts = asked.filter(({ url, at }) => /\.(m?js|wasm)(\?|$)/.test(url) && at <= origin + painted);
  await context.close();
  return { painted, scripts: [...new Set(scripts.map(({ url }) => url))] };
}

/** What scripts weigh compressed by gzip at level 9, in bytes. */
export async function weighScripts(scripts) {
  const sizes = await Promise.all(
    scripts.map(async (url) => {
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      return { name: new URL(url).pathname.split('/').at(-1), bytes: gzipSync(bytes, { level: 9 }).length };
    }),
  );
  return sizes.sort((a, b) => b.bytes - a.bytes);
}
