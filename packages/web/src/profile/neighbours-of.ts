import type { TableModel } from '../table/build-table.js';

/** How many schools are shown on each side. */
const NEIGHBOURS = 2;

/** Rows of the schools with a place just above and below, in the order of the ranking; none for a school without one. */
export function neighboursOf({ standing }: TableModel, row: number): { above: number[]; below: number[] } {
  if (standing.placement(row).kind === 'unranked') return { above: [], below: [] };
  const placed = [...standing.order].filter((other) => standing.placement(other).kind !== 'unranked');
  const at = placed.indexOf(row);
  return { above: placed.slice(Math.max(0, at - NEIGHBOURS), at), below: placed.slice(at + 1, at + 1 + NEIGHBOURS) };
}

/** What a school is called where there is little room. */
export function nameAt({ table }: TableModel, row: number): string {
  const school = table.schools[row];
  return school ? school.shortName || school.name : '';
}
