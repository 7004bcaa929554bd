import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  countAsked,
  EMPTY_PROFILE,
  type Fact,
  factTable,
  type FieldId,
  judgeSchool,
  parseFields,
  type Profile,
} from '../../../src/fit/index.js';
import { schoolId } from '../../../src/index.js';

const fields = parseFields(
  JSON.parse(readFileSync(new URL('../../../../../fit/fields.json', import.meta.url), 'utf8')),
  'fit/fields.json',
);
const ASH = { id: schoolId('zz-ash'), state: 'OH', degree: 'MD', place: null } as const;
const fact = (field: string, value: Fact['value']): Fact => ({
  school: ASH.id,
  field: field as FieldId,
  value,
  year: 2027,
  period: '2027',
  population: null,
  residency: null,
  source: 'SITE',
  retrieved: '2026-09-01',
  licence: 'publishable',
});
const required = fact('mcat-use', { kind: 'category', category: 'required' });
const oldest = fact('mcat-oldest', { kind: 'date', date: '2024-01-01', zone: '' });

const judge = (
  facts: readonly Fact[],
  said: Pick<Profile['tests'], 'mcat'>,
  scores: Profile['scores']['mcat'] = [],
) => {
  const profile = {
    ...EMPTY_PROFILE,
    tests: { ...EMPTY_PROFILE.tests, ...said },
    scores: { ...EMPTY_PROFILE.scores, mcat: scores },
  };
  return judgeSchool(ASH, profile, factTable(fields, facts)).lines.find(({ requirement }) => requirement === 'mcat');
};

describe('the MCAT that a school requires', () => {
  it('is met by whoever took it, where no score is too old', () => {
    expect(judge([required], { mcat: 'taken' })).toMatchObject({ outcome: 'kept', reason: 'meets' });
  });

  it('cannot be told of whoever took it and does not say when, where a score may be too old', () => {
    expect(judge([required, oldest], { mcat: 'taken' })).toMatchObject({
      outcome: 'cannot-say',
      field: 'mcat-oldest',
      reason: 'not-said',
    });
  });

  it('is told by the day of a score', () => {
    const on = (date: string) => judge([required, oldest], { mcat: 'taken' }, [{ total: 510, date }])?.outcome;
    expect([on('2024-01-01'), on('2023-12-31')]).toEqual(['kept', 'dropped']);
  });
});

describe('what has to be asked', () => {
  it('is counted by schools of which it cannot be told and which nothing drops, the most first', () => {
    const line = (field: string, outcome: 'kept' | 'cannot-say') =>
      ({ requirement: 'own', outcome, field: field as FieldId, fact: null, reason: 'unknown' }) as const;
    const school = (id: string, outcome: 'kept' | 'cannot-say' | 'dropped', lines: ReturnType<typeof line>[]) =>
      ({ school: schoolId(id), outcome, lines }) as const;
    expect(
      countAsked([
        school('zz-a', 'cannot-say', [line('setting', 'cannot-say'), line('setting', 'cannot-say')]),
        school('zz-b', 'cannot-say', [line('class-size', 'cannot-say'), line('grading', 'kept')]),
        school('zz-c', 'cannot-say', [line('class-size', 'cannot-say')]),
        school('zz-d', 'dropped', [line('setting', 'cannot-say')]),
      ]),
    ).toEqual([
      ['class-size', 2],
      ['setting', 1],
    ]);
  });
});
