import type { Edition, Indicator, Licence, PrintedRow, ReadingRecord, School, SchoolId } from '@bearings/core';
import type { PublishedTable } from '../published/published-table.js';

export interface DraftOptions {
  /** Of the edition: lower case, digits and hyphens. */
  readonly id: string;
  /** School by printed name. A name that is absent, or null, gets a school of the edition's own. */
  readonly matches: ReadonlyMap<string, SchoolId | null>;
  /** Ids of the indicators that are shipped; the others are defined in the edition. */
  readonly shippedIndicators?: ReadonlySet<string>;
  /** Id of the methodology that is held to have made the table; without one nothing can be reproduced yet. */
  readonly methodology?: string | null;
  /** Default: the edition's own id, its schools being those the table prints. */
  readonly cohort?: string;
  /** Default: the title of the table. */
  readonly title?: string;
  /** ISO dates; empty where not known. */
  readonly released?: string;
  readonly retrieved?: string;
  /** Code of the source, for indicators whose map names none. */
  readonly source?: string;
  /** Default: a table of somebody else's is not to be published. */
  readonly licence?: Licence;
  readonly fictional?: boolean;
}

/** Everything an imported edition consists of, not yet written anywhere. */
export interface EditionDraft {
  readonly edition: Edition;
  /** Schools of the edition's own, sorted by id. */
  readonly schools: readonly School[];
  /** Indicators of the edition's own, sorted by id. */
  readonly indicators: readonly Indicator[];
  /** Sorted by school, then indicator. */
  readonly readings: readonly ReadingRecord[];
  /** In the order of the table. */
  readonly printed: readonly PrintedRow[];
}

/** Turns a published table into an edition of kind `published`, or `list` where the table has no indicators. */
export function draftEdition(published: PublishedTable, options: DraftOptions): EditionDraft {
  throw new Error(`not built yet: ${published.title} ${options.id}`);
}
