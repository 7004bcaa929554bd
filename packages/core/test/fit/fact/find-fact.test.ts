import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Fact,
  factFor,
  factTable,
  type FieldId,
  judgeSchool,
  numberOf,
  parseFields,
  readProfile,
  wishColumn,
} from '../../../src/fit/index.js';
import { schoolId } from '../../../src/index.js';
import { aCount, aNumber } from '../chances/a-person.js';

const fields = parseFields(
  JSON.parse(readFileSync(new URL('../../../../../fit/fields.json', import.meta.url), 'utf8')),
  'fit/fields.json',
);
const ASH = { id: schoolId('zz-ash'), state: 'OH', degree: 'MD', place: null } as const;
const facts = factTable(fields, [
  aCount('accepted', 'in-state', 200),
  aCount('accepted', 'all', 500),
  aCount('matriculated', 'all', 160),
  aCount('matriculated', 'out-of-state', 60, 2030),
  aNumber('class-size', 150, { population: null, residency: null }),
  aNumber('tuition-and-fees', 40000, { population: null, residency: 'in-state' }),
]);
const find = (field: string, residency: 'in-state' | 'out-of-state' | null, population: Fact['population']) =>
  numberOf(factFor(facts, ASH.id, field as FieldId, { residency, population }));

describe('the fact that holds for a person', () => {
  it('is of the population asked for and of no other', () => {
    expect([find('headcount', null, 'accepted'), find('headcount', null, 'matriculated')]).toEqual([500, 160]);
    expect([find('headcount', null, 'interviewed'), find('headcount', null, null)]).toEqual([null, null]);
  });

  it('is of their own residency first, then of all, within the population', () => {
    expect([find('headcount', 'in-state', 'accepted'), find('headcount', 'in-state', 'matriculated')]).toEqual([
      200, 160,
    ]);
    expect(find('headcount', 'out-of-state', 'matriculated')).toBe(60);
  });

  it('asks a field for nothing that it is not told apart by', () => {
    expect([find('class-size', 'in-state', null), find('tuition-and-fees', 'in-state', null)]).toEqual([150, 40000]);
    expect(find('tuition-and-fees', 'out-of-state', null)).toBeNull();
  });
});

describe('a wish and a requirement on a field that is told apart by population', () => {
  const about = (population: string) =>
    readProfile(
      {
        format: 1,
        wishes: [
          {
            id: 'many',
            group: 'admission',
            subject: { kind: 'field', field: 'headcount', population },
            curve: { kind: 'line', from: 0, to: 1000 },
            importance: 50,
          },
        ],
        requirements: [{ field: 'headcount', population, needs: { kind: 'at-least', value: 180 } }],
      },
      'profile.json',
      fields,
    );

  it.each([
    ['accepted', 0.5, 'kept'],
    ['matriculated', 0.16, 'dropped'],
    ['interviewed', Number.NaN, 'cannot-say'],
  ])('looks at %s alone', (population, value, outcome) => {
    const profile = about(population);
    const column = wishColumn(profile.wishes[0]!, [ASH], profile, facts, new Map());
    expect([...column.values]).toEqual([value]);
    expect(judgeSchool(ASH, profile, facts).lines.find(({ requirement }) => requirement === 'own')).toMatchObject({
      outcome,
      field: 'headcount',
    });
  });
});
