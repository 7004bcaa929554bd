import { ADDRESS, doubt } from '@bearings/contract';
import { plainKernel } from '@bearings/core';
import { AFFORDABLE, answerDoubt, readDoubtQuestion, readQuestion } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShapedServer } from '../src/routes.js';
import { tryServer } from './try-server.js';

const library = openLibrary({ shipped: fileURLToPath(new URL('../../..', import.meta.url)), home: null });
let app: ShapedServer;
beforeAll(async () => {
  app = await tryServer();
});
afterAll(() => app.close());

const FEW = { where: ['state=CA'], draws: '500' };
const ask = (url: string, headers = {}) => app.inject({ url, headers });

describe('doubt over HTTP', () => {
  it('is the library’s own answer, byte for byte, and knows it again', async () => {
    const question = readDoubtQuestion(readQuestion('open-us-2025', FEW), FEW);
    const answer = await answerDoubt(library, question, {
      kernel: plainKernel,
      hands: 1,
      isStopped: () => false,
      onProgress: () => {},
      breathe: () => Promise.resolve(),
    });
    const url = ADDRESS.doubt('open-us-2025', FEW);
    const told = await ask(url);
    expect([told.statusCode, told.body]).toEqual([200, `${JSON.stringify(answer)}\n`]);
    const etag = String(told.headers.etag);
    expect((await ask(url, { 'if-none-match': etag })).statusCode).toBe(304);
  });

  it.each([
    'open-us-2025/doubt?range=sensitivity&rules=normalize%3Dmin-max&rules=normalize%3Dpercentile&draws=200',
    'fictional-200/doubt?range=sensitivity&draws=200&gaps=drawn&seed=0',
    'fictional-200/doubt?range=attainable,statistical&coverage=0.9&nodes=1',
    'open-us-2025/doubt?region=simplex&draws=200',
    'open-us-2025/doubt?region=around50&draws=200',
    'open-us-2025/doubt?aggregate=geometric&draws=200',
    'open-us-2025/doubt?where=state%3DHI&draws=200',
    'qs-medicine-rows-2024/doubt?draws=200&until=0.5',
  ])('has its shape: %s', async (url) => {
    const { statusCode, body } = await ask(`/api/editions/${url}`);
    expect([statusCode, doubt.safeParse(JSON.parse(body)).error]).toEqual([200, undefined]);
  });

  it.each([
    ['open-us-2025/doubt?draws=20001', 'sensitivity', 'draws', 20_001],
    ['open-us-2025/doubt?nodes=200001', 'attainable', 'nodes', 200_001],
    ['fictional-200/doubt?draws=20000', 'sensitivity', 'scored', 3_940_000],
    ['open-us-2025/doubt?aggregate=copeland&missing=zero&draws=15000&range=sensitivity', 'sensitivity', 'scored', null],
    ['fictional-200/doubt?region=simplex', 'attainable', 'wide', 5],
    ['fictional-200/doubt?region=box51', 'attainable', 'wide', 5],
  ])('leaves to the terminal what takes long: %s', async (url, range, measure, found) => {
    const told = (await ask(`/api/editions/${url}`)).json();
    expect(told).toMatchObject({ status: 422, fault: 'uncertainty.too-costly' });
    expect(told.facts).toMatchObject({ range, measure, most: AFFORDABLE[measure as keyof typeof AFFORDABLE] });
    if (found !== null) expect(told.facts.found).toBe(found);
    expect(told.detail).toContain('in a terminal');
  });

  it.each([
    ['open-us-2025/doubt?region=ball', 400, 'question.malformed'],
    ['open-us-2025/doubt?region=/etc/passwd', 400, 'question.malformed'],
    ['open-us-2025/doubt?errors=x', 400, 'question.malformed'],
    ['open-us-2025/doubt?draws=many', 400, 'question.malformed'],
    ['open-us-2025/doubt?draws=5&draws=6', 400, 'question.malformed'],
    ['open-us-2025/doubt?coverage=2', 400, 'uncertainty.option-refused'],
    ['no-such/doubt', 404, 'edition.unknown'],
    ['usnews-2023-research/doubt', 422, 'edition.no-methodology'],
    ['open-us-2025/doubt?where=state%3DZZ', 422, 'cohort.empty'],
  ])('refuses %s by %i %s', async (url, status, fault) => {
    const told = (await ask(`/api/editions/${url}`)).json();
    expect(told).toMatchObject({ status, fault });
  });

  it('stands in the description of the interface', async () => {
    const { paths, components } = (await ask('/api/openapi.json')).json();
    const { parameters } = paths['/api/editions/{edition}/doubt'].get;
    const names = parameters.map(({ name }: { name: string }) => name);
    for (const name of ['region', 'range', 'rules', 'gaps', 'draws', 'until', 'coverage', 'nodes', 'seed'])
      expect(names).toContain(name);
    expect(components.schemas.Doubt.required).toContain('partial');
  });

  it('works no more for who has left', async () => {
    const served = await tryServer();
    const base = await served.listen({ port: 0, host: '127.0.0.1' });
    const before = process.cpuUsage();
    const spent = (): number => {
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    const left = get(`${base}/api/editions/fictional-200/doubt?range=sensitivity&draws=10000`).on('error', () => {});
    await new Promise((resolve) => setTimeout(resolve, 500));
    left.destroy();
    // The next in the queue is answered once the first is done with.
    const next = await fetch(`${base}/api/editions/open-us-2025/doubt?range=attainable&where=state%3DCA`);
    expect(next.status).toBe(200);
    expect(spent()).toBeLessThan(5);
    await served.close();
  });
});
