import type { Sort } from '../address/route.js';
import { compareNames } from '../text/words.js';
import type { Row } from './table-model.js';

/** The rows in which a text occurs, in name or place, without regard to case and accents. Every word must occur. */
export function findRows(rows: readonly Row[], find: string): readonly Row[] {
  const words = fold(find).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ line }) => {
    const text = fold(`${line.name} ${line.city} ${line.state} ${line.country}`);
    return words.every((word) => text.includes(word));
  });
}

/** Orders rows by place, name or the points of an indicator; who has none of it stands last either way. */
export function sortRows(rows: readonly Row[], sort: Sort): readonly Row[] {
  const turn = sort.order === 'descending' ? -1 : 1;
  if (sort.by === 'place') return turn === 1 ? rows : backwards(rows);
  const compare: (a: Row, b: Row) => number =
    sort.by === 'name'
      ? (a, b) => turn * compareNames(a.line.name, b.line.name)
      : (a, b) => comparePoints(a.points.get(sort.by), b.points.get(sort.by), turn);
  return [...rows].sort((a, b) => compare(a, b) || a.at - b.at);
}

/** Worst first; the unranked stay last, since they are not worse than the last. */
function backwards(rows: readonly Row[]): readonly Row[] {
  const placed = rows.filter((row) => row.line.kind !== 'unranked');
  return [...placed.reverse(), ...rows.filter((row) => row.line.kind === 'unranked')];
}

function comparePoints(a: number | undefined, b: number | undefined, turn: number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return turn * (a - b);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
