import { indicatorId, type MissingReason } from '@bearings/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMap, formatMap, parseMap, readTable, suggestMap, type TableMap } from '../../src/index.js';
import { faultOf } from '../tiny/fault-of.js';
import { writeWorkbook } from '../tiny/write-workbook.js';

const raw = (text: string) => readTable(new TextEncoder().encode(text), 't.csv');
const MAP = `
format = 1
title = "Fictional schools of 2024"
decimal = "."

[columns]
school = "School"
state = "State"
rank = "Rank"
overall = "Total"

[missing]
"N/R" = "not-reported"
"*" = "suppressed"

[[indicators]]
id = "tuition"
column = "Tuition"
unit = "USD"
direction = "lower"
year = 2024
population = "residents"
source = "fen-survey"

[[indicators]]
id = "acceptance"
column = "Accepted"
unit = "percent"
direction = "lower"
`;
const HEADER = 'Rank,School,State,Tuition,Accepted,Total,Remark\n';
const apply = (rows: string, map = MAP) => applyMap(raw(HEADER + rows), parseMap(map, 'map.toml'), 't.csv');
const readingsOf = (rows: string, map = MAP) => [...apply(rows, map).rows[0]!.readings.values()];

describe('applyMap', () => {
  it('reads what the map names and nothing else', () => {
    const table = apply('1,Fen University,FL,"$41,250",7.5%,98.25,best\n,Moor College,MO,N/R,*,,\n');
    expect(table).toMatchObject({
      title: 'Fictional schools of 2024',
      startsFrom: 'readings',
      circumstances: new Map([
        [indicatorId('tuition'), { year: 2024, period: '', population: 'residents', source: 'fen-survey' }],
        [indicatorId('acceptance'), { year: null, period: '', population: '', source: '' }],
      ]),
    });
    expect(table.indicators.map(({ id, unit, direction }) => [id, unit, direction])).toEqual([
      ['tuition', 'USD', 'lower'],
      ['acceptance', 'percent', 'lower'],
    ]);
    expect(table.rows[0]).toMatchObject({
      sheetRow: 2,
      nameAsPrinted: 'Fen University',
      state: 'FL',
      place: '1',
      overall: 98.25,
    });
    expect([...table.rows[0]!.readings.values()]).toEqual([
      { kind: 'value', value: 41250 },
      { kind: 'value', value: 7.5 },
    ]);
    expect([...table.rows[1]!.readings.values()]).toEqual([
      { kind: 'missing', reason: 'not-reported' },
      { kind: 'missing', reason: 'suppressed' },
    ]);
  });

  it('takes a comma for decimals only where the map says so', () => {
    const comma = MAP.replace('decimal = "."', 'decimal = ","');
    expect(readingsOf('1,Fen,FL,"1.250,5","7,5",1,\n', comma)).toEqual([
      { kind: 'value', value: 1250.5 },
      { kind: 'value', value: 7.5 },
    ]);
    expect(faultOf(() => apply('1,Fen,FL,"7,5",1,1,\n'))).toMatchObject({
      code: 'table.text-in-number',
      facts: { text: '7,5' },
    });
    expect(readingsOf('1,Fen,FL,"1,250",1,1,\n')[0]).toEqual({ kind: 'value', value: 1250 });
  });

  it.each([
    ['-3', -3],
    ['−3', -3],
    ['1 250 000', 1_250_000],
    ["1'250", 1250],
    ['1.2E+05', 120_000],
    ['€ 12', 12],
    ['12 USD', 12],
    ['0', 0],
    ['.5', 0.5],
  ])('reads %s as a number', (text, value) => {
    expect(readingsOf(`1,Fen,FL,"${text}",1,1,\n`)[0]).toEqual({ kind: 'value', value });
  });

  it.each(['12 (est.)', '1-2', '1,25', '--1', '1e999', '0x10', 'Infinity', 'NaN', '1 2 3x', '$', '%', '5-'])(
    'does not read %s as one',
    (text) => {
      expect(faultOf(() => apply(`1,Fen,FL,"${text}",1,1,\n`))).toMatchObject({
        code: 'table.text-in-number',
        facts: { file: 't.csv', row: 2, column: 'Tuition', text },
      });
    },
  );

  it('refuses a school that stands twice, with both rows, unless its place differs', () => {
    expect(faultOf(() => apply('1,Fen,FL,1,1,1,\n2,Moor,MO,1,1,1,\n3, fen ,FL,1,1,1,\n'))).toMatchObject({
      code: 'table.duplicate-school',
      facts: { name: 'fen', rows: [2, 4] },
    });
    expect(apply('1,Fen,FL,1,1,1,\n2,Fen,MO,1,1,1,\n').rows).toHaveLength(2);
  });

  it('refuses a table without a column of the map, naming it and those there are', () => {
    const map = MAP.replace('"Tuition"', '"Fees"');
    expect(faultOf(() => apply('1,Fen,FL,1,1,1,\n', map))).toMatchObject({
      code: 'table.missing-column',
      facts: { column: 'Fees', found: ['Rank', 'School', 'State', 'Tuition', 'Accepted', 'Total', 'Remark'] },
    });
  });

  it('finds its header below a title, and refuses a column that stands twice unless its letter is given', () => {
    const text = 'Table 1,,\n\nSchool,%,%\nFen,1,2\n';
    const map = (column: string) =>
      parseMap(
        `format = 1\ntitle = "x"\n[columns]\nschool = "School"\n[[indicators]]\nid = "a"\ncolumn = "${column}"\nunit = "percent"\ndirection = "higher"\n`,
        'm',
      );
    expect(faultOf(() => applyMap(raw(text), map('%'), 't.csv'))).toMatchObject({
      code: 'table.duplicate-column',
      facts: { row: 3 },
    });
    const [row] = applyMap(raw(text), map('[C]'), 't.csv').rows;
    expect(row).toMatchObject({ sheetRow: 4, readings: new Map([[indicatorId('a'), { kind: 'value', value: 2 }]]) });
  });

  it('refuses a sheet that is not the one of the map, formula cells, rows without a name and tables without rows', () => {
    const formula = { xml: '<c r="{r}"><f>1+1</f><v>2</v></c>' };
    const bytes = writeWorkbook([
      {
        name: 'Data',
        rows: [
          ['School', 'Fee', 'Sum'],
          ['Fen', 1, formula],
        ],
      },
    ]);
    const map = (sheet: string, column: string) =>
      parseMap(
        `format = 1\ntitle = "x"\nsheet = "${sheet}"\n[columns]\nschool = "School"\n[[indicators]]\nid = "a"\ncolumn = "${column}"\nunit = "USD"\ndirection = "lower"\n`,
        'm',
      );
    const table = readTable(bytes, 't.xlsx');
    expect(applyMap(table, map('Data', 'Fee'), 't.xlsx').rows).toHaveLength(1);
    expect(faultOf(() => applyMap(table, map('Data', 'Sum'), 't.xlsx'))).toMatchObject({
      code: 'table.formula-cell',
      facts: { cell: 'C2', sheet: 'Data' },
      message: expect.stringContaining('paste them as values'),
    });
    expect(faultOf(() => applyMap(table, map('Other', 'Fee'), 't.xlsx'))).toMatchObject({
      code: 'table.unknown-sheet',
      facts: { sheet: 'Other', sheets: ['Data'] },
    });
    expect(faultOf(() => apply('1,,FL,1,1,1,\n'))).toMatchObject({ code: 'table.no-name', facts: { row: 2 } });
    expect(faultOf(() => apply('')).code).toBe('table.no-rows');
  });
});

