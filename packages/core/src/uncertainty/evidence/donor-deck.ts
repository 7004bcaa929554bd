import type { IndicatorId } from '../../indicator/indicator.js';
import type { SchoolId } from '../../school.js';
import type { EvidenceColumn, EvidenceTable } from '../../scoring/evidence-table.js';

/** Missing readings to fill, by indicator. */
export type Cells = ReadonlyMap<IndicatorId, readonly SchoolId[]>;

/** The readings of an indicator that gaps can be filled from. */
export interface Deck {
  readonly indicator: IndicatorId;
  readonly column: EvidenceColumn;
  /** Rows that report, in the order of their ids. */
  readonly donors: readonly number[];
  /** Rows to fill, in the order of their ids. */
  readonly gaps: readonly Gap[];
}

export interface Gap {
  readonly row: number;
  readonly school: SchoolId;
}

/**
 * Lays out who reports and who is to be filled. Readings that are there are passed over: they are never drawn. A column,
 * a school, or any reading that is not there is a bug of the caller.
 */
export function layOutDecks(evidence: EvidenceTable, cells: Cells): readonly Deck[] {
  const rows = byId(evidence);
  const known = new Set<SchoolId>(evidence.schools.map(({ id }) => id));
  return [...cells].map(([indicator, schools]) => {
    const column = evidence.columns.get(indicator);
    if (!column) throw new RangeError(`there is no column ${indicator}`);
    for (const id of schools) if (!known.has(id)) throw new RangeError(`there is no school ${id}`);
    const wanted = new Set<SchoolId>(schools);
    const donors = rows.filter((row) => column.missing[row] === null);
    const gaps = rows
      .filter((row) => column.missing[row] !== null && wanted.has(evidence.schools[row]!.id))
      .map((row) => ({ row, school: evidence.schools[row]!.id }));
    if (donors.length === 0 && gaps.length > 0) throw new RangeError(`nobody reports ${indicator}`);
    return { indicator, column, donors, gaps };
  });
}

/** The column with a value drawn for each gap, by its place, and no reason there any more. */
export function fillGaps({ column, gaps }: Deck, draw: (at: number) => number): EvidenceColumn {
  const [values, missing] = [column.values.slice(), column.missing.slice()];
  gaps.forEach(({ row }, at) => {
    values[row] = draw(at);
    missing[row] = null;
  });
  return { values, missing };
}

function byId({ schools }: EvidenceTable): readonly number[] {
  return [...schools.keys()].sort((a, b) => (schools[a]!.id < schools[b]!.id ? -1 : 1));
}
