import type { Fact, FieldId, Seen } from '@bearings/core/fit';
import { expect, it } from 'vitest';
import { knownOf } from '../../src/worker/known-of.js';

const fact = (value: Fact['value']): Seen => ({
  kind: 'fact',
  fact: {
    school: 'zz-ash' as Fact['school'],
    field: 'class-size' as FieldId,
    value,
    year: 2025,
    population: null,
    residency: null,
    source: 's',
    retrieved: '',
    licence: '',
    period: '',
  } as unknown as Fact,
});
const number = (value: number): Seen => fact({ kind: 'value', value } as Fact['value']);
const nothing: Seen = { kind: 'nothing' };

it('tells percentiles of type 1, of the schools that are known alone', () => {
  const seen = [
    nothing,
    ...Array.from({ length: 11 }, (_, at) => number(11 - at)),
    fact({ kind: 'missing', reason: 'not-reported' } as Fact['value']),
  ];
  expect(knownOf(seen)).toEqual({
    schools: 13,
    known: 11,
    numbers: { least: 1, low: 2, median: 6, high: 10, most: 11 },
    categories: {},
  });
});

it('counts categories, and has no numbers where none is known', () => {
  const city = fact({ kind: 'category', category: 'city' } as Fact['value']);
  expect(knownOf([city, city, nothing])).toEqual({ schools: 3, known: 2, numbers: null, categories: { city: 2 } });
});

it('takes distances and ranks as numbers', () => {
  const rank: Seen = { kind: 'rank', rank: { rank: 3, low: 1, high: 9 } };
  expect(knownOf([{ kind: 'distance', kilometres: 7 }, rank]).numbers).toMatchObject({ least: 3, most: 7 });
});
