import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../packages/cli/src/index.js';
import { ADDRESS, type RankingQuestion } from '../packages/contract/src/index.js';
import { VARIATIONS } from '../packages/core/src/index.js';
import { tryServer } from '../packages/server/test/try-server.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
let server: Awaited<ReturnType<typeof tryServer>>;
beforeAll(async () => {
  server = await tryServer();
});
afterAll(() => server.close());

interface Told {
  readonly body: string;
  /** The sentence of a fault; null where there is an answer. */
  readonly fault: string | null;
}

async function askTerminal(argv: readonly string[], question: RankingQuestion): Promise<Told> {
  const written = { out: '', err: '' };
  const flags = Object.entries(question).flatMap(([name, value]) =>
    [value].flat().flatMap((text) => (text === undefined ? [] : [`--${name}`, String(text)])),
  );
  await run([...argv, ...flags, '--format', 'json'], {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    env: {},
    platform: 'linux',
    userFolder: '/nowhere',
    shipped: ROOT,
    columns: null,
    ask: null,
    watch: null,
  });
  return { body: written.out, fault: written.err === '' ? null : (JSON.parse(written.err) as Problem).message };
}

interface Problem {
  readonly message: string;
  readonly detail: string;
}

async function askServer(url: string): Promise<Told> {
  const { statusCode, body } = await server.inject({ url });
  return statusCode === 200 ? { body, fault: null } : { body: '', fault: (JSON.parse(body) as Problem).detail };
}

const maybe = <T>(choices: readonly T[]) => fc.option(fc.constantFrom(...choices), { nil: undefined });
const rules = {
  normalize: maybe(VARIATIONS.normalize),
  aggregate: maybe(VARIATIONS.aggregate),
  missing: maybe(VARIATIONS.missing),
  round: maybe(VARIATIONS.round),
};
const asked: fc.Arbitrary<RankingQuestion> = fc.record({
  methodology: maybe(['open-research', 'us-news-research-2023', 'hdi-like']),
  where: fc.constantFrom([], ['degree=MD']),
  ...rules,
});
const EDITIONS = ['open-us-2025', 'fictional-200', 'qs-medicine-rows-2024', 'usnews-2023-research'];

describe('a question with other rules', () => {
  it('has the same bytes for an answer in the terminal and over HTTP, or the same sentence for a fault', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...EDITIONS), asked, async (edition, question) => {
        const here = await askTerminal(['rank', edition], question);
        expect(await askServer(ADDRESS.ranking(edition, question))).toEqual(here);
        if (here.fault === null) answered++;
      }),
      { numRuns: 60, seed: 20261127 },
    );
    expect(answered).toBeGreaterThan(15);
  });

  it('explains a school by the same bytes', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.record(rules), async (question) => {
        const here = await askTerminal(['explain', 'open-us-2025', 'us-ohsu'], question);
        expect(await askServer(ADDRESS.school('open-us-2025', 'us-ohsu', question))).toEqual(here);
        if (here.fault === null) answered++;
      }),
      { numRuns: 25, seed: 20261127 },
    );
    expect(answered).toBeGreaterThan(10);
  });

  it.each([
    [{ normalize: 'zscore' }],
    [{ aggregate: 'owa' }],
    [{ missing: 'hasOwnProperty' }],
    [{ round: 'half-up:-1' }],
    [{ round: '<img src=x onerror=alert(1)>' }],
  ])('is refused in one sentence at both ends: %j', async (question) => {
    const here = await askTerminal(['rank'], question);
    expect(here.fault).toMatch(/^the parameter "\w+" is ".*"; expected /);
    expect(await askServer(ADDRESS.ranking('open-us-2025', question))).toEqual(here);
  });
});
