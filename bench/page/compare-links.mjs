/** States of the page that a link has to carry: weights, rules, filters, orders and views. */
const STATES = [
  '/?v=2&weights=volume:0.55,intensity:0.45',
  '/?v=2&weights=nih-awards:0.31,medical-school-research-expenditure:0.69&round=half-up:3',
  '/?v=2&aggregate=geometric&state=CA,NY,MA&sort=-nih-awards-per-degree&view=points',
  '/?v=2&missing=lowest-reported&find=university&view=readings',
  '/editions/fictional-1500?v=2&weights=mcat:0.4,gpa:0.2&sort=name',
];
const ROWS = 60;

/** Opens each state in one browser and its address, as that browser writes it, in a second one; counts tables that differ. */
export async function compareLinks(browser, address) {
  let different = 0;
  for (const state of STATES) {
    const seen = await readTable(browser, address + state);
    const again = await readTable(browser, seen.link);
    if (JSON.stringify(seen.rows) !== JSON.stringify(again.rows) || seen.rows.length === 0) different++;
  }
  return { compared: STATES.length, different };
}

async function readTable(browser, link) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 2400 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(link);
  await page.locator('[data-row]').first().waitFor();
  // How sure each rank is comes after the ranks; what it is over stands below the table once it has come.
  await page.locator('.sure-basis, p.sure-note').first().waitFor();
  await page.waitForTimeout(500);
  const rows = await page
    .locator('tr[data-school]')
    .evaluateAll((all, most) => all.slice(0, most).map((row) => `${row.dataset.school} ${row.textContent}`), ROWS);
  const written = page.url();
  await context.close();
  return { rows, link: written };
}
