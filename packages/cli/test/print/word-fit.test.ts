import type { Fact, Field, FieldId } from '@bearings/core/fit';
import { expect, it } from 'vitest';
import { wordLine, wordSeen } from '../../src/print/word-fit.js';

const fact = (population: Fact['population'], residency: Fact['residency']): Fact => ({
  school: 'zz-ash' as Fact['school'],
  field: 'headcount' as FieldId,
  value: { kind: 'value', value: 160 },
  year: 2026,
  period: '',
  population,
  residency,
  source: 'fictional',
  retrieved: '',
  licence: 'publishable',
});
const fields = new Map<string, Field>([
  ['headcount', { label: 'People in admissions', shape: { kind: 'number', unit: 'people' } } as Field],
]);

it('says whom a number counts where that is told apart', () => {
  const line = { requirement: 'own', outcome: 'kept', field: 'headcount' as FieldId, reason: 'meets' } as const;
  const matriculated = fact('matriculated', 'all');
  expect(wordLine({ ...line, fact: matriculated }, fields)).toBe(
    'People in admissions: 160 people (matriculated, all) (met)',
  );
  expect(wordSeen({ kind: 'fact', fact: matriculated }, fields)).toBe('160 people (matriculated, all)');
  expect(wordSeen({ kind: 'fact', fact: fact('graduated', null) }, fields)).toBe('160 people (graduated)');
  expect(wordSeen({ kind: 'fact', fact: fact(null, 'in-state') }, fields)).toBe('160 people');
});
