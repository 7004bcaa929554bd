import { fault } from '@bearings/core';
import type { PublishedTableRow } from './published-table.js';
import { foldText, tidyText } from './tidy-text.js';

/** A school may stand once. Names that differ in case and signs only are the same, unless their places differ. */
export function refuseDuplicates(rows: readonly PublishedTableRow[], file: string): void {
  const byName = new Map<string, PublishedTableRow[]>();
  for (const row of rows) {
    const name = foldText(row.nameAsPrinted) || tidyText(row.nameAsPrinted);
    const namesakes = byName.get(name);
    if (namesakes === undefined) {
      byName.set(name, [row]);
      continue;
    }
    const first = namesakes.find((other) => foldPlace(other) === foldPlace(row));
    if (first)
      throw fault('table.duplicate-school', { file, name: row.nameAsPrinted, rows: [first.sheetRow, row.sheetRow] });
    namesakes.push(row);
  }
}

function foldPlace({ city, state, country }: PublishedTableRow): string {
  return [city, state, country].map(foldText).join('|');
}
