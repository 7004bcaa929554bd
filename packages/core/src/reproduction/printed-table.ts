import { readPrintedPlace, type PrintedPlace } from '../edition/printed-place.js';
import type { PrintedRow } from '../edition/edition.js';
import { fault } from '../fault/fault.js';
import type { Placement } from '../ranking/placement.js';
import type { Score } from '../scoring/score.js';
import type { ReproduceTableInput } from './reproduction.js';
import { rankSchools } from '../ranking/rank-schools.js';

/** A printed row beside what the methodology makes of its school. */
export interface ComparedRow {
  readonly printed: PrintedRow;
  readonly place: PrintedPlace;
  readonly score: Score;
  readonly placement: Placement;
  /** Position of the school among the rows that print a rank or a band, ties sharing the best; NaN where it has none. */
  readonly position: number;
}

/** Ranks the schools one by one, without bands, and sets each beside its printed row, in the order of the table. */
export function compareRows(input: ReproduceTableInput): ComparedRow[] {
  const { methodology, evidence, startsFrom, printed } = input;
  const ranking = rankSchools({ methodology: { ...methodology, bands: null }, evidence, startsFrom });
  const scores = new Map<string, Score>(ranking.scores.map((score) => [score.school, score]));
  const placements = new Map<string, Placement>(ranking.placements.map((placement) => [placement.school, placement]));
  const rows = printed.map((row): Omit<ComparedRow, 'position'> => {
    const [score, placement] = [scores.get(row.school), placements.get(row.school)];
    if (!score || !placement) {
      const { order, nameAsPrinted, school } = row;
      throw fault('reproduction.unknown-school', { row: order, name: nameAsPrinted, school });
    }
    const place = readPrintedPlace(row.place);
    if (!place) {
      const why = `the place "${row.place.slice(0, 40)}" is no rank, band or tier, as 3, =22, 201-250 or Tier 1 are`;
      throw fault('edition.printed-row', { row: row.order, name: row.nameAsPrinted, why });
    }
    return { printed: row, place, score, placement };
  });
  const positions = positionsOf(rows);
  return rows
    .map((row) => ({ ...row, position: positions.get(row.printed) ?? Number.NaN }))
    .sort((a, b) => a.printed.order - b.printed.order);
}

function positionsOf(rows: readonly Omit<ComparedRow, 'position'>[]): Map<PrintedRow, number> {
  const ranked = rows.flatMap(({ printed, place, placement }) =>
    placement.kind === 'ranked' && (place.kind === 'ranked' || place.kind === 'banded')
      ? [{ printed, rank: placement.rank }]
      : [],
  );
  ranked.sort((a, b) => a.rank - b.rank);
  const positions = new Map<PrintedRow, number>();
  let [position, last] = [0, Number.NaN];
  ranked.forEach(({ printed, rank }, i) => {
    if (rank !== last) [position, last] = [i + 1, rank];
    positions.set(printed, position);
  });
  return positions;
}
