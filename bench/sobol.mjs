/**
 * Sobol indices of the ranks of 200 schools by 6 weights, 1,024 runs, 100 resamples: first order and total, all schools in
 * one pass. Needs the built core: `npx tsc -b packages/core && node bench/sobol.mjs`. Processor time, scoring and ranking
 * counted apart. Exit status 1 where the median of the indices alone is 2 seconds or more.
 */
import { sobolIndices, stream } from '../packages/core/dist/index.js';

const [SCHOOLS, WEIGHTS, RUNS, RESAMPLES, ROUNDS, LIMIT] = [200, 6, 1024, 100, 5, 2];
const draw = stream(20261207, 'bench/sobol');
const common = Float64Array.from({ length: SCHOOLS }, draw);
const columns = Array.from({ length: WEIGHTS }, () => common.map((value) => 60 * value + 40 * draw()));
const seconds = ({ user, system }) => (user + system) / 1e6;

let evaluating = 0;
function rank(inputs, rows) {
  const before = process.cpuUsage();
  const ranks = new Uint16Array(rows * SCHOOLS);
  const scores = new Float64Array(SCHOOLS);
  for (let row = 0; row < rows; row++) {
    scores.fill(0);
    for (let k = 0; k < WEIGHTS; k++) {
      for (let school = 0; school < SCHOOLS; school++) scores[school] += inputs[row * WEIGHTS + k] * columns[k][school];
    }
    const sorted = scores.slice().sort();
    for (let school = 0; school < SCHOOLS; school++) {
      let [low, high] = [0, SCHOOLS];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle] <= scores[school]) low = middle + 1;
        else high = middle;
      }
      ranks[row * SCHOOLS + school] = 1 + SCHOOLS - low;
    }
  }
  evaluating += seconds(process.cpuUsage(before));
  return ranks;
}

const factors = columns.map((_, k) => ({
  name: `weight ${k}`,
  kind: 'range',
  low: 0.75 / WEIGHTS,
  high: 1.25 / WEIGHTS,
}));
const rounds = Array.from({ length: ROUNDS }, (_, seed) => {
  evaluating = 0;
  const before = process.cpuUsage();
  const found = sobolIndices({ factors, runs: RUNS, seed, resamples: RESAMPLES, coverage: 0.95, evaluate: rank });
  const all = seconds(process.cpuUsage(before));
  return {
    indices: all - evaluating,
    ranking: evaluating,
    inert: found.first.nearZero.reduce((sum, flag) => sum + flag, 0),
  };
});
const median = (key) => rounds.map((round) => round[key]).sort((a, b) => a - b)[ROUNDS >> 1];
const figures = { indices: median('indices'), ranking: median('ranking'), first: rounds[0], limit: LIMIT };
const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ unit: 'seconds of processor time', ...figures, peakMB }, null, 2)}\n`);
process.exitCode = figures.indices < LIMIT ? 0 : 1;
