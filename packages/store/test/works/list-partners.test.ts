import { schoolId } from '@bearings/core';
import { buildReadings, parseScope } from '@bearings/store/build';
import { listPartners } from '@bearings/store/works';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { prepareGolden } from '../build/golden-build.js';

let golden: Awaited<ReturnType<typeof prepareGolden>>;
let out: string;
beforeAll(async () => {
  golden = await prepareGolden();
  out = join(golden.home, 'out');
  const options = await golden.open(
    ':memory:',
    wayOf({ network: { leastWorks: 3, formula: 'L/lnP', citedOnly: false } }),
  );
  await buildReadings(options);
  await options.engine.close();
});
afterAll(() => rmSync(golden.home, { recursive: true }));

const list = (school: string, scope = 'all') =>
  listPartners(out, { school: schoolId(school), scope: parseScope(scope) });

describe('the partners behind a network', () => {
  // Hazel has three joint works with 761 of XC, 763 of XD, 764 (a hospital), 765 (of its own country) and 766 (of none), and two with 762.
  it('are institutions of higher education abroad with enough joint works, and make the index', () => {
    const { partners, countries, reading, rule } = list('zz-hazel');
    expect(partners).toEqual([
      { institution: 761n, ror: 'https://ror.example/0761', name: 'Far University', country: 'XC', works: 3n },
      { institution: 763n, ror: 'https://ror.example/0763', name: 'Farther University', country: 'XD', works: 3n },
    ]);
    expect(countries).toEqual(['XC', 'XD']);
    expect(reading).toBeCloseTo(2 / Math.log(2), 12);
    expect(rule.leastWorks).toBe(3);
    expect(list('zz-hazel', 'field:29').partners).toEqual(partners);
  });

  it('lie in countries as the method counts them: Hong Kong and Macao are in China', () => {
    // Ivy is of Hong Kong: 771 and 772 are in its own country, and Fir is its only partner abroad, so there is no index.
    const { partners, reading } = list('zz-ivy');
    expect(partners.map(({ institution, country }) => [institution, country])).toEqual([[701n, 'XA']]);
    expect(reading).toBeNull();
    // 303 is in China as it is, and as the home of Cedar is counted.
    expect(list('zz-birch').countries).not.toContain('HK');
  });

  it('are kept for all works and the fields that a build was asked for; of subfields there are none', () => {
    expect(() => list('zz-hazel', 'field:36')).toThrow('--scope field:36');
    expect(list('zz-hazel', 'subfield:2902')).toMatchObject({ partners: [], reading: null });
    expect(list('zz-dogwood')).toMatchObject({ partners: [], reading: null });
  });

  it('are held against the results', () => {
    const file = join(out, 'partners.csv');
    const whole = readFileSync(file, 'utf8');
    const lines = whole.split('\n');
    const at = lines.findIndex((line) => line.startsWith('zz-hazel,all,0,763,'));
    writeFileSync(file, [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n'));
    expect(() => list('zz-hazel')).toThrow(expect.objectContaining({ code: 'build.works-differ' }));
    writeFileSync(file, whole.replace('Far University,XC,3', 'Far University,XC,three'));
    expect(() => list('zz-hazel')).toThrow(expect.objectContaining({ code: 'build.malformed' }));
    writeFileSync(file, whole);
  });
});
