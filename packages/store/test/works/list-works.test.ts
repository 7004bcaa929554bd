import { schoolId } from '@bearings/core';
import { buildReadings, parseScope } from '@bearings/store/build';
import { listWorks } from '@bearings/store/works';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { prepareGolden } from '../build/golden-build.js';

let golden: Awaited<ReturnType<typeof prepareGolden>>;
beforeAll(async () => {
  golden = await prepareGolden();
  // Of the schools placed by hand Fir has six works in field 29 and Hazel five; twelve are enough to be told in full.
  const damping = { indicators: ['citations-per-work'], threshold: 6, multiple: 2 };
  const options = await golden.open(':memory:', wayOf({ damping }));
  await buildReadings(options);
  await options.engine.close();
});
afterAll(() => rmSync(golden.home, { recursive: true }));

const list = (school: string, indicator: string) =>
  listWorks(join(golden.home, 'out'), { school: schoolId(school), indicator, scope: parseScope('field:29') });

describe('the works behind a damped reading', () => {
  it('say by what it was multiplied: sum / works * damping', () => {
    const { reading, sum, of, damping } = list('zz-fir', 'citations-per-work');
    expect({ of, damping }).toEqual({ of: 6, damping: 0.5 });
    expect(sum).toBeGreaterThan(0n);
    expect(reading).toBe((Number(sum) / of) * 0.5);
    expect(list('zz-fir', 'citations')).toMatchObject({ damping: 1, reading: Number(sum) });
  });

  it('stand where there are too few of them for a reading', () => {
    const { reading, of, damping } = list('zz-hazel', 'citations-per-work');
    expect({ reading, of, damping }).toEqual({ reading: null, of: 5, damping: null });
    expect(readFileSync(join(golden.home, 'out', 'readings-field-29.csv'), 'utf8')).toMatch(
      /^zz-hazel,citations-per-work-full,,not-applicable,/m,
    );
  });
});
