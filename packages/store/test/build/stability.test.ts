import { resampleKernel } from '@bearings/kernel';
import { parseCsv, readReadings } from '@bearings/intake';
import { buildReadings, parseScope } from '@bearings/store/build';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStabilityFile, STABILITY_COLUMNS } from '../../src/build/measure-stability.js';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { prepareGolden, textsOf } from './golden-build.js';

let golden: Awaited<ReturnType<typeof prepareGolden>>;
let texts: Readonly<Record<string, string>>;
const build = async (
  name: string,
  ...more: Parameters<typeof golden.open> extends [string, ...infer R] ? R : never
) => {
  const [method, options] = more;
  const asked = await golden.open(':memory:', method, { out: join(golden.home, name), ...options });
  const built = await buildReadings(asked);
  await asked.engine.close();
  return { ...built, texts: textsOf(asked.out) };
};
beforeAll(async () => {
  golden = await prepareGolden();
  texts = (await build('plain')).texts;
});
afterAll(() => rmSync(golden.home, { recursive: true }));

const rowsOf = (text: string) => parseCsv(text, 'stability.csv', STABILITY_COLUMNS).map(({ values }) => values);

describe('the stability intervals of a build', () => {
  it('are of every reading that works bring about and that is defined, at each scope', () => {
    const rows = rowsOf(texts['stability.csv']!);
    for (const [scope, file] of [
      ['all', 'readings.csv'],
      ['field:29', 'readings-field-29.csv'],
    ] as const) {
      const own = rows.filter((row) => row.scope === scope);
      const withWorks = new Set(
        readReadings(texts[file]!, file).flatMap(({ school, indicator, reading }) =>
          indicator === 'works-full' && reading.kind === 'value' && reading.value > 0 ? [school] : [],
        ),
      );
      const expected = readReadings(texts[file]!, file).filter(
        ({ school, indicator, reading }) =>
          withWorks.has(school) && reading.kind === 'value' && !indicator.startsWith('international-research-network'),
      );
      const told = own.map(({ school_id, indicator, estimate }) => `${school_id} ${indicator} ${estimate}`);
      const read = expected.map(({ school, indicator, reading }) =>
        reading.kind === 'value' ? `${school} ${indicator} ${reading.value}` : '',
      );
      expect(told.length).toBeGreaterThan(50);
      expect(told.sort()).toEqual(read.sort());
    }
  });

  it('hold the reading between their bounds where there are works enough', () => {
    const works = new Map(
      rowsOf(texts['stability.csv']!)
        .filter(({ indicator, scope }) => indicator === 'works-full' && scope === 'all')
        .map(({ school_id, estimate }) => [school_id, Number(estimate)]),
    );
    const large = rowsOf(texts['stability.csv']!).filter(
      ({ school_id, scope }) => scope === 'all' && works.get(school_id)! >= 20,
    );
    expect(large.length).toBeGreaterThan(20);
    for (const { estimate, low, high, indicator } of large) {
      expect(Number(low), indicator).toBeLessThanOrEqual(Number(estimate));
      expect(Number(high), indicator).toBeGreaterThanOrEqual(Number(estimate));
    }
  });

  it('are the same bytes by WebAssembly and by the plain way, and listed with their digest', async () => {
    const { texts: again, record, stabilitySeconds } = await build('kernel', wayOf(), { resample: resampleKernel() });
    expect(again).toEqual(texts);
    expect(record.files.map(({ path }) => path)).toContain('stability.csv');
    expect(stabilitySeconds).toBe(0);
  });

  it('are others by another seed, with all else the same', async () => {
    const { texts: other } = await build('seed', wayOf({ stability: { samples: 1000, seed: 99 } }));
    const differing = Object.keys(texts).filter((path) => texts[path] !== other[path]);
    expect(differing).toEqual(['build.json', 'stability.csv']);
  });

  it('of a school do not depend on which other scopes are asked for', async () => {
    const { texts: fewer } = await build('fewer', wayOf(), { scopes: [parseScope('all')] });
    const of = (text: string) => [...readStabilityFile(text, 'stability.csv', 'all')];
    expect(of(fewer['stability.csv']!)).toEqual(of(texts['stability.csv']!));
  });

  it('are refused where a cell of the file is no number', () => {
    const broken = texts['stability.csv']!.replace(/\d+\n/, '\n');
    expect(() => readStabilityFile(broken, 'stability.csv', 'all')).toThrow('row 2, samples');
  });
});
