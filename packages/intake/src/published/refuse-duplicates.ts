import { fault } from '@bearings/core';
import type { PublishedTableRow } from './published-table.js';
import { foldText, tidyText } from './tidy-text.js';

/** A school may stand once. Names that differ in case and signs only are the same, unless their places differ. */
export function refuseDuplicates(rows: readonly PublishedTableRow[], file: string): void {
  const seen = new Map<string, PublishedTableRow>();
  for (const row of rows) {
    const key = JSON.stringify(
      [row.nameAsPrinted, row.city, row.state, row.country].map((text) => foldText(text) || tidyText(text)),
    );
    const first = seen.get(key);
    if (first)
      throw fault('table.duplicate-school', { file, name: row.nameAsPrinted, rows: [first.sheetRow, row.sheetRow] });
    seen.set(key, row);
  }
}