describe('parseMap', () => {
  it.each([
    ['title = "x"', 'format', MAP.replace('format = 1', '')],
    ['a key that is not known', '', MAP.replace('decimal', 'decimals')],
    ['a direction that is none', 'indicators[1].direction', MAP.replace('"lower"', '"down"')],
    ['an id that is none', 'indicators[1].id', MAP.replace('"tuition"', '"Tuition!"')],
    ['an id that stands twice', 'indicators', MAP.replace('"acceptance"', '"tuition"')],
    ['no unit', 'indicators[1].unit', MAP.replace('unit = "USD"', '')],
    ['a reason that is none', 'missing.*', MAP.replace('"suppressed"', '"secret"')],
    ['a text for a table', 'columns', 'format = 1\ntitle = "x"\ncolumns = "School"'],
  ])('refuses %s and says where', (_, at, text) => {
    expect(faultOf(() => parseMap(text, 'map.toml'))).toMatchObject({
      code: 'map.malformed',
      facts: { file: 'map.toml', at },
    });
  });

  it('refuses what is not TOML, with the line', () => {
    expect(faultOf(() => parseMap('format = 1\ntitle = x"\n', 'map.toml'))).toMatchObject({
      code: 'map.not-toml',
      facts: { row: 2 },
    });
    expect(faultOf(() => parseMap(`a = ${'['.repeat(100_000)}`, 'map.toml')).code).toBe('map.not-toml');
    expect(faultOf(() => parseMap('#'.repeat(2_000_000), 'map.toml')).code).toBe('table.too-large');
  });

  it('counts a blank cell as missing whatever else is declared', () => {
    expect(parseMap(MAP, 'm').missing).toEqual(
      new Map<string, MissingReason>([
        ['', 'unknown'],
        ['n/r', 'not-reported'],
        ['*', 'suppressed'],
      ]),
    );
  });

  it('reads every map back as it was written', () => {
    const words = fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== '');
    const indicator = fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/),
      column: words,
      label: fc.string(),
      definition: fc.string(),
      unit: words,
      direction: fc.constantFrom('higher' as const, 'lower' as const),
      kind: fc.constantFrom('input' as const, 'outcome' as const),
      year: fc.option(fc.integer({ min: 1000, max: 3000 })),
      period: fc.string(),
      population: fc.string(),
      source: fc.string(),
    });
    const label = fc.string().map((text) => text.replace(/\s+/g, ' ').trim().toLowerCase());
    const map: fc.Arbitrary<TableMap> = fc.record({
      format: fc.constant(1 as const),
      title: words,
      publisher: fc.string(),
      sheet: fc.string(),
      headerRow: fc.option(fc.integer({ min: 1, max: 9999 })),
      startsFrom: fc.constantFrom('readings' as const, 'indicator-scores' as const),
      decimal: fc.constantFrom('.' as const, ',' as const),
      columns: fc.record({
        school: words,
        city: fc.option(words),
        state: fc.option(words),
        country: fc.option(words),
        rank: fc.option(words),
        overall: fc.option(words),
      }),
      indicators: fc.uniqueArray(indicator, { selector: ({ id }) => id, maxLength: 4 }),
      missing: fc
        .array(fc.tuple(label, fc.constantFrom<MissingReason>('not-reported', 'suppressed', 'unknown')))
        .map((labels) => new Map<string, MissingReason>([['', 'unknown'], ...labels])),
    });
    fc.assert(
      fc.property(map, (one) => {
        expect(parseMap(formatMap(one), 'm')).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('suggestMap', () => {
  const TABLE =
    'Schools of 2024,,,,,,\n\nRank,Institution,State,Acceptance rate (%),Tuition,Overall score,Motto\n' +
    '1,Fen University,FL,7.5,"$41,250",98.2,onward\n=2,Moor College,MO,9.1,"$38,000",97,upward\n=2,Tarn School of Medicine,FL,N/R,"$40,100",97,inward\n';

  it('guesses columns from headers and values, and says how sure it is', () => {
    const { map, guesses } = suggestMap(raw(TABLE));
    expect(guesses.map(({ column, role, indicator }) => [column, role, indicator])).toEqual([
      ['Rank', 'rank', null],
      ['Institution', 'school', null],
      ['State', 'state', null],
      ['Acceptance rate (%)', 'left-out', null],
      ['Tuition', 'indicator', 'tuition'],
      ['Overall score', 'overall', null],
      ['Motto', 'left-out', null],
    ]);
    expect(guesses.every(({ confidence }) => confidence > 0 && confidence <= 1)).toBe(true);
    expect(map).toMatchObject({
      headerRow: 3,
      columns: { school: 'Institution', state: 'State', rank: 'Rank', overall: 'Overall score', country: null },
      indicators: [{ id: 'tuition', unit: 'USD', direction: 'lower' }],
    });
    expect(applyMap(raw(TABLE), map, 't.csv').rows).toHaveLength(3);
  });

  it('finds the schools by their names where no header says so, and doubts it where nothing does', () => {
    const byName = suggestMap(raw('a,b\nFen University,1\nMoor College,2\n'));
    expect(byName.map.columns.school).toBe('a');
    const byLength = suggestMap(raw('a,b\nFen,1\nMoor,2\n'));
    expect(byLength.guesses[0]!.confidence).toBeLessThan(byName.guesses[0]!.confidence);
    expect(faultOf(() => suggestMap(raw('a,b\n1,1\n2,2\n')))).toMatchObject({ code: 'table.no-header' });
  });

  it('knows indicators of QS, decimal commas, years, and names twin headers by their letters', () => {
    const text = 'School;AR score;Awards 2023;Score;Score\nFen University;99,5;12;1;2\nMoor College;98,5;9;2;3\n';
    const { map } = suggestMap(raw(text));
    expect(map.decimal).toBe(',');
    expect(map.indicators.map(({ id, year }) => [id, year])).toEqual([
      ['academic-reputation', null],
      ['awards-2023', 2023],
    ]);
    expect(map.columns.overall).toBe('[D]');
    expect(applyMap(raw(text), map, 't.csv').rows[1]?.overall).toBe(2);
  });

  it('ranks by the score where nothing else can be ranked by, and only there', () => {
    const alone = suggestMap(raw('School,Score\nFen University,100\nMoor College,90\n'));
    expect(alone.guesses[1]).toMatchObject({ role: 'indicator', because: 'no other column holds values to rank by' });
    expect(alone.map.columns.overall).toBe(null);
    expect(alone.map.indicators.map(({ column }) => column)).toEqual(['Score']);
    const beside = suggestMap(raw('School,Score,Grants\nFen University,100,5\nMoor College,90,6\n'));
    expect(beside.map.columns.overall).toBe('Score');
    expect(beside.map.indicators.map(({ column }) => column)).toEqual(['Grants']);
  });

  it('leaves out what formulas compute', () => {
    const formula = { xml: '<c r="{r}"><f>1+1</f><v>2</v></c>' };
    const bytes = writeWorkbook([
      {
        name: 'Data',
        rows: [
          ['School', 'Fee', 'Sum'],
          ['Fen University', 1, formula],
        ],
      },
    ]);
    const { map, guesses } = suggestMap(readTable(bytes, 't.xlsx'));
    expect(map.indicators.map(({ id }) => id)).toEqual(['fee']);
    expect(guesses[2]?.because).toMatch(/formulas/);
  });
});
