import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { INTAKE_LIMITS, openWorkbook, readTable, readWorkbook } from '../../src/index.js';
import { faultOf } from '../tiny/fault-of.js';
import { writeWorkbook, type TinyCell } from '../tiny/write-workbook.js';
import { asZip64 } from './as-zip64.js';
import { declareSizes, lyingBomb } from './bombs.js';

const oneSheet = (rows: readonly (readonly TinyCell[])[]) => writeWorkbook([{ name: 'One', rows }]);
const cellsOf = (bytes: Uint8Array) => readWorkbook(bytes, 't.xlsx').rows.map((row) => row.cells);
const sheetOf = (inside: string) =>
  writeWorkbook([
    {
      name: 'One',
      rows: [],
      xml: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`,
    },
  ]);

describe('readWorkbook', () => {
  it('reads texts, numbers, truth values and errors in their places', () => {
    const bytes = oneSheet([
      [],
      ['School', null, 'Score', '<&">'],
      [' Fen ', true, 80.400000000000006, { xml: '<c r="{r}" t="e"><v>#N/A</v></c>' }],
    ]);
    expect(readWorkbook(bytes, 't.xlsx').rows).toEqual([
      { number: 2, cells: ['School', null, 'Score', '<&">'] },
      { number: 3, cells: [' Fen ', true, 80.4, '#N/A'] },
    ]);
  });

  it('joins the runs of rich texts and leaves phonetic readings out, inline and shared', () => {
    const rich = '<r><t>Fen</t></r><r><t xml:space="preserve"> North</t></r><rPh sb="0" eb="1"><t>no</t></rPh>';
    const bytes = writeWorkbook(
      [
        {
          name: 'One',
          rows: [[{ xml: `<c r="{r}" t="inlineStr"><is>${rich}</is></c>` }, { xml: '<c r="{r}" t="s"><v>0</v></c>' }]],
        },
      ],
      { 'xl/sharedStrings.xml': `<sst><si>${rich}</si></sst>` },
    );
    expect(cellsOf(bytes)).toEqual([['Fen North', 'Fen North']]);
  });

  it('reads cells and rows that do not say their places, and elements with a prefix', () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/><x:row><x:c t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(readWorkbook(writeWorkbook([{ name: 'One', rows: [], xml }]), 't.xlsx').rows).toEqual([
      { number: 1, cells: [1, 2] },
      { number: 3, cells: ['a'] },
    ]);
  });

  it('marks formula cells, those too that another cell fills', () => {
    const bytes = oneSheet([
      [
        { xml: '<c r="{r}"><f>1+1</f><v>2</v></c>' },
        3,
        { xml: '<c r="{r}"><f t="array" ref="C1:D2">A1:B2</f><v>2</v></c>' },
        3,
      ],
      [1, 1, 7, 8, 9],
    ]);
    const raw = readWorkbook(bytes, 't.xlsx');
    expect([...raw.formulas].sort()).toEqual(['A1', 'C1', 'C2', 'D1', 'D2']);
  });

  it('lists sheets with their state and merged places, and reads the first visible one unless another is named', () => {
    const bytes = writeWorkbook([
      { name: 'methodology', state: 'hidden', rows: [['h']] },
      { name: 'secret', state: 'veryHidden', rows: [['v']] },
      { name: 'Fen & Moor', rows: [['x', null], ['y']], merged: ['A1:B1'] },
    ]);
    const workbook = openWorkbook(bytes, 't.xlsx');
    expect(workbook.sheets).toEqual([
      { name: 'methodology', state: 'hidden' },
      { name: 'secret', state: 'very-hidden' },
      { name: 'Fen & Moor', state: 'visible' },
    ]);
    expect(readWorkbook(bytes, 't.xlsx')).toMatchObject({ sheet: 'Fen & Moor', merged: ['A1:B1'] });
    expect(readWorkbook(bytes, 't.xlsx', { sheet: 'methodology' }).rows[0]?.cells).toEqual(['h']);
    expect(workbook.readSheet('Fen & Moor', { rows: 1 }).rows).toHaveLength(1);
  });

  it('reads files whose directory has the ZIP64 form', () => {
    const bytes = oneSheet([['Fen', 1]]);
    expect(cellsOf(asZip64(bytes))).toEqual(cellsOf(bytes));
  });

  it('does not look into sheets that nobody asks for', () => {
    const bytes = writeWorkbook([
      { name: 'Good', rows: [['x']] },
      { name: 'Bad', rows: [], xml: '<worksheet><sheetData>' },
    ]);
    const workbook = openWorkbook(bytes, 't.xlsx');
    expect(workbook.readSheet('Good').rows).toHaveLength(1);
    expect(faultOf(() => workbook.readSheet('Bad')).code).toBe('table.damaged');
  });

  it('names the sheets there are when another is asked for', () => {
    const bytes = writeWorkbook([
      { name: 'Medicine', rows: [['x']] },
      { name: 'Law', rows: [['x']] },
    ]);
    expect(faultOf(() => readTable(bytes, 't.xlsx', { sheet: 'Medicin' }))).toMatchObject({
      code: 'table.unknown-sheet',
      facts: { sheet: 'Medicin', sheets: ['Medicine', 'Law'] },
    });
  });
});

describe('a file that is no workbook', () => {
  it.each([
    ['plain text', strToU8('School,Score\nFen,9\n'), 'table.not-a-table'],
    ['another packed file', zipSync({ 'notes.txt': strToU8('x') }), 'table.not-a-table'],
    ['an OpenDocument file', zipSync({ 'content.xml': strToU8('<x/>') }), 'table.not-a-table'],
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'table.not-a-table'],
    ['nothing', new Uint8Array(), 'table.unreadable'],
    ['an empty packed file', zipSync({}), 'table.not-a-table'],
  ])('is refused: %s', (_, bytes, code) => {
    const found = faultOf(() => readWorkbook(bytes, 't.xlsx'));
    expect(found.code).toBe(code);
    expect(found.message).toMatch(/^t\.xlsx .*; /);
  });

  it('is refused when it is encrypted, as a whole or by entry', () => {
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const compound = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array(600).fill(0),
      ...name,
    ]);
    expect(faultOf(() => readWorkbook(compound, 't.xlsx')).code).toBe('table.encrypted');
    const bytes = oneSheet([['x']]);
    bytes[findDirectory(bytes) + 8]! |= 1;
    expect(faultOf(() => readWorkbook(bytes, 't.xlsx')).code).toBe('table.encrypted');
  });
});

describe('a damaged workbook', () => {
  const whole = oneSheet(Array.from({ length: 50 }, (_, n) => [`School ${n}`, n]));

  it('is refused wherever it is cut short', () => {
    for (let length = 1; length < whole.length; length += 7) {
      const { code } = faultOf(() => readTable(whole.subarray(0, length), 't.xlsx', { sheet: 'One' }));
      expect(['table.damaged', 'table.unknown-sheet']).toContain(code);
    }
  });

  it('is refused when a bit of a sheet has flipped, though the sheet still reads', () => {
    const stored = writeWorkbook([{ name: 'One', rows: [['Fen', 80.5]] }], {}, 0);
    const at = new TextDecoder('latin1').decode(stored).indexOf('80.5');
    stored[at]! ^= 1;
    expect(faultOf(() => readWorkbook(stored, 't.xlsx'))).toMatchObject({
      code: 'table.damaged',
      facts: { why: 'its checksum does not fit' },
    });
  });

  it.each([
    ['a place in the wrong row', '<sheetData><row r="2"><c r="A1"><v>1</v></c></row></sheetData>'],
    ['rows out of order', '<sheetData><row r="2"/><row r="1"/></sheetData>'],
    ['a column beyond the last', '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'],
    ['a text that is not there', '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'],
    ['words as a number', '<sheetData><row r="1"><c r="A1"><v>x</v></c></row></sheetData>'],
    ['an element that is not closed', '<sheetData><row r="1">'],
    ['an entity that is not declared', '<sheetData>&lol;</sheetData>'],
  ])('is refused for %s', (_, inside) => {
    expect(faultOf(() => readWorkbook(sheetOf(inside), 't.xlsx')).code).toBe('table.damaged');
  });

  it('is refused for a document type, so no entity can blow up', () => {
    const lol = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
    const bytes = writeWorkbook([{ name: 'One', rows: [], xml: lol }]);
    expect(faultOf(() => readWorkbook(bytes, 't.xlsx')).code).toBe('table.forbidden-xml');
  });
});

describe('a bomb', () => {
  const timed = (run: () => unknown) => {
    const started = performance.now();
    const { code, facts } = faultOf(run);
    return { code, why: facts.why, seconds: (performance.now() - started) / 1000 };
  };

  it('of 10 GB is refused before anything is unpacked when it says so', () => {
    const bytes = declareSizes(oneSheet([['x']]), 'xl/worksheets/sheet1.xml', 4_000_000_000);
    const { code, seconds } = timed(() => readWorkbook(bytes, 't.xlsx'));
    expect(code).toBe('table.too-large');
    expect(seconds).toBeLessThan(1);
  });

  it('is refused by the sum of its entries too', () => {
    const bytes = oneSheet([['x']]);
    const limits = { ...INTAKE_LIMITS, unpackedBytes: 500 };
    expect(faultOf(() => openWorkbook(bytes, 't.xlsx', limits)).code).toBe('table.too-large');
    expect(faultOf(() => openWorkbook(bytes, 't.xlsx', { ...INTAKE_LIMITS, entries: 2 })).code).toBe('table.too-large');
  });

  it('of 10 GB that declares one megabyte is stopped at one megabyte', () => {
    const { bytes, unpackedBytes } = lyingBomb('xl/worksheets/sheet1.xml', 1_000_000);
    expect(unpackedBytes).toBeGreaterThan(10e9);
    expect(bytes.length).toBeLessThan(INTAKE_LIMITS.fileBytes);
    const { code, why, seconds } = timed(() => readWorkbook(bytes, 't.xlsx'));
    expect({ code, why }).toEqual({ code: 'table.damaged', why: 'it unpacks to more than it declares' });
    expect(seconds).toBeLessThan(3);
  });

  it('of many cells is refused by their number, also when they are blank', () => {
    const rows = Array.from({ length: 200 }, (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`);
    const bytes = sheetOf(`<sheetData>${rows.join('')}</sheetData>`);
    const limits = { ...INTAKE_LIMITS, cells: 100_000 };
    expect(faultOf(() => readTable(bytes, 't.xlsx', { limits })).code).toBe('table.too-large');
  });
});

function findDirectory(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(bytes.length - 6, true);
}
