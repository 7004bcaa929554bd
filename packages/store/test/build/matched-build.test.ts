import { buildReadings, identifyMatched, readableFor, readBuild } from '@bearings/store/build';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textByHand } from '../../../../test/engines/run-way.js';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { countByHand } from '../../../../test/oracles/works/count-by-hand.js';
import { prepareGolden, textsOf, world } from './golden-build.js';
import { enteredWorld, matched, writeMatched } from './matched-golden.js';
import { parseResultRows } from './read-results.js';

let golden: Awaited<ReturnType<typeof prepareGolden>>;
beforeAll(async () => {
  golden = await prepareGolden();
});
afterAll(() => rmSync(golden.home, { recursive: true }));

const at = (name: string) => join(golden.home, name);
const open = async (name: string, rawAffiliations: boolean, more: Parameters<typeof wayOf>[0] = {}) => {
  const method = wayOf({ rawAffiliations, ...more });
  const options = await golden.open(':memory:', method, { out: at(name) });
  await options.engine.attach(golden.prepared, readableFor(method));
  return { ...options, matched: identifyMatched(golden.prepared, options.prepared, method) };
};

/** Results without the network, which knows institutions that are entered only. */
const withoutNetwork = (text: string) => text.replace(/ {2}partners \d+ {2}partner_countries \d+$/gm, '');

describe('a build that counts what affiliations name', () => {
  it('is refused before they are matched, and where they were matched of another preparation', async () => {
    await expect(open('none', true)).rejects.toThrow(/matched/);
    const options = await golden.open(':memory:');
    await options.engine.close();
    await writeMatched(golden.prepared, { ...options.prepared, identity: 'another' });
    expect(() => identifyMatched(golden.prepared, options.prepared, wayOf({ rawAffiliations: true }))).toThrow(
      expect.objectContaining({ code: 'build.not-matched' }),
    );
    await writeMatched(golden.prepared, options.prepared);
  });

  it.each(['leiden', 'always', 'never'] as const)(
    'counts them as if they had been entered (hospitals: %s)',
    async (associated) => {
      const options = await open(`matched-${associated}`, true, { associated });
      const { record } = await buildReadings(options);
      await options.engine.close();
      const found = parseResultRows(textsOf(options.out)['results.csv']!);
      const byHand = (of: typeof world) => textByHand(countByHand(of, options.method), options.method);
      expect(withoutNetwork(found)).toBe(withoutNetwork(byHand(enteredWorld())));
      expect(withoutNetwork(found)).not.toBe(withoutNetwork(byHand(world)));
      expect(record.checks).toContain('grain-of-matched');
      expect(record.inputs.matched).toBe(options.matched);
      expect(readBuild(options.out)?.matched).toEqual(record.matched);
    },
  );

  it('says what they give to each school', async () => {
    const { matched: effect } = readBuild(at('matched-never'))!;
    const works = (name: string) =>
      Object.fromEntries(
        readFileSync(at(`${name}/results.csv`), 'utf8')
          .split('\n')
          .filter((line) => line.includes(',all,'))
          .map((line) => [line.split(',')[0], Number(line.split(',')[3])]),
      );
    const plain = await open('plain-never', false, { associated: 'never' });
    await buildReadings(plain);
    await plain.engine.close();
    const [before, now] = [works('plain-never'), works('matched-never')];
    expect(effect!.length).toBeGreaterThan(2);
    expect(effect!.some(({ worksAdded }) => worksAdded > 0)).toBe(true);
    for (const { school, worksAdded, works: touched, credit } of effect!) {
      expect([school, now[school]! - (before[school] ?? 0)]).toEqual([school, worksAdded]);
      expect(touched).toBeGreaterThanOrEqual(worksAdded);
      expect(credit).toBeGreaterThan(0);
      expect(credit).toBeLessThanOrEqual(matched.length * 100_001);
    }
  });

  it('leaves all else as it is: another method neither reads nor names them', async () => {
    const options = await open('plain', false);
    const { record } = await buildReadings(options);
    await options.engine.close();
    expect(options.matched).toBeNull();
    expect(Object.keys(record)).not.toContain('matched');
    expect(Object.keys(record.inputs)).not.toContain('matched');
    const before = textsOf(at('plain'));
    rmSync(join(golden.prepared, 'matched'), { recursive: true });
    rmSync(join(golden.prepared, 'matched.json'));
    const again = await open('again', false);
    await buildReadings(again);
    await again.engine.close();
    expect(textsOf(at('again'))).toEqual(before);
  });

  it('is another run where other affiliations were matched', async () => {
    await writeMatched(golden.prepared, (await golden.open(':memory:')).prepared);
    const file = join(golden.prepared, 'matched.json');
    const first = await open('one', true);
    const one = await buildReadings(first);
    await first.engine.close();
    writeFileSync(file, readFileSync(file, 'utf8').replace('a digest', 'another digest'));
    const second = await open('other', true);
    const other = await buildReadings(second);
    await second.engine.close();
    expect(other.record.run).not.toBe(one.record.run);
  });
});
