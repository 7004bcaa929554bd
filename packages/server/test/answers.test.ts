import { answerEdition, explainEdition } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { schoolId, VARIATIONS } from '@bearings/core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShapedServer } from '../src/routes.js';
import { tryServer } from './try-server.js';

const library = openLibrary({ shipped: fileURLToPath(new URL('../../..', import.meta.url)), home: null });
const RANKING = '/api/editions/open-us-2025/ranking';

let app: ShapedServer;
beforeAll(async () => {
  app = await tryServer();
});
afterAll(() => app.close());

const ask = (url: string, headers = {}) => app.inject({ url, headers });

describe('a ranking over HTTP', () => {
  it('is the core’s own answer, byte for byte', async () => {
    const answer = answerEdition(library, { edition: 'open-us-2025' }, 7);
    expect((await ask(`${RANKING}?top=7`)).body).toBe(`${JSON.stringify(answer)}\n`);
  });

  it('goes on after a school, and says with a link how', async () => {
    const all = (await ask(RANKING)).json().placements.map((line: { school: string }) => line.school);
    const first = await ask(`${RANKING}?top=5`);
    expect(first.json().leftOut).toBe(all.length - 5);
    const next = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))?.[1] ?? '';
    expect(next).toBe(`${RANKING}?top=5&after=${all[4]}`);
    const second = (await ask(next)).json();
    expect(second.placements.map((line: { school: string }) => line.school)).toEqual(all.slice(5, 10));
    expect(second.leftOut).toBe(all.length - 10);
  });

  it('keeps every rule, condition and weight in the link to the rest', async () => {
    const rules =
      'where=degree%3DMD&weight=volume%3D0.6&normalize=percentile&aggregate=borda&missing=zero&round=half-up%3A2';
    const whole = (await ask(`${RANKING}?${rules}`)).json();
    const first = await ask(`${RANKING}?${rules}&top=5`);
    const next = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))?.[1] ?? '';
    expect(next).toBe(`${RANKING}?${rules}&top=5&after=${whole.placements[4].school}`);
    const second = (await ask(next)).json();
    expect(second.edition).toEqual(whole.edition);
    expect([...first.json().placements, ...second.placements]).toEqual(whole.placements.slice(0, 10));
  });

  it('walks through the whole by its links and meets every school once', async () => {
    const seen: string[] = [];
    let next: string | undefined = `${RANKING}?top=60`;
    while (next) {
      const page = await ask(next);
      seen.push(...page.json().placements.map((line: { school: string }) => line.school));
      next = /<([^>]+)>; rel="next"/.exec(String(page.headers.link ?? ''))?.[1];
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await ask(RANKING)).json().placements.length);
  });

  it('takes several conditions and weights', async () => {
    const where = (await ask(`${RANKING}?where=state%3DCA&where=control%3Dpublic`)).json();
    expect(where.placements.length).toBeGreaterThan(0);
    expect(where.placements.every((line: { state: string }) => line.state === 'CA')).toBe(true);
    const volume = await ask(`${RANKING}?weight=volume%3D1&weight=intensity%3D0&top=1`);
    const points = volume.json().placements[0].contributions;
    expect(points.filter((part: { points: number }) => part.points !== 0).length).toBe(2);
  });
});

describe('a school over HTTP', () => {
  it('is explained as in the terminal', async () => {
    const explanation = explainEdition(library, { edition: 'open-us-2025' }, schoolId('us-stanford'));
    const told = await ask('/api/editions/open-us-2025/schools/us-stanford');
    expect(told.body).toBe(`${JSON.stringify(explanation)}\n`);
  });
});

describe('the evidence over HTTP', () => {
  it('is counted from the readings themselves', async () => {
    const rows = readFileSync(new URL('../../../editions/open-us-2025/readings.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const told = (await ask('/api/editions/open-us-2025/evidence')).json();
    expect(told.readings).toBe(rows.length);
    expect(told.dated).toBe(rows.filter((row) => /,\d{4}-\d\d-\d\d,publishable$/.test(row)).length);
    expect(
      told.sources.map(({ readings }: { readings: number }) => readings).reduce((a: number, b: number) => a + b),
    ).toBe(rows.length);
    for (const { source } of told.sources) expect(source.publisher).not.toBe('');
  });

  it('is nothing where places were only printed', async () => {
    const told = (await ask('/api/editions/usnews-2023-research/evidence')).json();
    expect([told.readings, told.sources, told.years]).toEqual([0, [], null]);
  });
});

describe('the lists', () => {
  it.each(['editions', 'methodologies', 'cohorts', 'indicators', 'sources'])('has %s', async (noun) => {
    const answer = await ask(`/api/${noun}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()[noun].length).toBeGreaterThan(0);
  });

  it('names the edition that is shown first, and has it', async () => {
    const { editions, default: first } = (await ask('/api/editions')).json();
    expect(editions.map(({ id }: { id: string }) => id)).toContain(first);
  });

  it('answers every edition and every methodology it lists', async () => {
    for (const { id } of (await ask('/api/editions')).json().editions) {
      expect([id, (await ask(`/api/editions/${id}`)).statusCode]).toEqual([id, 200]);
      expect([id, (await ask(`/api/editions/${id}/ranking`)).statusCode]).toEqual([id, 200]);
    }
    for (const { id } of (await ask('/api/methodologies')).json().methodologies) {
      const card = (await ask(`/api/methodologies/${id}`)).json();
      expect([id, card.methodology.id, card.rationale.length > 100]).toEqual([id, id, true]);
    }
  });
});

describe('a printed name', () => {
  it('is matched to its school', async () => {
    const asked = await ask(`/api/match?name=${encodeURIComponent('Stanford (Calif.) University School of Medicine')}`);
    expect(asked.json()).toMatchObject({ school: 'us-stanford' });
  });
});

describe('the description of the interface', () => {
  it('lists the rules that may be chosen', async () => {
    const { paths } = (await ask('/api/openapi.json')).json();
    for (const path of ['/api/editions/{edition}/ranking', '/api/editions/{edition}/schools/{school}']) {
      const taken = paths[path].get.parameters as { name: string; schema: { enum?: readonly string[] } }[];
      const choices = Object.fromEntries(taken.map(({ name, schema }) => [name, schema.enum]));
      expect(choices).toMatchObject(VARIATIONS);
    }
  });

  it('lists every address and no second form of a shape', async () => {
    const { paths, components, openapi } = (await ask('/api/openapi.json')).json();
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).sort()).toEqual([
      '/api/cohorts',
      '/api/editions',
      '/api/editions/{edition}',
      '/api/editions/{edition}/doubt',
      '/api/editions/{edition}/evidence',
      '/api/editions/{edition}/ranking',
      '/api/editions/{edition}/schools/{school}',
      '/api/editions/{edition}/schools/{school}/works',
      '/api/editions/{edition}/schools/{school}/works/{indicator}',
      '/api/editions/{edition}/schools/{school}/works/{indicator}/csv',
      '/api/editions/{edition}/weights',
      '/api/indicators',
      '/api/match',
      '/api/methodologies',
      '/api/methodologies/{methodology}',
      '/api/sources',
    ]);
    expect(Object.keys(components.schemas).filter((name) => name.endsWith('Input'))).toEqual([]);
    const refs = JSON.stringify(paths).match(/#\/components\/schemas\/\w+/g) ?? [];
    for (const ref of refs) expect(components.schemas).toHaveProperty(ref.split('/').at(-1) ?? '');
  });
});
