import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../packages/cli/src/index.js';
import { ADDRESS, type DoubtAskedOf } from '../packages/contract/src/index.js';
import { tryServer } from '../packages/server/test/try-server.js';
import { openLibrary } from '../packages/store/src/index.js';
import { answerAddress } from '../packages/web/src/worker/answer-address.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const library = openLibrary({ shipped: ROOT, home: null });
let server: Awaited<ReturnType<typeof tryServer>>;
beforeAll(async () => {
  server = await tryServer();
});
afterAll(() => server.close());

interface Told {
  readonly body: string;
  /** The code and sentence of a fault; null where there is an answer. */
  readonly fault: string | null;
}

async function askTerminal(edition: string, question: DoubtAskedOf): Promise<Told> {
  const written = { out: '', err: '' };
  const flags = Object.entries(question).flatMap(([name, value]) =>
    [value].flat().flatMap((text) => (text === undefined ? [] : [`--${name}`, String(text)])),
  );
  await run(['doubt', edition, ...flags, '--format', 'json'], {
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
  if (written.err === '') return { body: written.out, fault: null };
  const { fault, message } = JSON.parse(written.err);
  return { body: '', fault: `${fault}: ${message}` };
}

async function askServer(url: string): Promise<Told> {
  const { statusCode, body } = await server.inject({ url });
  if (statusCode === 200) return { body, fault: null };
  const { fault, detail } = JSON.parse(body);
  return { body: '', fault: `${fault}: ${detail}` };
}

async function askPage(url: string): Promise<Told> {
  const outcome = await answerAddress(library, url);
  if (outcome.kind === 'ready') return { body: `${JSON.stringify(outcome.value)}\n`, fault: null };
  if (outcome.kind !== 'problem') throw new Error(outcome.kind);
  const { fault, detail } = outcome.problem as { fault: string; detail: string };
  return { body: '', fault: `${fault}: ${detail}` };
}

const QUESTIONS: readonly (readonly [edition: string, question: DoubtAskedOf])[] = [
  ['open-us-2025', {}],
  ['open-us-2025', { draws: '5000', range: 'sensitivity', weight: ['volume=0.6'], where: ['degree=MD'] }],
  ['open-us-2025', { region: 'box10', draws: '300', normalize: 'z-score', rules: ['declared'] }],
  ['open-us-2025', { region: 'simplex', draws: '300', seed: '0', coverage: '0.8', nodes: '5' }],
  ['open-us-2025', { draws: '200', rules: ['aggregate=geometric', 'normalize=percentile,aggregate=borda'] }],
  ['fictional-200', { draws: '500', range: 'sensitivity,attainable', shares: 'singles' }],
  ['fictional-200', { draws: '9000', gaps: 'held', until: '0.5', range: 'sensitivity' }],
  ['qs-medicine-rows-2024', { draws: '300' }],
  ['open-us-2025', { where: ['state=HI'], draws: '50' }],
  ['open-us-2025', { region: 'ball' }],
  ['open-us-2025', { coverage: '7', range: 'statistical' }],
  ['usnews-2023-research', {}],
];

describe('how sure a place is', () => {
  it.each(QUESTIONS)(
    'is the same in the terminal, over HTTP and in the page, byte for byte: %s %j',
    async (edition, question) => {
      const url = ADDRESS.doubt(edition, question);
      const [terminal, http, page] = [await askTerminal(edition, question), await askServer(url), await askPage(url)];
      expect(http).toEqual(terminal);
      expect(page).toEqual(terminal);
      expect(terminal.body.length + (terminal.fault?.length ?? 0)).toBeGreaterThan(20);
    },
  );

  it('is refused alike where it takes long', async () => {
    const url = ADDRESS.doubt('fictional-200', { draws: '20000' });
    expect(await askPage(url)).toEqual(await askServer(url));
    expect((await askPage(url)).fault).toMatch(/^uncertainty.too-costly/);
  });
});
