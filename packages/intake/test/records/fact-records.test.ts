import { Fault } from '@bearings/core';
import { type Fact, type Field, parseFields, POPULATIONS, RESIDENCIES } from '@bearings/core/fit';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACT_COLUMNS, formatFacts, parseCsv, readFacts } from '../../src/index.js';

const fields = parseFields(
  JSON.parse(readFileSync(new URL('../../../../fit/fields.json', import.meta.url), 'utf8')),
  'fit/fields.json',
);
const HEAD = FACT_COLUMNS.join(',');
const read = (...rows: readonly string[]): Fact[] => readFacts(`${HEAD}\n${rows.join('\n')}\n`, 'facts.csv', fields);

const text = fc.string({ maxLength: 20, unit: fc.constantFrom('a', ' ', ',', '"', "'", '=', '+', 'é', '\n', '😀') });
const anyValue = ({ shape }: Field): fc.Arbitrary<Fact['value']> =>
  shape.kind === 'number'
    ? fc
        .double({ min: shape.least ?? -1e6, max: shape.most ?? 1e6, noNaN: true })
        .map((value) => ({ kind: 'value' as const, value: value === 0 ? 0 : value }))
    : shape.kind === 'category'
      ? fc.constantFrom(...shape.values).map(({ id }) => ({ kind: 'category' as const, category: id }))
      : fc.constantFrom(
          { kind: 'date' as const, date: '2026-10-15', zone: '' },
          { kind: 'date' as const, date: '2028-02-29T23:59', zone: 'America/New_York' },
        );
const fact: fc.Arbitrary<Fact> = fc.constantFrom(...fields).chain((field) =>
  fc.record({
    school: fc.constantFrom('us-a', 'us-b').map((id) => id as Fact['school']),
    field: fc.constant(field.id),
    value: fc.oneof(
      anyValue(field),
      fc.constantFrom('unknown', 'suppressed').map((reason) => ({ kind: 'missing' as const, reason }) as Fact['value']),
    ),
    year: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: null }),
    period: text.map((t) => t.trim()),
    population: field.byPopulation ? fc.constantFrom(...POPULATIONS) : fc.constant(null),
    residency: field.byResidency ? fc.constantFrom(...RESIDENCIES) : fc.constant(null),
    source: fc.oneof(
      fc.constant('OWN'),
      text.map((t) => t.trim()),
    ),
    retrieved: fc.constantFrom('', '2026-11-27'),
    licence: fc.constantFrom('publishable' as const, 'not-to-publish' as const),
  }),
);
const keyOf = ({ school, field, year, population, residency }: Fact): string =>
  [school, field, year, population, residency].join(' ');

describe('facts', () => {
  it('come back as they were written, in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fact, { selector: keyOf, maxLength: 20 }), (facts) => {
        const written = formatFacts(facts, fields);
        const again = readFacts(written, 'facts.csv', fields);
        const sorted = (list: readonly Fact[]): readonly Fact[] =>
          [...list].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
        expect(sorted(again)).toEqual(sorted(facts));
        expect(formatFacts(again, fields)).toBe(written);
      }),
    );
  });

  it('hold no text that a spreadsheet runs, and give back the text that was written', () => {
    const period = '=HYPERLINK("http://x","2025")';
    const written = formatFacts(
      [period, '+1', '@x', "'=1", "'a", '-2'].map((said, i) => ({
        ...read('us-a,class-size,100,,people,2026,,,,,OWN,,publishable')[0]!,
        year: 2020 + i,
        period: said,
        source: said,
        retrieved: said,
      })),
      fields,
    );
    const cells = parseCsv(written, 'facts.csv', FACT_COLUMNS).flatMap(({ values }) => Object.values(values));
    expect(cells.filter((cell) => /^[\t\r\n ]*[=+\-@]/.test(cell))).toEqual([]);
    const again = readFacts(written, 'facts.csv', fields);
    expect(again.map((fact) => fact.period)).toEqual([period, '+1', '@x', "'=1", "'a", '-2']);
    expect(again.map((fact) => [fact.source, fact.retrieved])).toEqual(again.map(({ period: said }) => [said, said]));
  });

  it('write a number below zero as a number', () => {
    const shape = { kind: 'number' as const, unit: 'USD', least: null, most: null };
    const own = { ...fields.find(({ id }) => id === 'class-size')!, shape };
    const facts = readFacts(`${HEAD}\nus-a,class-size,-5,,USD,2026,,,,,OWN,,publishable\n`, 'facts.csv', [own]);
    expect(formatFacts(facts, [own])).toContain(',-5,');
  });

  it.each([
    ['us-a,no-such,1,,,2026,,,,,OWN,,publishable', 'field'],
    ['us,class-size,1,,,2026,,,,,OWN,,publishable', 'school_id'],
    ['us-a,class-size,many,,,2026,,,,,OWN,,publishable', 'value'],
    ['us-a,class-size,-1,,,2026,,,,,OWN,,publishable', 'value'],
    ['us-a,class-size,,,,2026,,,,,OWN,,publishable', 'missing'],
    ['us-a,class-size,1,unknown,,2026,,,,,OWN,,publishable', 'missing'],
    ['us-a,class-size,1,,USD,2026,,,,,OWN,,publishable', 'unit'],
    ['us-a,class-size,1,,,26,,,,,OWN,,publishable', 'year'],
    ['us-a,class-size,1,,,2026,,accepted,,,OWN,,publishable', 'population'],
    ['us-a,headcount,1,,,2026,,accepted,,,OWN,,publishable', 'residency'],
    ['us-a,headcount,1,,,2026,,,all,,OWN,,publishable', 'population'],
    ['us-a,setting,village,,,2026,,,,,OWN,,publishable', 'value'],
    ['us-a,mcat-oldest,2026-02-30,,,2026,,,,,OWN,,publishable', 'value'],
    ['us-a,primary-deadline,2026-10-15T23:59,,,2026,,,,,OWN,,publishable', 'zone'],
    ['us-a,class-size,1,,,2026,,,,UTC,OWN,,publishable', 'zone'],
    ['us-a,primary-deadline,2026-10-15T23:59,,,2026,,,,Mars/Olympus,OWN,,publishable', 'zone'],
    ['us-a,class-size,1,,,2026,,,,,OWN,,secret', 'licence'],
  ])('refuse %s, naming the row and the column', (row, column) => {
    const good = 'us-z,class-size,100,,people,2026,,,,,OWN,,publishable';
    expect(() => read(good, row)).toThrowError(
      expect.objectContaining({
        code: 'record.malformed',
        facts: expect.objectContaining({ file: 'facts.csv', row: 3, column }),
      }),
    );
  });

  it('refuse the same thing said twice, naming both rows', () => {
    const row = 'us-a,class-size,1,,,2026,,,,,OWN,,publishable';
    expect(() => read(row, row.replace(',1,', ',2,'))).toThrowError(
      expect.objectContaining({ code: 'record.duplicate', facts: expect.objectContaining({ row: 3, first: 2 }) }),
    );
  });

  it('read whatever bytes of text they are given, or say what is wrong', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.boolean(), (noise, headed) => {
        try {
          readFacts(headed ? `${HEAD}\n${noise}` : noise, 'facts.csv', fields);
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});
