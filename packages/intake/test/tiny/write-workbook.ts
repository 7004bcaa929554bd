import { strToU8, zipSync } from 'fflate';

/** A cell of a tiny workbook: text, number, boolean, nothing, or raw XML of a `<c>` element with `{r}` for its place. */
export type TinyCell = string | number | boolean | null | { readonly xml: string };

export interface TinySheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Row by row; an empty list is a blank row. */
  readonly rows: readonly (readonly TinyCell[])[];
  readonly merged?: readonly string[];
  /** Instead of the rows: the whole XML of the sheet. */
  readonly xml?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of an .xlsx file with these sheets, small and whole; the schools in it are the test's own. */
export function writeWorkbook(
  sheets: readonly TinySheet[],
  extra: Readonly<Record<string, string>> = {},
  level: 0 | 6 = 6,
): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries({ ...partsOf(sheets), ...extra }).map(([name, text]) => [name, strToU8(text)])),
    { level },
  );
}

function partsOf(sheets: readonly TinySheet[]): Record<string, string> {
  const strings: string[] = [];
  const share = (text: string): number => {
    const at = strings.indexOf(text);
    return at >= 0 ? at : strings.push(text) - 1;
  };
  const bodies = sheets.map((sheet) => sheet.xml ?? sheetXml(sheet, share));
  const relations = sheets.map((_, n) => relation(`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`));
  return {
    '_rels/.rels': relationsXml([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, state }, n) =>
          `<sheet name="${escapeXml(name)}" sheetId="${n + 1}"${state ? ` state="${state}"` : ''} r:id="rId${n + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([...relations, relation('rIdS', 'sharedStrings', 'sharedStrings.xml')]),
    ...Object.fromEntries(bodies.map((xml, n) => [`xl/worksheets/sheet${n + 1}.xml`, xml])),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings
      .map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
      .join('')}</sst>`,
  };
}

function sheetXml({ rows, merged = [] }: TinySheet, share: (text: string) => number): string {
  const body = rows.map((cells, r) => {
    const inside = cells.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`, share)).join('');
    return inside === '' ? '' : `<row r="${r + 1}">${inside}</row>`;
  });
  const merges = merged.length
    ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${merges}</worksheet>`;
}

function cellXml(cell: TinyCell, place: string, share: (text: string) => number): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${share(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return cell.xml.replaceAll('{r}', place);
}

function letters(c: number): string {
  return c < 26 ? String.fromCharCode(65 + c) : letters(Math.floor(c / 26) - 1) + letters(c % 26);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
