import { diffList, type Fact, type FieldId, readLook, takeLook } from '@bearings/core/fit';
import { expect, it } from 'vitest';
import { aList, type SomeList } from './a-list.js';

const lookAt = ({ profile, answer, facts }: SomeList, taken = '2026-11-27') =>
  takeLook({ profile, answer, facts, cohort: 'zz-cohort', taken });

const later = (fact: Partial<Fact>): Fact => ({
  school: 'zz-ash' as Fact['school'],
  field: 'class-size' as FieldId,
  value: { kind: 'value', value: 210 },
  year: 2027,
  period: '2027-28 (fictional)',
  population: null,
  residency: null,
  source: 'FICTIONAL',
  retrieved: '',
  licence: 'publishable',
  ...fact,
});

it('keeps of each field the latest fact, and what was made of it, and reads back as it was written', async () => {
  const look = lookAt(await aList('09-texan', undefined, [later({})]));
  expect(look.schools.map(({ school }) => school)).toEqual(['zz-ash', 'zz-fir', 'zz-gum', 'zz-iris']);
  const [ash, fir] = look.schools;
  expect(ash).toMatchObject({ rank: { rank: 3, low: 3, high: 3 }, label: 'reach', state: 'applying' });
  expect(ash!.facts.filter(({ field }) => field === 'class-size')).toEqual([
    { field: 'class-size', population: null, residency: null, year: 2027, says: '210', source: 'FICTIONAL' },
  ]);
  expect(fir).toMatchObject({ rank: null });
  expect(fir!.requirements).toContainEqual({
    requirement: 'residency',
    field: 'accepts-out-of-state',
    outcome: 'dropped',
  });
  expect(readLook(JSON.parse(JSON.stringify(look)), 'look.json')).toEqual(look);
});

it('tells that a school opened to people from out of state, and what became of it', async () => {
  const before = lookAt(await aList('09-texan'));
  const opened = await aList('09-texan', (fact) =>
    fact.school === 'zz-fir' && fact.field === 'accepts-out-of-state'
      ? { ...fact, value: { kind: 'category', category: 'accepts' } }
      : fact,
  );
  const { changes } = diffList(before, lookAt(opened, '2026-12-24'));
  // It costs 85,000, as little wished for as Ash at 72,000: both are third.
  expect(changes.map(({ school, kind }) => `${school} ${kind}`)).toEqual([
    'zz-fir requirement',
    'zz-fir rank',
    'zz-fir fact',
  ]);
  expect(changes[0]).toMatchObject({ field: 'accepts-out-of-state', before: 'dropped', now: 'kept' });
  expect(changes[1]).toMatchObject({ before: null, now: { rank: 3 } });
});
