import type { ComparedRow } from './printed-table.js';
import type { Misfit } from './reproduction.js';

/** Names a printed fact that does not follow. */
export function misfit(
  row: ComparedRow,
  what: Misfit['what'],
  printed: string,
  recomputed: string,
  why: string,
): Misfit {
  const { order, school, nameAsPrinted } = row.printed;
  return { row: order, school, name: nameAsPrinted, what, printed, recomputed, why };
}
