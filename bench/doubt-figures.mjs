/**
 * What a table says about its own robustness: how the scores spread, how near neighbours stand, and how far ranks move where
 * weights do. `core` is the door of @bearings/core, built or from source; `ranking` a weighted sum, schools in any order;
 * `printed` the score of each as printed. Shared by doubt-qs.mjs and test/oracles/doubt-figures.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How far each weight moves, and by which scheme. */
export const SCHEMES = [
  { scheme: 'independent', part: 0.25 },
  { scheme: 'independent', part: 0.5 },
  { scheme: 'box', part: 0.25 },
  { scheme: 'box', part: 0.5 },
];
/** Ranks as declared, by which widths are put together. */
export const GROUPS = [
  [1, 10],
  [11, 50],
  [51, 200],
];
/** The 95 % range: from the first rank up to which a fortieth of the draws lie to that up to which all but a fortieth do. */
const ENDS = [0.025, 0.975];

/** Weights: evenly over the box, or each moved evenly by itself and all divided by their sum. */
export function drawSchemes(core, declared, draws, seed) {
  return SCHEMES.map(({ scheme, part }) => {
    const next = core.stream(seed, `doubt-figures/${scheme}/${part}`);
    if (scheme === 'box') return core.drawWeights(core.boxAround(declared, part), declared, draws, next);
    const weights = new Float64Array(draws * declared.length);
    for (let at = 0; at < weights.length; at += declared.length) {
      const moved = declared.map((weight) => weight * (1 + part * (2 * next() - 1)));
      const sum = moved.reduce((total, weight) => total + weight, 0);
      weights.set(
        moved.map((weight) => weight / sum),
        at,
      );
    }
    return weights;
  });
}

/** All figures by our own engine; `drawn` are the weights of each scheme. */
export function measureTable(core, ranking, printed, drawn) {
  const { columns, declared, indicators } = ranking;
  const scores = core.weighColumns(
    columns.map((values, k) => ({ values, weight: declared[k] })),
    columns[0].length,
  );
  const byIndicator = (of) => new Map(indicators.map((id, k) => [id, of(k)]));
  const { rows } = core.effectiveWeights({
    declared: byIndicator((k) => declared[k]),
    scores,
    points: byIndicator((k) => columns[k].map((value) => declared[k] * value)),
    columns: byIndicator((k) => columns[k]),
  });
  const ranks = core.rankColumn(scores, { rule: 'competition', tolerance: 0 }).ranks;
  return {
    deviations: columns.map(deviationOf),
    varianceShares: rows.map((row) => row.varianceShare),
    squaredCorrelations: rows.map((row) => row.correlation ** 2),
    ...measureNeighbours(scores, printed),
    schemes: SCHEMES.map((scheme, at) => {
      const counted = core.countRanks(ranking, drawn[at], drawn[at].length / declared.length);
      return { ...scheme, ...measureRanks(counted, ranks), counts: counted.counts };
    }),
  };
}

/** Of a sample: over n - 1. */
function deviationOf(column) {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (column.length - 1));
}

/** Neighbours by score: those printed alike, and from rank 11 on those printed at most 0.1 apart. */
function measureNeighbours(scores, printed) {
  const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
  const tenths = order.map((row) => Math.round(10 * printed[row]));
  const apart = tenths.slice(1).map((value, at) => tenths[at] - value);
  const later = apart.slice(10);
  return {
    equal: apart.filter((steps) => steps === 0).length / apart.length,
    near: later.filter((steps) => steps <= 1).length / later.length,
  };
}

function measureRanks({ schools, draws, counts }, ranks) {
  const row = (school) => counts.subarray(school * schools, (school + 1) * schools);
  const quantile = (school, part) => {
    let [rank, sum] = [0, 0];
    while (sum < part * draws) sum += row(school)[rank++];
    return rank;
  };
  const all = [...ranks.keys()];
  const top = all.filter((school) => ranks[school] <= 10);
  const first = all.filter((school) => ranks[school] === 1);
  const kept = top.reduce(
    (sum, school) =>
      sum +
      row(school)
        .subarray(0, 10)
        .reduce((a, b) => a + b, 0),
    0,
  );
  return {
    widths: GROUPS.map(([from, to]) =>
      medianOf(
        all
          .filter((school) => ranks[school] >= from && ranks[school] <= to)
          .map((school) => quantile(school, ENDS[1]) - quantile(school, ENDS[0])),
      ),
    ),
    kept: kept / draws,
    firstStays: row(first[0])[0] / draws,
  };
}

function medianOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The same figures by doubt_figures.py from the same table and weights; null where $PYTHON has no NumPy. */
export function askNumPy({ columns, declared }, printed, drawn) {
  const folder = mkdtempSync(join(tmpdir(), 'bearings-doubt-'));
  try {
    const rows = columns[0].length;
    writeFileSync(join(folder, 'columns.f64'), Buffer.concat(columns.map((column) => bytesOf(column))));
    writeFileSync(join(folder, 'declared.f64'), bytesOf(declared));
    writeFileSync(join(folder, 'printed.f64'), bytesOf(Float64Array.from(printed)));
    drawn.forEach((weights, at) => {
      writeFileSync(join(folder, `weights.${at}.f64`), bytesOf(weights));
    });
    const script = fileURLToPath(new URL('doubt_figures.py', import.meta.url));
    const args = [script, folder, String(rows), String(drawn.length)];
    const run = spawnSync(process.env.PYTHON ?? 'python3', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status === 3 || run.error) return null;
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bytesOf = (column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength);

/** How far our figures are from NumPy's, and how many of the rank counts are others. */
export function compareFigures(ours, theirs) {
  const figures = ({ deviations, varianceShares, squaredCorrelations, equal, near, schemes }) => [
    ...[...deviations, ...varianceShares, ...squaredCorrelations, equal, near],
    ...schemes.flatMap(({ widths, kept, firstStays }) => [...widths, kept, firstStays]),
  ];
  const [a, b] = [figures(ours), figures(theirs)];
  return {
    figures: a.length,
    largest: a.length === b.length ? Math.max(...a.map((value, at) => Math.abs(value - b[at]))) : Number.NaN,
    otherCounts: ours.schemes.reduce(
      (sum, { counts }, at) => sum + counts.reduce((others, count, i) => others + (count !== theirs.schemes[at].counts[i] ? 1 : 0), 0), // biome-ignore format: one sum
      0,
    ),
  };
}
