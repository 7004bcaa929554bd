/**
 * Coverage with known truth of the sets that confidence.mjs leaves out: counted choices, sets of one side, errors that hang
 * together, the first few. How often 95 % sets hold the truth, the lowest of the units where each is taken by itself, and
 * how wide they are. Needs the built core: `npx tsc -b packages/core && node bench/doubt-coverage.mjs [WORLDS]`. Exit status 1
 * where one covers less than 95 % less two Monte Carlo errors.
 */
import { multinomialRankSets, normalQuantile, rankSets, stream, topSet } from '../packages/core/dist/index.js';

const worlds = Number(process.argv[2] ?? 1000);
const least = 0.95 - 2 * Math.sqrt((0.95 * 0.05) / worlds);
const draw = stream(20261340, 'bench/doubt-coverage');
const normal = () => normalQuantile(draw() || 2 ** -54);
const ranksOf = (truth) => truth.map((value) => 1 + truth.filter((other) => other > value).length);

/** Runs worlds, each giving the sets of all units, and holds them against the true ranks. */
function cover(truth, setsOf, isSingle) {
  const ranks = ranksOf(truth);
  const own = new Float64Array(truth.length);
  let [all, width] = [0, 0];
  for (let seed = 0; seed < worlds; seed++) {
    const { lower, upper } = setsOf(seed);
    const holds = ranks.map((rank, at) => lower[at] <= rank && rank <= upper[at]);
    for (const [at, held] of holds.entries()) {
      own[at] += held ? 1 / worlds : 0;
      width += (upper[at] - lower[at] + 1) / worlds / truth.length;
    }
    all += holds.every(Boolean) ? 1 / worlds : 0;
  }
  return { covered: isSingle ? Math.min(...own) : all, width };
}

const SHARES = {
  'near-ties': [0.12, 0.12, 0.12, 0.119, 0.119, 0.1, 0.1, 0.08, 0.08, 0.042],
  'all equal': new Array(10).fill(0.1),
  'heavy tail (1/k)': Array.from({ length: 10 }, (_, k) => 1 / (k + 1) / 2.9289682539682538),
};
function countAnswers(shares, answers) {
  const counts = new Int32Array(shares.length);
  for (let i = 0; i < answers; i++) {
    let [at, left] = [0, draw()];
    while (at < shares.length - 1 && left >= shares[at]) left -= shares[at++];
    counts[at]++;
  }
  return counts;
}

const NEAR_TIES = [0, 0, 0, 0.02, 0.02, 0.5, 0.51, 2, 2, 5];
/** Estimates with normal errors that have a half of their variance in common, and their covariance. */
const COVARIANCE = NEAR_TIES.flatMap((_, i) => NEAR_TIES.map((_, j) => 0.25 * (i === j ? 1 : 0.5)));
function hangTogether() {
  const common = normal();
  return NEAR_TIES.map((value) => value + 0.5 * Math.SQRT1_2 * (common + normal()));
}
function t3() {
  return normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3);
}
/** Means of 15 readings with heavy tails, and the standard errors that they themselves show. */
function heavy() {
  const drawn = NEAR_TIES.map((value) => Array.from({ length: 15 }, () => value + t3()));
  const estimates = drawn.map((row) => row.reduce((sum, one) => sum + one, 0) / 15);
  const errors = drawn.map((row, at) => Math.sqrt(row.reduce((sum, one) => sum + (one - estimates[at]) ** 2, 0) / 14 / 15)); // biome-ignore format: one row
  return { estimates, error: { errors, degrees: new Array(NEAR_TIES.length).fill(14) } };
}

const KINDS = ['marginal', 'simultaneous'];
const ASKED = { coverage: 0.95, stepDown: true, draws: 399 };
const counted = Object.entries(SHARES).flatMap(([name, shares]) =>
  [60, 1000].flatMap((answers) =>
    KINDS.flatMap((kind) =>
      ['holm', 'bonferroni'].map((correction) => ({
        ...{ of: 'counted choices', truth: name, answers, kind, correction },
        ...cover(
          shares,
          () => multinomialRankSets({ counts: countAnswers(shares, answers), coverage: 0.95, kind, side: 'both', correction }), // biome-ignore format: one call
          kind === 'marginal',
        ),
      })),
    ),
  ),
);
const sided = ['lower', 'upper'].flatMap((side) =>
  KINDS.map((kind) => ({
    ...{ of: 'one side, means of 15, t of 3 degrees', truth: 'near-ties', side, kind },
    ...cover(NEAR_TIES, (seed) => rankSets({ ...ASKED, ...heavy(), kind, side, seed }), kind === 'marginal'),
  })),
);
const together = KINDS.map((kind) => ({
  ...{ of: 'errors that hang together', truth: 'near-ties', kind },
  ...cover(
    NEAR_TIES,
    (seed) => rankSets({ ...ASKED, estimates: hangTogether(), error: { covariance: COVARIANCE }, kind, side: 'both', seed }), // biome-ignore format: one call
    kind === 'marginal',
  ),
}));
const first = [1, 3, 5].map((top) => {
  const ranks = ranksOf(NEAR_TIES);
  let [covered, possible, sure] = [0, 0, 0];
  for (let seed = 0; seed < worlds; seed++) {
    const found = topSet({ ...ASKED, ...heavy(), seed }, top);
    const holds = ranks.every((rank, at) => (rank <= top ? found.possible[at] === 1 : found.sure[at] === 0));
    covered += holds ? 1 / worlds : 0;
    possible += found.possible.reduce((sum, one) => sum + one, 0) / worlds;
    sure += found.sure.reduce((sum, one) => sum + one, 0) / worlds;
  }
  return { of: 'the first few, means of 15, t of 3 degrees', truth: 'near-ties', top, covered, possible, sure };
});

const rows = [...counted, ...sided, ...together, ...first];
for (const row of rows)
  console.log(JSON.stringify(row, (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value)));
const missed = rows.filter(({ covered }) => covered < least);
console.log(JSON.stringify({ bench: 'doubt-coverage', worlds, least, missed: missed.length }));
process.exitCode = missed.length === 0 ? 0 : 1;
