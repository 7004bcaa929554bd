import type { IntervalBasis } from '@bearings/core';
import type { LiveTable } from '../live/live-table.js';

/** The program and its version, as files that it makes say it; a test holds it to package.json. */
export const MADE_BY = 'Bearings 0.1.0';

/** One edition that a chart is drawn from. */
export interface AboutEdition {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO date; empty where none is known. */
  readonly released: string;
  readonly fictional: boolean;
  readonly licence: string;
  /** Digest of the evidence. */
  readonly snapshot: string;
  /** As it was used; null for printed lists. */
  readonly methodology: { readonly id: string; readonly digest: string | null } | null;
  readonly cohort: string;
}

/** What rank intervals in a file are over, as data and in words. */
export interface AboutIntervals extends IntervalBasis {
  readonly over: string;
}

/** What a picture must say of itself to be checked: it goes into a file beside it. */
export interface About {
  readonly editions: readonly AboutEdition[];
  /** Where the same can be seen again. */
  readonly address: string;
  /** Only where the file carries rank intervals. */
  readonly intervals?: AboutIntervals;
}

/** What a table is drawn from. */
export function aboutTable(table: LiveTable): AboutEdition {
  const { edition, published, standing } = table;
  const methodology = standing.methodology ?? published;
  return {
    id: edition.id,
    title: edition.title,
    publisher: edition.publisher,
    released: edition.released,
    fictional: edition.fictional,
    licence: edition.licence,
    snapshot: table.snapshot,
    methodology: methodology && { id: methodology.id, digest: table.methodologyDigest },
    cohort: table.cohort,
  };
}

/** The file beside a picture or a table. */
export function writeAbout(
  about: About,
  words: { readonly title: string; readonly subtitle: string; readonly source: string },
): string {
  return `${JSON.stringify({ ...words, ...about, madeBy: MADE_BY }, null, 2)}\n`;
}
