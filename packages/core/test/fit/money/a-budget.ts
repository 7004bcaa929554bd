import { readFileSync } from 'node:fs';
import {
  EMPTY_PROFILE,
  type Fact,
  type FactTable,
  factTable,
  type FieldId,
  parseFields,
  parseMoneyRules,
  type Profile,
} from '../../../src/fit/index.js';
import { schoolId } from '../../../src/index.js';

const SHIPPED = new URL('../../../../../fit/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, SHIPPED), 'utf8'));

/** The rules of money and the fields that are shipped. */
export const RULES = parseMoneyRules(read('money.json'), 'money.json');
export const FIELDS = parseFields(read('fields.json'), 'fields.json');

/** A fictional citizen of Ohio with some means, who begins in a year. */
export function aBudget(start: number | null, money: Partial<Profile['money']> = {}): Profile {
  return {
    ...EMPTY_PROFILE,
    aims: { ...EMPTY_PROFILE.aims, start },
    residence: { status: 'citizen', country: 'US', state: 'OH', ties: [] },
    money: { ...EMPTY_PROFILE.money, yearly: 0, ...money },
  };
}

/** Facts of fictional schools: a number, or a category where it is a text. */
export function someFacts(
  rows: readonly (readonly [school: string, field: string, value: number | string, residency?: Fact['residency']])[],
): FactTable {
  return factTable(
    FIELDS,
    rows.map(
      ([school, field, value, residency]): Fact => ({
        school: schoolId(school),
        field: field as FieldId,
        value: typeof value === 'number' ? { kind: 'value', value } : { kind: 'category', category: value },
        year: 2026,
        period: '2026-27',
        population: null,
        residency: residency ?? null,
        source: 'FICTIONAL',
        retrieved: '',
        licence: 'publishable',
      }),
    ),
  );
}
