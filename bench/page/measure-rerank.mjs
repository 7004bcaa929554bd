import { tenth } from './figures.mjs';
import { installProbe } from './probe.mjs';

const WARM_UP = 40;
const STEPS = 120;
/** How long a step is waited for, in milliseconds; far above any that is painted. */
const PATIENCE_MS = 1500;
/** Pauses between two steps, in milliseconds; about those of a hand. */
const PAUSES = [10, 14, 19, 23, 29];

/**
 * Drags the first slider of a page by the mouse, one step after the other was painted. Answers the milliseconds from the
 * input event to the painted frame, and the processor time of the page's main thread for a step. `prepare` brings the page to
 * where there are rows.
 */
export async function measureRerank(browser, address, prepare = async () => {}) {
  const { context, page, move } = await takeSlider(browser, address, prepare);
  await page.evaluate(() => benchProbe.watchSteps());
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = 0;
  for (let step = 0; step < WARM_UP + STEPS; step++) {
    if (step === WARM_UP) before = await processorTime(session);
    const next = page.evaluate(() => benchProbe.nextStep());
    await move(valueAt(step));
    // A step that moves no row, or whose frame came before it was waited for, is left out.
    await Promise.race([next, page.waitForTimeout(PATIENCE_MS)]);
    await page.waitForTimeout(PAUSES[step % PAUSES.length]);
  }
  const processor = (await processorTime(session)) - before;
  const steps = await page.evaluate(() => benchProbe.steps.map(({ took }) => took));
  const rows = await page.locator('[data-row]').count();
  await context.close();
  if (steps.length <= WARM_UP)
    throw new Error(`${address}: ${steps.length} of ${WARM_UP + STEPS} steps moved the rows`);
  return { painted: steps.slice(WARM_UP), processor: tenth(processor / STEPS), rows };
}

/** Drags without waiting, as fast as the page takes it, and counts what was painted in a second. */
export async function measureDrag(browser, address) {
  const { context, page, move } = await takeSlider(browser, address, async () => {});
  await page.evaluate(() => benchProbe.watchSteps());
  for (let step = 0; step < 30; step++) await move(valueAt(step));
  const before = await page.evaluate(() => ({ at: performance.now(), painted: benchProbe.steps.length }));
  for (let step = 30; step < 210; step++) await move(valueAt(step));
  const after = await page.evaluate(() => ({ at: performance.now(), painted: benchProbe.steps.length }));
  await context.close();
  return tenth(((after.painted - before.painted) * 1000) / (after.at - before.at));
}

/** Opens a page and takes hold of its first slider. */
async function takeSlider(browser, address, prepare) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  await page.goto(address);
  await prepare(page);
  await page.locator('[data-row]').first().waitFor();
  const slider = page.locator('input[type=range]:enabled').first();
  await slider.waitFor();
  await page.waitForTimeout(1500);
  const { x, y, width, height } = await slider.boundingBox();
  const move = (value) => page.mouse.move(x + 8 + ((width - 16) * value) / 100, y + height / 2);
  await move(Number(await slider.inputValue()));
  await page.mouse.down();
  return { context, page, move };
}

/** Up and down between 4 and 60. */
function valueAt(step) {
  const turn = (step * 2) % 112;
  return 4 + (turn < 56 ? turn : 112 - turn);
}

async function processorTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}
