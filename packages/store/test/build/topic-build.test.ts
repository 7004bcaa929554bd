import { schoolId } from '@bearings/core';
import { buildReadings, parseScope } from '@bearings/store/build';
import { listPartners, listWorks } from '@bearings/store/works';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countByHand } from '../../../../test/oracles/works/count-by-hand.js';
import { textByHand } from '../../../../test/engines/run-way.js';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { prepareGolden, textsOf, world } from './golden-build.js';
import { parseResultRows } from './read-results.js';

const METHOD = wayOf({ topics: true });
const TOPIC = parseScope('topic:36011');

let golden: Awaited<ReturnType<typeof prepareGolden>>;
let texts: Readonly<Record<string, string>>;
beforeAll(async () => {
  golden = await prepareGolden();
  const options = await golden.open(':memory:', METHOD, { out: join(golden.home, 'topics') });
  await buildReadings({ ...options, scopes: [parseScope('all'), TOPIC] });
  await options.engine.close();
  texts = textsOf(options.out);
});
afterAll(() => rmSync(golden.home, { recursive: true }));

describe('a build by a method that tells topics', () => {
  it('has results of each, and all else as it would be', async () => {
    expect(parseResultRows(texts['results.csv']!)).toBe(textByHand(countByHand(world, METHOD), METHOD));
    const plain = await golden.open(':memory:', wayOf(), { out: join(golden.home, 'plain') });
    await buildReadings(plain);
    await plain.engine.close();
    const without = texts['results.csv']!.split('\n').filter((line) => line.split(',')[1] !== 'topic');
    expect(without.join('\n')).toBe(textsOf(plain.out)['results.csv']);
  });

  it('has readings, stability intervals and works of a topic that is asked for', () => {
    expect(texts['readings-topic-36011.csv']).toMatch(/^zz-fir,works-full,7,/m);
    expect(texts['stability.csv']).toMatch(/^zz-fir,topic:36011,works-full,7,/m);
    const fir = { school: schoolId('zz-fir'), scope: TOPIC };
    const listed = listWorks(join(golden.home, 'topics'), { ...fir, indicator: 'works' });
    expect(listed.works.map(({ work }) => Number(work) - 900_000)).toEqual([101, 103, 105, 107, 108, 109, 131]);
    // Of less than a field nothing is told of a network.
    expect(listPartners(join(golden.home, 'topics'), fir)).toMatchObject({ partners: [], reading: null });
    expect(texts['readings-topic-36011.csv']).toMatch(/^zz-fir,international-research-network-full,,not-applicable,/m);
  });
});

describe('a topic by a method that tells none', () => {
  it('is refused before anything is counted, and where works are asked for', async () => {
    const options = await golden.open(':memory:', wayOf(), { out: join(golden.home, 'none') });
    const refused = { code: 'build.scope-not-told', facts: { scope: 'topic:36011', method: 'plain' } };
    await expect(buildReadings({ ...options, scopes: [parseScope('all'), TOPIC] })).rejects.toMatchObject(refused);
    await buildReadings(options);
    await options.engine.close();
    const asked = { school: schoolId('zz-fir'), indicator: 'works', scope: TOPIC };
    expect(() => listWorks(options.out, asked)).toThrow(expect.objectContaining(refused));
  });
});
