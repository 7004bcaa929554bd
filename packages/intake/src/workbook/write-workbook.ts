import { strToU8, zipSync } from 'fflate';
import { cellPlace } from '../table/cell-place.js';
import { writeControlSigns } from './control-signs.js';

/** A sheet to be written: a header, and rows of texts, numbers and blanks. */
export interface WrittenSheet {
  /** At most 31 signs, without []:*?/\. */
  readonly name: string;
  readonly columns: readonly { readonly head: string /** In digits of the default font. */; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Packed files name the moment of writing; ours name the first there is, so that the same list is the same bytes. */
const NEVER = new Date(1980, 0, 1);
/** Styles by number: 0 numbers, 1 the header, 2 text that keeps being text, with its line breaks. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/**
 * The bytes of an .xlsx file. Texts are written as texts, whatever they begin with: no cell is a formula. The same sheets
 * give the same bytes.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const part = (n: number): string => `worksheets/sheet${n + 1}.xml`;
  const relations = [
    ...sheets.map((_, n) => relation(`rId${n + 1}`, 'worksheet', part(n))),
    relation('rIdStyles', 'styles', 'styles.xml'),
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets
      .map((_, n) => `<Override PartName="/xl/${part(n)}" ContentType="${TYPES}.worksheet+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(({ name }, n) => `<sheet name="${escapeXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(relations),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, n) => [`xl/${part(n)}`, sheetXml(sheet)])),
  };
  const packed = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(packed), { level: 6, mtime: NEVER });
}

function sheetXml({ columns, rows }: WrittenSheet): string {
  const widths = columns.map(({ width }, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`);
  const head = rowXml(
    1,
    columns.map(({ head: text }) => text),
    1,
  );
  const body = rows.map((row, r) => rowXml(r + 2, row, 2));
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${head}${body.join('')}</sheetData></worksheet>`;
}

function rowXml(row: number, cells: readonly (string | number | null)[], style: number): string {
  const written = cells.map((cell, c) => {
    const place = cellPlace(row, c + 1);
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    const text = escapeXml(writeControlSigns(cell));
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
