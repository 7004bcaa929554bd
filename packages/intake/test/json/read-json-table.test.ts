import { describe, expect, it } from 'vitest';
import { readJsonTable, readTable } from '../../src/index.js';
import { faultOf } from '../tiny/fault-of.js';

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const rowsOf = (value: unknown) => readJsonTable(bytes(value), 't.json').rows.map((row) => row.cells);
const cellOf = (html: string) => rowsOf([{ a: html, b: 1 }])[1]?.[0];

describe('readJsonTable', () => {
  it('reads a list of objects, with a blank where a field is absent', () => {
    expect(
      rowsOf([
        { school: 'Fen', score: 9 },
        { score: 8, city: 'Moor' },
        { school: 'Tarn', score: null },
      ]),
    ).toEqual([['school', 'score', 'city'], ['Fen', 9], [null, 8, 'Moor'], ['Tarn']]);
  });

  it('takes titles of visible columns as headers, and names of fields for the hidden', () => {
    const columns = [
      { data: 'u', title: '<div>UNIVERSITY<input placeholder="Uni Search"></div>' },
      { data: 'r', title: 'RANK', visible: false },
    ];
    expect(rowsOf({ columns, data: [{ u: '<a href="/fen">Fen &amp; Moor</a>', r: '1' }] })[1]).toEqual([
      'Fen & Moor',
      '1',
    ]);
    expect(rowsOf({ columns: columns.slice(1), data: [{ u: 'x', r: '1' }] })[0]).toEqual(['u', 'r']);
  });

  it('gives the text of HTML and nothing that could run', () => {
    expect(cellOf('<b>Fen</b><br>Moor')).toBe('Fen Moor');
    expect(cellOf('a<script>alert(1)</script>b')).toBe('a b');
    expect(cellOf('<scr<script>x</script>ipt>y')).toBe('x ipt>y');
    expect(cellOf('<!-- <b>no</b> -->yes')).toBe('yes');
    expect(cellOf('3 < 5')).toBe('3 < 5');
    expect(cellOf('caf&#233; &#xe9; &nbsp;&unknown; &#0;')).toBe('café é &unknown; &#0;');
  });

  it('is not slowed down by many tags', () => {
    const started = performance.now();
    cellOf('<script></script>'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('keeps a field called __proto__ a field', () => {
    expect(rowsOf('[{"__proto__":"x","b":2}]')).toEqual([
      ['__proto__', 'b'],
      ['x', 2],
    ]);
  });

  it.each([
    ['text that is not JSON', '[{"a":1}'],
    ['a list of numbers', [1, 2]],
    ['no list', { data: 3 }],
    ['lists in cells', [{ a: [1] }]],
  ])('refuses %s', (_, value) => {
    expect(faultOf(() => rowsOf(value)).code).toBe('table.not-json');
  });

  it('refuses a list without rows', () => {
    expect(faultOf(() => readTable(bytes('{"data":[]}'), 't.json')).code).toBe('table.no-rows');
  });
});
