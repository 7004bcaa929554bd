import type { Page } from 'playwright-core';
import { chooseFile } from './give-file.js';

/** A page in one of its states, and how a reader comes to it. */
export interface PageKind {
  readonly name: string;
  readonly path: string;
  /** What is there once it is ready. */
  readonly ready: string;
  /** What the reader does then. */
  readonly act?: (page: Page) => Promise<void>;
}

const ROW = 'tr[data-school]';
/** A profile with how sure its rank is: what comes in last. */
const MEASURED = '.profile .doubt[aria-busy="false"]';
const TABLE = {
  name: 'mine.csv',
  bytes: ['School,Country,Teaching,Overall', 'Harvard University,United States,3,3', 'Zembla Academy,,2,2'].join('\n'),
};

/** By keyboard, so that what is opened has its focus marked. */
const press = (name: string | RegExp) => (page: Page) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .press('Enter');

/** The example of a person's own list, ranked. */
const example = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Look at an example' }).click();
  await page.locator('.fit-table tr[data-school]').first().waitFor();
  await page.locator('.atlas-table[aria-busy="false"]').waitFor();
};

/** The example, with a few of its schools. */
const fewOfExample = async (page: Page): Promise<void> => {
  await example(page);
  await page.getByLabel('Find a school').fill('lys');
};

