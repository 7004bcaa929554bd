import type { WorksCounts, WorksPage } from '@bearings/contract';
import { answerWorks, listWorks, parseScope } from '@bearings/store/works';
import { packBundles } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { renameSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepGoldenEdition, ROOT } from '../../store/test/works/edition-of-golden.js';
import { buildServer } from '../src/index.js';
import type { ShapedServer } from '../src/routes.js';

let golden: Awaited<ReturnType<typeof keepGoldenEdition>>;
let app: ShapedServer;
let works: string;
beforeAll(async () => {
  golden = await keepGoldenEdition();
  const library = openLibrary({ shipped: ROOT, home: golden.home });
  app = await buildServer({ library, site: '/no-such-folder', version: '0.0.0' });
  works = `/api/editions/${golden.edition}/schools/${golden.school}/works`;
});
afterAll(async () => {
  await app.close();
  golden.end();
});

const ask = (url: string) => app.inject({ url });
const page = async (query: string) => (await ask(`${works}/${query}`)).json<WorksPage>();

describe('works over HTTP', () => {
  it('are those of bearings works, byte for byte', async () => {
    const scope = parseScope('all');
    const listed = listWorks(golden.folder, { school: golden.school, indicator: 'citations-full', scope });
    const answer = answerWorks(listed, { own: false, by: 'part', from: 0, top: 100 });
    expect((await ask(`${works}/citations-full`)).body).toBe(`${JSON.stringify(answer)}\n`);
    expect(answer.works.length).toBeGreaterThan(3);
  });

  it('come page by page, each once, and make the reading together', async () => {
    const seen: WorksPage['works'][number][] = [];
    for (let from = 0, left = 1; left > 0; from += 2) {
      const { works: some, leftOut } = await page(`citations-full?top=2&from=${from}&by=credit`);
      seen.push(...some);
      left = leftOut;
    }
    const whole = await page('citations-full');
    expect(new Set(seen.map(({ work }) => work)).size).toBe(seen.length);
    expect(seen.length).toBe(whole.count);
    expect(seen.reduce((sum, { part }) => sum + part, 0)).toBe(whole.reading);
    expect(seen.map(({ credit }) => credit)).toEqual(seen.map(({ credit }) => credit).toSorted((a, b) => b - a));
    expect(await page('citations-full?from=5000')).toMatchObject({ works: [], leftOut: 0, from: whole.count });
  });

  it('can be those alone that their own authors cite', async () => {
    const [all, own] = [await page('works-full?top=1000'), await page('works-full?own=yes')];
    expect(own.works.map(({ work }) => work).sort()).toEqual(
      all.works.flatMap(({ work, selfCitations }) => (selfCitations > 0 ? [work] : [])).sort(),
    );
    expect(own).toMatchObject({ count: all.count, sum: all.sum, found: own.works.length });
    expect(own.found).toBeGreaterThan(0);
    expect(own.found).toBeLessThan(all.found);
  });

  it('are counted for each reading, and as many as are listed', async () => {
    const counts = (await ask(works)).json<WorksCounts>();
    expect(counts).toMatchObject({ run: golden.record.run, scope: 'all', school: golden.school });
    for (const { indicator, works: count } of counts.indicators) expect((await page(indicator)).count).toBe(count);
    expect(counts.indicators.map(({ indicator }) => indicator)).not.toContain('international-research-network-full');
  });

  it('are one table with all of them', async () => {
    const { headers, body } = await ask(`${works}/works-full/csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain(`fictional-${golden.edition}-${golden.school}-works-full.csv`);
    expect(body.split('\n')[0]).toMatch(/^work,part,pub_year,credit,/);
    expect(body.trim().split('\n').length - 1).toBe((await page('works-full')).count);
  });
});

describe('where works cannot be listed', () => {
  it('says why', async () => {
    for (const [url, fault] of [
      ['/api/editions/fictional-200/schools/zz-aldamere/works', 'build.none-of-edition'],
      [`${works}/no-such`, 'build.indicator-unknown'],
      [`${works}/international-research-network-full`, 'build.not-of-works'],
      [`/api/editions/${golden.edition}/schools/us-yale/works`, 'build.school-absent'],
      [`/api/editions/${golden.edition}/schools/Yale/works`, 'cohort.unknown-school'],
      [`${works}/works-full?top=1001`, 'question.malformed'],
      [`${works}/works-full?by=year`, 'question.malformed'],
    ]) {
      expect([url, (await ask(url!)).json<{ fault: string }>().fault]).toEqual([url, fault]);
    }
  });

  it('names the build that is gone by its run and the last step of its place, and finds it again', async () => {
    renameSync(golden.folder, `${golden.folder}-moved`);
    const { fault, detail } = (await ask(works)).json<{ fault: string; detail: string }>();
    renameSync(`${golden.folder}-moved`, golden.folder);
    expect(fault).toBe('build.gone');
    expect(detail).toContain(`--edition ${golden.edition} --replace`);
    expect(detail).not.toContain(golden.folder);
    expect((await ask(works)).statusCode).toBe(200);
  });

  it('tells the page which editions have works, and nothing where none has', async () => {
    expect((await ask('/data/shared.json')).json<{ works?: string[] }>().works).toEqual([golden.edition]);
    // A site of files is packed from the same home folder, and cannot answer.
    const [shared] = packBundles(openLibrary({ shipped: ROOT, home: golden.home }));
    expect(JSON.parse(shared!.text)).not.toHaveProperty('works');
    const plain = await buildServer({
      library: openLibrary({ shipped: ROOT, home: null }),
      site: '/no-such-folder',
      version: '0.0.0',
    });
    expect((await plain.inject('/data/shared.json')).json()).not.toHaveProperty('works');
    await plain.close();
  });
});
