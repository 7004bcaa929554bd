import type { RawTable } from '../table/raw-table.js';
import type { TableMap } from './table-map.js';

/** What a column is taken for. */
export type ColumnRole = 'school' | 'city' | 'state' | 'country' | 'rank' | 'overall' | 'indicator' | 'left-out';

/** A guess about one column, to be confirmed by a person. */
export interface ColumnGuess {
  readonly column: string;
  readonly role: ColumnRole;
  /** Id of the indicator; null for other roles. */
  readonly indicator: string | null;
  /** 0 to 1: how sure the guess is. */
  readonly confidence: number;
  /** In words, for the person who confirms it. */
  readonly because: string;
}

export interface SuggestedMap {
  readonly map: TableMap;
  /** One per column of the header, from the left. */
  readonly guesses: readonly ColumnGuess[];
}

/** Guesses what the columns of a table are, from their headers and values. A fault where no column can name schools. */
export function suggestMap(raw: RawTable): SuggestedMap {
  throw new Error(`not built yet: ${raw.file}`);
}
