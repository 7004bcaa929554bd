import { ADDRESS, weights } from '@bearings/contract';
import { answerWeights, readQuestion, readWeightsQuestion } from '@bearings/library';
import { openLibrary } from '@bearings/store';
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

describe('weights over HTTP', () => {
  it('are the library’s own answer, byte for byte', async () => {
    const asked = { where: ['degree=MD'], wanted: ['nih-awards=0.3', 'research-expenditure-per-degree=0.1'] };
    const answer = answerWeights(library, readWeightsQuestion(readQuestion('open-us-2025', asked), asked));
    const told = await app.inject({ url: ADDRESS.weights('open-us-2025', asked) });
    expect([told.statusCode, told.body]).toEqual([200, `${JSON.stringify(answer)}\n`]);
  });

  it.each([
    'open-us-2025/weights',
    'open-us-2025/weights?aggregate=borda',
    'open-us-2025/weights?measure=variance-share&weight=volume%3D0.7',
    'fictional-200/weights?wanted=h-index%3D0.3',
    'qs-medicine-rows-2024/weights',
  ])('have their shape: %s', async (url) => {
    const { statusCode, body } = await app.inject({ url: `/api/editions/${url}` });
    expect([statusCode, weights.safeParse(JSON.parse(body)).error]).toEqual([200, undefined]);
  });

  it('ask for weights that, asked for, give what is said of them', async () => {
    const first = (
      await app.inject({
        url: ADDRESS.weights('fictional-200', { wanted: ['h-index=0.3'], measure: 'variance-share' }),
      })
    ).json();
    const again = (await app.inject({ url: ADDRESS.weights('fictional-200', { weight: first.reach.ask }) })).json();
    for (const { indicator, reached } of first.reach.indicators) {
      const own = again.indicators.find((row: { indicator: string }) => row.indicator === indicator);
      expect(own.varianceShare).toBeCloseTo(reached, 2);
    }
  });

  it.each([
    ['open-us-2025/weights?wanted=nonsense', 400, 'question.malformed'],
    ['open-us-2025/weights?measure=guess', 400, 'question.malformed'],
    ['open-us-2025/weights?wanted=nothing%3D0.2', 400, 'methodology.unknown-indicator'],
    ['usnews-2023-research/weights', 422, 'edition.no-methodology'],
    ['nowhere/weights', 404, 'edition.unknown'],
  ])('refuse %s by %i %s', async (url, status, code) => {
    const told = await app.inject({ url: `/api/editions/${url}` });
    expect([told.statusCode, told.json().code ?? told.json().type]).toEqual([status, expect.stringContaining(code)]);
  });
});
