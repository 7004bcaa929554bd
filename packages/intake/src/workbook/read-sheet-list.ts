import { fault } from '@bearings/core';
import { scanXml, type XmlAttributes } from './scan-xml.js';
import type { Package } from './unpack.js';

/** A sheet as the workbook declares it, and the entry that holds it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
  readonly part: string;
}

export interface SheetList {
  readonly sheets: readonly SheetEntry[];
  /** The entry with the shared strings; null where there is none. */
  readonly strings: string | null;
}

const STATES: Readonly<Record<string, SheetEntry['state']>> = { hidden: 'hidden', veryHidden: 'very-hidden' };

/** Reads which sheets a workbook has, in its order. Charts and dialogs, which are sheets of another kind, are left out. */
export function readSheetList(packed: Package, file: string): SheetList {
  const workbook = findWorkbookPart(packed, file);
  const relations = readRelations(packed, file, workbook);
  const sheets: SheetEntry[] = [];
  scanXml(packed.text(workbook), file, workbook, {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const relation = relations.get(relationId(attributes) ?? '');
      if (!relation) throw fault('table.damaged', { file, part: workbook, why: 'a sheet points nowhere' });
      if (relation.type !== 'worksheet') return;
      sheets.push({
        name: attributes.name ?? '',
        state: STATES[attributes.state ?? ''] ?? 'visible',
        part: relation.target,
      });
    },
    text() {},
    close() {},
  });
  if (sheets.length === 0) throw fault('table.damaged', { file, part: workbook, why: 'it lists no sheet' });
  const strings = [...relations.values()].find(({ type }) => type === 'sharedStrings')?.target ?? null;
  return { sheets, strings: strings !== null && packed.has(strings) ? strings : null };
}

function findWorkbookPart(packed: Package, file: string): string {
  const root = packed.has('_rels/.rels') ? readRelations(packed, file, '') : new Map<string, Relation>();
  const target = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (packed.has(target) && target.endsWith('.xml')) return target;
  const found = target.endsWith('.bin') ? 'a binary workbook (.xlsb)' : nameFormat(packed);
  throw fault('table.not-a-table', { file, found, expected: 'an Excel workbook (.xlsx)' });
}

function nameFormat(packed: Package): string {
  if (packed.has('content.xml')) return 'an OpenDocument file';
  if (packed.has('word/document.xml')) return 'a Word document';
  return 'a packed file (ZIP) of another kind';
}

interface Relation {
  /** Last word of the relation's type. */
  readonly type: string;
  readonly target: string;
}

function readRelations(packed: Package, file: string, part: string): Map<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relationsPart = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  scanXml(packed.text(relationsPart), file, relationsPart, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const type = attributes.Type ?? '';
      const target = resolvePart(folder, attributes.Target ?? '');
      relations.set(attributes.Id ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
    },
    text() {},
    close() {},
  });
  return relations;
}

/** A target is relative to the folder of its part, or to the root where it starts with a slash. */
function resolvePart(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}

function relationId(attributes: XmlAttributes): string | undefined {
  const name = Object.keys(attributes).find((attribute) => attribute.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}
