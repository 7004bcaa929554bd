import type { AggregationMethod, Part } from './aggregation-method.js';

/** Sums of points, school by school, as the level's value. */
function sumPoints(points: readonly Float64Array[], rows: number): Float64Array {
  const values = new Float64Array(rows);
  for (const column of points) for (let row = 0; row < rows; row++) values[row] = values[row]! + column[row]!;
  return values;
}

/** 1 where a is better, -1 where b is, 0 for a draw or where either is missing. */
function prefer(part: Part, a: number, b: number): number {
  const [x, y] = [part.values[a]!, part.values[b]!];
  return x > y ? 1 : x < y ? -1 : 0;
}

export const borda: AggregationMethod = {
  label: 'Borda count',
  meaning: 'In each part a school earns a point for each school it beats and half a point for each draw.',
  formula: 'sum w_k (beaten_k + drawn_k / 2)',
  source: 'J.-C. de Borda, Histoire de l’Académie royale des sciences (1781)',
  shares: 'the weighted points of the part',
  monotone: true,
  domain: null,
  aggregate: (parts, rows) => {
    const points = parts.map((part) => {
      const column = new Float64Array(rows);
      for (let a = 0; a < rows; a++) {
        let earned = 0;
        if (!Number.isNaN(part.values[a]))
          for (let b = 0; b < rows; b++)
            if (b !== a && !Number.isNaN(part.values[b])) earned += (prefer(part, a, b) + 1) / 2;
        column[a] = part.weight * earned;
      }
      return column;
    });
    return { values: sumPoints(points, rows), points };
  },
};

export const copeland: AggregationMethod = {
  label: 'Copeland',
  meaning:
    'Each pair of schools is decided by the weight of the parts in which one is better; wins minus losses count.',
  formula: 'sum over others of sign( sum w_k sign(s_ak - s_bk) )',
  source: 'OECD/JRC Handbook (2008), on non-compensatory multi-criteria analysis',
  shares: 'each won or lost pair, in proportion to the weighted signs of the parts',
  monotone: true,
  domain: null,
  aggregate: (parts, rows) => {
    const points = parts.map(() => new Float64Array(rows));
    const values = new Float64Array(rows);
    for (let a = 0; a < rows; a++) {
      for (let b = a + 1; b < rows; b++) {
        const votes = parts.map((part) => part.weight * prefer(part, a, b));
        const net = votes.reduce((sum, vote) => sum + vote, 0);
        if (Math.abs(net) < 1e-12) continue;
        values[a] = values[a]! + Math.sign(net);
        values[b] = values[b]! - Math.sign(net);
        votes.forEach((vote, k) => {
          points[k]![a] = points[k]![a]! + vote / Math.abs(net);
          points[k]![b] = points[k]![b]! - vote / Math.abs(net);
        });
      }
    }
    return { values, points };
  },
};

export const topsis: AggregationMethod = {
  label: 'TOPSIS',
  meaning: 'Nearness to an ideal school: the distance from the worst over the distances from worst and best together.',
  formula: 'D- / (D+ + D-), Euclidean distances over w_k s_k; the scale is that of the normalizer',
  source: 'C. L. Hwang, K. Yoon, Multiple Attribute Decision Making (1981)',
  shares: 'in proportion to the squared distance from the worst in each part',
  monotone: true,
  domain: null,
  aggregate: (parts, rows) => {
    const scaled = parts.map(({ values, weight }) => values.map((v) => weight * v));
    const ends = scaled.map((column) => {
      const there = column.filter((v) => !Number.isNaN(v));
      return { best: Math.max(...there), worst: Math.min(...there) };
    });
    const points = parts.map(() => new Float64Array(rows));
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const fromWorst = scaled.map((c, k) => (Number.isNaN(c[row]) ? 0 : (c[row]! - ends[k]!.worst) ** 2));
      const fromBest = scaled.map((c, k) => (Number.isNaN(c[row]) ? 0 : (c[row]! - ends[k]!.best) ** 2));
      const [worst, best] = [fromWorst, fromBest].map((d) => d.reduce((sum, v) => sum + v, 0)) as [number, number];
      const value = worst === 0 ? 0 : Math.sqrt(worst) / (Math.sqrt(worst) + Math.sqrt(best));
      values[row] = value;
      fromWorst.forEach((d, k) => {
        points[k]![row] = worst === 0 ? 0 : (value * d) / worst;
      });
    }
    return { values, points };
  },
};
