import type { LinearRanking } from '../linear/linear-ranking.js';
import { correlateSorted, FEWEST_ROWS, varies } from '../correlation-ratio.js';
import { sortColumn } from '../rank-correlation.js';

/** How importance is measured: both as shares that sum to 1 over the indicators. */
export type ImportanceMeasure =
  /** weight × covariance with the score / variance of the score; below 0 where an indicator runs against the score. */
  | 'variance-share'
  /** The correlation ratio over the sum of those of all: the main effect, also of an indicator without a weight. */
  | 'correlation-ratio';

/** The importance of each indicator at some weights; null where all scores are the same. Only proportions of weights count. */
export type ImportanceAt = (weights: Float64Array) => Float64Array | null;

/** The importance of the indicators of a ranking, at whatever weights. */
export function importanceAt(ranking: LinearRanking, measure: ImportanceMeasure): ImportanceAt {
  return measure === 'variance-share' ? varianceShares(covariances(ranking.columns)) : ratioShares(ranking);
}

/** Covariances of columns over their rows, row after row; those of a column that does not vary are 0. */
export function covariances(columns: readonly Float64Array[]): Float64Array {
  const parts = columns.length;
  const centred = columns.map(centre);
  const table = new Float64Array(parts * parts);
  for (let a = 0; a < parts; a++) {
    for (let b = a; b < parts; b++) {
      let sum = 0;
      for (let row = 0; row < centred[a]!.length; row++) sum += centred[a]![row]! * centred[b]![row]!;
      table[a * parts + b] = table[b * parts + a] = sum / centred[a]!.length;
    }
  }
  return table;
}

function centre(column: Float64Array): Float64Array {
  if (!varies(column, column.keys())) return new Float64Array(column.length);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return column.map((value) => value - mean);
}

/** A variance below this part of what it would be without any cancelling is rounding. */
const CANCELLED = 1e-12;

/** Variance shares by a table of covariances. */
export function varianceShares(table: Float64Array): ImportanceAt {
  return (weights) => {
    const parts = weights.length;
    const shares = new Float64Array(parts);
    let [variance, size] = [0, 0];
    for (let k = 0; k < parts; k++) {
      let covariance = 0;
      for (let j = 0; j < parts; j++) covariance += table[k * parts + j]! * weights[j]!;
      shares[k] = weights[k]! * covariance;
      variance += shares[k]!;
      size += weights[k]! * weights[k]! * table[k * parts + k]!;
    }
    if (!(variance > CANCELLED * size)) return null;
    return shares.map((share) => share / variance);
  };
}

function ratioShares({ columns }: LinearRanking): ImportanceAt {
  const rows = [...(columns[0]?.keys() ?? [])];
  const sorted = columns.map((column) => sortColumn(column, rows));
  return (weights) => {
    if (rows.length < FEWEST_ROWS) return null;
    const scores = new Float64Array(rows.length);
    columns.forEach((column, k) => {
      for (let row = 0; row < scores.length; row++) scores[row]! += weights[k]! * column[row]!;
    });
    const ratios = Float64Array.from(sorted, (column) => correlateSorted(column, scores)?.ratio ?? 0);
    const sum = ratios.reduce((total, ratio) => total + ratio, 0);
    return sum > 0 ? ratios.map((ratio) => ratio / sum) : null;
  };
}
