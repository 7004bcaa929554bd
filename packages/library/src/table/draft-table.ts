import type { Indicator, Licence, Methodology, NameMatch } from '@bearings/core';
import { draftEdition, type EditionDraft, type PublishedTable } from '@bearings/intake';
import type { Library } from '../library/library.js';

/** What is settled of a table beside what it says itself. */
export interface DraftTableOptions {
  /** Of the edition. */
  readonly id: string;
  readonly matches: readonly NameMatch[];
  readonly methodology: Methodology | null;
  /** ISO date on which it was read; empty where it was not kept. */
  readonly retrieved: string;
  readonly licence: Licence;
}

/** Turns a table whose names are matched into an edition that is written nowhere yet. */
export function draftTable(library: Library, published: PublishedTable, options: DraftTableOptions): EditionDraft {
  const { id, matches, methodology, retrieved, licence } = options;
  return draftEdition(defineIndicators(published), {
    id,
    matches: new Map(matches.map((match) => [match.name, match.school])),
    shippedIndicators: new Set(library.indicators().map((indicator) => indicator.id)),
    methodology: methodology?.id ?? null,
    retrieved,
    licence,
  });
}

/** An indicator that the map does not define is what the table says it is. */
function defineIndicators(published: PublishedTable): PublishedTable {
  const define = (indicator: Indicator): Indicator =>
    indicator.definition.trim() === ''
      ? { ...indicator, definition: `"${indicator.label}" as the table prints it; the map does not say more.` }
      : indicator;
  return { ...published, indicators: published.indicators.map(define) };
}
