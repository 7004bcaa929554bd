import type { LinearRanking } from '../../../src/uncertainty/linear/linear-ranking.js';
import { regionRows, type WeightRegion } from '../../../src/uncertainty/region/weight-region.js';

const NEAR = 1e-9;

/**
 * Best and worst rank of a row by going through every vertex of the arrangement of rivals within a region. The best is
 * attained at one of them. The worst is attained inside a cell, and so at the mean of some of its vertices, no more than
 * there are weights.
 */
export function ranksByEveryVertex(ranking: LinearRanking, region: WeightRegion, row: number): [number, number] {
  const parts = ranking.columns.length;
  const unit = (k: number) => Array.from({ length: parts }, (_, i) => (i === k ? 1 : 0));
  const walls = [
    ...Array.from({ length: parts }, (_, k) => ({ normal: unit(k), offset: 0 })),
    ...regionRows(region, parts).map(({ coefficients, atLeast }) => ({ normal: [...coefficients], offset: atLeast })),
  ];
  const rivals = ranking.schools.flatMap((_, rival) => {
    const normal = ranking.columns.map((column) => column[rival]! - column[row]!);
    return normal.every((value) => value === 0) ? [] : [normal];
  });
  const planes = [...walls, ...rivals.map((normal) => ({ normal, offset: 0 }))];
  const vertices = new Map<string, number[]>();
  eachSubset(planes.length, parts - 1, (chosen) => {
    const rows = [...chosen.map((i) => [...planes[i]!.normal, planes[i]!.offset]), [...unit(0).fill(1), 1]];
    const w = solveRows(rows);
    if (!w || walls.some(({ normal, offset }) => dot(normal, w) < offset - NEAR)) return;
    vertices.set(w.map((value) => Math.round(value * 1e7)).join(), w);
  });
  const points = [...vertices.values()];
  const higher = (w: readonly number[]) => rivals.filter((normal) => dot(normal, w) > NEAR).length;
  let worst = 0;
  for (let size = 1; size <= parts; size++) {
    eachSubset(points.length, size, (chosen) => {
      const mean = unit(0).map((_, k) => chosen.reduce((sum, i) => sum + points[i]![k]!, 0) / size);
      worst = Math.max(worst, higher(mean));
    });
  }
  return [1 + Math.min(...points.map(higher)), 1 + worst];
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * b[k]!, 0);
}

function eachSubset(of: number, size: number, visit: (chosen: readonly number[]) => void): void {
  const chosen: number[] = [];
  const extend = (from: number) => {
    if (chosen.length === size) return visit(chosen);
    for (let i = from; i < of; i++) {
      chosen.push(i);
      extend(i + 1);
      chosen.pop();
    }
  };
  extend(0);
}

/** Rows of coefficients and, last, the value; null where they do not meet in one point. */
function solveRows(given: number[][]): number[] | null {
  const rows = given.map((row) => [...row]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column; i < size; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    if (Math.abs(rows[pivot]![column]!) < NEAR) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let k = column; k <= size; k++) rows[i]![k]! -= factor * rows[column]![k]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
