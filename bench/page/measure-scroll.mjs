import { summary, tenth } from './figures.mjs';
import { installProbe } from './probe.mjs';

const SECONDS = 5;
/** A frame that took longer than this left out at least one of sixty a second, in milliseconds. */
const LONG_MS = 25;

/**
 * Turns the wheel for some seconds over a long table. Answers the frames of a second, how long they took and how many
 * were long, how far it went, and in how many of some looks the window was not full of rows.
 */
export async function measureScroll(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  await page.goto(address);
  await page.locator('[data-row]').first().waitFor();
  await page.waitForTimeout(2000);
  await page.mouse.move(900, 600);
  await page.mouse.wheel(0, 700);
  await page.waitForTimeout(500);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(() => benchProbe.watchFrames());
  const before = await session.send('Performance.getMetrics');
  const until = Date.now() + SECONDS * 1000;
  let looks = 0;
  let empty = 0;
  for (let turn = 0; Date.now() < until; turn++) {
    await page.mouse.wheel(0, 120);
    if (turn % 8 > 0) continue;
    looks++;
    if (!(await page.evaluate(isFull))) empty++;
  }
  const frames = await page.evaluate(() => benchProbe.frames);
  const after = await session.send('Performance.getMetrics');
  const pixels = await page.evaluate(() => Math.round(scrollY));
  await context.close();
  const took = frames.slice(1).map((at, i) => at - frames[i]);
  const processor = (metricOf(after) - metricOf(before)) / took.length;
  return {
    perSecond: tenth((took.length * 1000) / (frames.at(-1) - frames[0])),
    milliseconds: summary(took),
    long: took.filter((ms) => ms > LONG_MS).length,
    processorPerFrame: tenth(processor * 1000),
    pixels,
    looks,
    empty,
  };
}

/** Whether a row stands at the foot of the window and another one at its middle. */
function isFull() {
  const at = (y) => document.elementFromPoint(900, y)?.closest('[data-row]') ?? null;
  return at(innerHeight - 4) !== null && at(innerHeight / 2) !== null;
}

const metricOf = ({ metrics }) => metrics.find(({ name }) => name === 'TaskDuration').value;