/** Every kind of page, and every state that has a look of its own. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'ranking', path: '/', ready: '#rules-title' },
  { name: 'ranking of readings, sorted', path: '/?v=2&view=readings&sort=-name&state=CA', ready: '#rules-title' },
  { name: 'ranking of one indicator', path: '/?v=2&view=only:nih-awards&state=CA', ready: '#rules-title' },
  {
    name: 'ranking with weights and rules of the reader’s own',
    path: '/?v=2&weights=volume:0.2,intensity:0.8&normalize=z-score&missing=zero&state=CA',
    ready: '#rule-normalize-effect:not(:empty)',
    act: async (page) => {
      const fold = page.locator('.rail-fold > summary');
      if (await fold.isVisible()) await fold.click();
      await page.locator('.care summary').click();
    },
  },
  {
    name: 'ranking with a school open',
    path: '/?v=2&state=CA&school=us-stanford&compare=us-ucsf,us-yale',
    ready: '.panel h2',
  },
  { name: 'ranking with filters open', path: '/?v=2&state=CA', ready: ROW, act: press(/^Filters/) },
  { name: 'ranking without a row', path: '/?v=2&find=zzzz', ready: '.state' },
  {
    name: 'ranking that cannot be computed',
    path: '/?v=2&normalize=z-score&aggregate=geometric',
    ready: '#rules-title',
  },
  { name: 'ranking of other evidence', path: '/?v=2&digest=sha256:0&state=CA', ready: ROW },
  { name: 'fictional ranking', path: '/editions/fictional-200?v=2&find=XA', ready: ROW },
  { name: 'printed list', path: '/editions/usnews-2023-research', ready: ROW },
  { name: 'keys', path: '/editions/qs-medicine-rows-2024', ready: ROW, act: press('Keys') },
  {
    name: 'share and save',
    path: '/editions/qs-medicine-rows-2024',
    ready: ROW,
    act: async (page) => {
      await press('Share and save')(page);
      await page.locator('dialog.share figure').waitFor();
    },
  },
  { name: 'embedded', path: '/embed?v=2&edition=qs-medicine-rows-2024', ready: ROW },
  { name: 'school', path: '/schools/us-stanford', ready: MEASURED },
  { name: 'fictional school', path: '/schools/zz-aldamere?v=2&edition=fictional-200', ready: MEASURED },
  {
    name: 'works of an edition without a build',
    path: '/schools/us-stanford/works?v=2&indicator=works-full',
    ready: '.sheet h1',
  },
  { name: 'school that nobody knows', path: '/schools/no-such', ready: 'h1' },
  { name: 'compare', path: '/compare?v=2&schools=us-ucsf,us-yale,us-nyu', ready: '.compare figure' },
  { name: 'doubt', path: '/doubt?v=2&draws=1000', ready: '.doubt-page:has(.doubt-row):has(.doubt-wanted)' },
  {
    name: 'doubt with a map of weights',
    path: '/editions/qs-medicine-rows-2024/doubt?v=2&draws=1000&groups=academic-reputation;employer-reputation,citations-per-paper;h-index,international-research-network',
    ready: '.weight-triangle',
  },
  { name: 'doubt of a printed list', path: '/editions/usnews-2023-research/doubt', ready: '.doubt-page h1' },
  { name: 'compare nothing yet', path: '/compare', ready: '.compare .state' },
  { name: 'map', path: '/map', ready: '.map-land', act: (page) => page.locator('.map-school').nth(2).click() },
  { name: 'map as a table', path: '/map', ready: '.map-land', act: press('Show as table') },
  { name: 'map of nowhere', path: '/map?v=2&edition=fictional-200', ready: '.map-list' },
  { name: 'two lists to choose', path: '/lists', ready: '.list-side' },
  {
    name: 'two lists',
    path: '/lists?v=2&left=open-us-2025&right=qs-medicine-rows-2024&top=25',
    ready: '.slopes svg',
    act: (page) => page.locator('[data-school="us-stanford"] .slope-name').first().click(),
  },
  {
    name: 'two lists as a table',
    path: '/lists?v=2&left=open-us-2025&right=qs-medicine-rows-2024',
    ready: '.slopes svg',
    act: press('Show as table'),
  },
  { name: 'own table', path: '/own', ready: '.drop' },
  {
    name: 'own table, its columns',
    path: '/own',
    ready: '.drop',
    act: async (page) => {
      await chooseFile(page, TABLE);
      await page.locator('.own-details summary').first().click();
    },
  },
  {
    name: 'own table, taken',
    path: '/own',
    ready: '.drop',
    act: async (page) => {
      await chooseFile(page, TABLE);
      await page.getByRole('button', { name: 'Take this table', exact: true }).click();
      await page.locator('.own-tallies').waitFor();
    },
  },
  {
    name: 'own table, refused',
    path: '/own',
    ready: '.drop',
    act: async (page) => {
      await chooseFile(page, { name: 'a.pdf', bytes: '%PDF-1.7' });
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'own table of another browser', path: '/editions/own-elsewhere', ready: 'h1' },
  { name: 'your list, to begin', path: '/fit', ready: '.fit-begin' },
  { name: 'your list, its ranking', path: '/fit', ready: '.fit-begin', act: fewOfExample },
  {
    name: 'your list, a school',
    path: '/fit',
    ready: '.fit-begin',
    act: async (page) => {
      await fewOfExample(page);
      await page.locator('[data-school="zz-lysandel"] a.school-link').click();
      await page.locator('.panel h2').waitFor();
    },
  },
  { name: 'your list, about you', path: '/fit/profile', ready: 'main h2' },
  { name: 'your list, where you apply', path: '/fit/list', ready: 'main h2' },
  {
    name: 'your list, where the example applies',
    path: '/fit',
    ready: '.fit-begin',
    act: async (page) => {
      await example(page);
      await page.getByRole('link', { name: 'Where you apply' }).click();
      await page.getByRole('heading', { name: 'What is due when' }).waitFor();
    },
  },
  { name: 'your list, what is known and kept', path: '/fit/facts', ready: 'main h2' },
  { name: 'editions', path: '/editions', ready: '.cards li' },
  { name: 'methods', path: '/methods', ready: '.cards li' },
  { name: 'method', path: '/methods/us-news-research-2023', ready: 'main h2' },
  { name: 'method of an edition', path: '/methods/open-research?v=2&edition=open-us-2025', ready: 'main h2' },
  { name: 'glossary', path: '/glossary', ready: 'dl' },
  { name: 'no such page', path: '/nothing/here', ready: 'h1' },
  { name: 'link of a later page', path: '/?v=9', ready: 'h1' },
  { name: 'no such edition', path: '/editions/no-such', ready: '[role=alert]' },
  {
    name: 'no answer',
    path: '/methods',
    ready: '.cards li',
    act: async (page) => {
      await page.context().route('**/data/editions/**', (route) => route.abort());
      await page.getByRole('link', { name: 'Ranking', exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
];
