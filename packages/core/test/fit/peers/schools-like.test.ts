import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FactTable, factTable, PEER_STRATEGIES, schoolsLike } from '../../../src/fit/index.js';
import { schoolId } from '../../../src/index.js';
import { aSchool } from '../../a-school.js';
import { aNumber } from '../chances/a-person.js';

const at = (latitude: number) => ({ place: { latitude, longitude: -83 } });
const schools = [
  aSchool('zz-elm'),
  aSchool('zz-dogwood', at(41)),
  aSchool('zz-cedar', at(43)),
  aSchool('zz-birch', at(39)),
  aSchool('zz-ash', at(40)),
];
const ash = schools[4]!;
const of = (field: string, values: Record<string, number | null>): FactTable =>
  factTable(
    [],
    Object.entries(values).map(([id, value]) =>
      aNumber(field, value, { school: schoolId(`zz-${id}`), population: null, residency: null }),
    ),
  );
const none = factTable([], []);

describe('schoolsLike', () => {
  it('by size takes the ratio of classes, the same both ways, with the numbers of both', () => {
    const facts = of('class-size', { ash: 100, birch: 200, cedar: 60, dogwood: 100 });
    const answer = schoolsLike(ash, 'size', schools, facts, 10);
    expect(answer.peers).toEqual([
      { school: 'zz-dogwood', apart: 1, own: 100, theirs: 100 },
      { school: 'zz-cedar', apart: 100 / 60, own: 100, theirs: 60 },
      { school: 'zz-birch', apart: 2, own: 100, theirs: 200 },
    ]);
    expect(answer).toMatchObject({ measure: 'ratio', field: 'class-size', unknown: ['zz-elm'], leftOut: 0 });
  });

  it('by mission takes the difference of shares in primary care', () => {
    const facts = of('graduates-in-primary-care', { ash: 40, birch: 0, cedar: 45, dogwood: null });
    const answer = schoolsLike(ash, 'mission', schools, facts, 10);
    expect(answer.peers.map(({ school, apart }) => [school, apart])).toEqual([
      ['zz-cedar', 5],
      ['zz-birch', 40],
    ]);
    expect(answer.unknown).toEqual(['zz-dogwood', 'zz-elm']);
  });

  it('by region takes kilometres, equal ones by id', () => {
    const { peers } = schoolsLike(ash, 'region', schools, none, 2);
    expect(peers.map(({ school }) => school)).toEqual(['zz-birch', 'zz-dogwood']);
    expect(peers[0]!.apart).toBeCloseTo(111.195, 3);
  });

  it('by research takes the ratio of money per degree; nothing is like 0', () => {
    const facts = of('nih-awards-per-degree', { ash: 1e6, birch: 0, cedar: 5e5 });
    const answer = schoolsLike(ash, 'research', schools, facts, 10);
    expect(answer.peers).toMatchObject([{ school: 'zz-cedar', apart: 2 }]);
    expect(answer.unknown).toEqual(['zz-birch', 'zz-dogwood', 'zz-elm']);
  });

  it('finds nothing for a school of which nothing is known', () => {
    const facts = of('class-size', { birch: 200 });
    expect(schoolsLike(ash, 'size', schools, facts, 10)).toMatchObject({ isKnown: false, peers: [] });
    expect(schoolsLike(schools[0]!, 'region', schools, none, 10)).toMatchObject({ isKnown: false, peers: [] });
  });

  it('says how many it leaves out', () => {
    expect(schoolsLike(ash, 'region', schools, none, 1)).toMatchObject({ leftOut: 2 });
  });

  it('accounts for every other school, in the same order whatever order they come in', () => {
    const strategy = fc.constantFrom(...PEER_STRATEGIES);
    const value = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
    const values = fc.record({ ash: value, birch: value, cedar: value, dogwood: value, elm: value });
    const order = fc.shuffledSubarray(schools, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(strategy, values, order, fc.nat(5), (by, known, shuffled, limit) => {
        const fields = { size: 'class-size', mission: 'graduates-in-primary-care', research: 'nih-awards-per-degree' };
        const facts = by === 'region' ? none : of(fields[by], known);
        const answer = schoolsLike(ash, by, shuffled, facts, limit);
        expect(answer).toEqual(schoolsLike(ash, by, schools, facts, limit));
        if (answer.isKnown) expect(answer.peers.length + answer.leftOut + answer.unknown.length).toBe(4);
        const apart = answer.peers.map((peer) => peer.apart);
        expect(apart).toEqual([...apart].sort((a, b) => a - b));
      }),
    );
  });
});
