import { schoolId } from '@bearings/core';
import type { Affiliation } from '@bearings/intake';
import type { Engine } from '@bearings/store';
import { describe, expect, it } from 'vitest';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { giveSchools } from '../../src/build/give-schools.js';

/** An engine that knows two institutions, and is asked for nothing else. */
const engine = {
  rows: async () => [
    [1n, 'https://ror.example/shared'],
    [2n, 'https://ror.example/hospital'],
  ],
} as unknown as Engine;

const belongs = (school: string, institution: string, relation: string, weight?: number): Affiliation => ({
  ...{ school: schoolId(school), institution, institutionName: institution, relation, source: 'TEST' },
  ...(weight === undefined ? {} : { weight }),
});
const give = (...affiliations: readonly Affiliation[]) =>
  giveSchools(engine, { affiliations, schools: [], method: wayOf(), file: 'affiliations.csv' });
const weights = async (...affiliations: readonly Affiliation[]) =>
  (await give(...affiliations)).rows.school_institutions.map(([, school, , weight]) => [school, weight]);

describe('an institution of several schools', () => {
  it('is shared in equal parts where no weight is given', async () => {
    expect(
      await weights(
        belongs('xx-a', 'shared', 'component'),
        belongs('xx-b', 'shared', 'joint'),
        belongs('xx-c', 'shared', 'joint'),
      ),
    ).toEqual([
      ['xx-a', 333_333n],
      ['xx-b', 333_333n],
      ['xx-c', 333_333n],
    ]);
  });

  it('is shared by weights, and what they leave in equal parts among the others', async () => {
    expect(
      await weights(
        belongs('xx-a', 'shared', 'component', 0.7),
        belongs('xx-b', 'shared', 'joint'),
        belongs('xx-c', 'shared', 'joint'),
      ),
    ).toEqual([
      ['xx-a', 700_000n],
      ['xx-b', 150_000n],
      ['xx-c', 150_000n],
    ]);
    expect(await weights(belongs('xx-a', 'shared', 'component', 0.25))).toEqual([['xx-a', 250_000n]]);
  });

  it('is given whole to each where it is an associated hospital, or by its weight', async () => {
    expect(
      await weights(
        belongs('xx-a', 'shared', 'component'),
        belongs('xx-a', 'hospital', 'associated'),
        belongs('xx-b', 'hospital', 'associated', 0.5),
      ),
    ).toEqual([
      ['xx-a', 1_000_000n],
      ['xx-a', 1_000_000n],
      ['xx-b', 500_000n],
    ]);
  });

  it.each([
    [0.7, 0.4, '1.1'],
    [1, undefined, '1'],
  ])('is never more than whole: %s and %s', async (a, b, sum) => {
    await expect(
      give(belongs('xx-a', 'shared', 'component', a), belongs('xx-b', 'shared', 'joint', b)),
    ).rejects.toMatchObject({
      code: 'build.weights-exceed',
      facts: { file: 'affiliations.csv', institution: 'shared', schools: ['xx-a', 'xx-b'], sum },
    });
  });
});
