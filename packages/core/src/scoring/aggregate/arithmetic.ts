import { spreadWeights, sumPresent, type AggregationMethod, type Level } from './aggregation-method.js';

export const arithmetic: AggregationMethod = {
  label: 'Arithmetic mean',
  meaning: 'The weighted mean: a weakness in one part is made good by strength in another, point for point.',
  formula: 'sum of w_k x_k',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008), linear aggregation',
  sharing: 'Each part adds weight times score.',
  relative: false,
  domain: null,
  aggregate(level, rows, out) {
    if (rows.length === out.length) sumColumns(level, out);
    else for (const row of rows) out[row] = sumRow(level, row);
    for (const row of rows) if (Number.isNaN(out[row]!)) out[row] = meanOfPresent(level, row);
  },
  shares: 'factors',
  share: spreadWeights,
};

function sumColumns({ parts, weights }: Level, out: Float64Array): void {
  out.fill(0);
  for (let k = 0; k < parts.length; k++) {
    const part = parts[k]!;
    const weight = weights[k]!;
    for (let row = 0; row < out.length; row++) out[row] = out[row]! + weight * part[row]!;
  }
}

function sumRow({ parts, weights }: Level, row: number): number {
  let sum = 0;
  for (let k = 0; k < parts.length; k++) sum += weights[k]! * parts[k]![row]!;
  return sum;
}

function meanOfPresent(level: Level, row: number): number {
  const { parts, weights } = level;
  let sum = 0;
  for (let k = 0; k < parts.length; k++) {
    const score = parts[k]![row]!;
    if (!Number.isNaN(score)) sum += weights[k]! * score;
  }
  return sum / sumPresent(level, row);
}
