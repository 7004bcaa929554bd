/**
 * Effective weights of 1,500 schools by 12 indicators that have much in common, some readings missing. Needs the built
 * core: `npx tsc -b packages/core && node bench/effective-weights.mjs`. Processor time is measured, so that other work
 * on the machine does not count. Exit status 1 where the median is 30 ms or more.
 */
import { effectiveWeights, stream } from '../packages/core/dist/index.js';

const [ROWS, INDICATORS, ROUNDS, LIMIT] = [1500, 12, 60, 30];
const draw = stream(20261127, 'bench/effective-weights');
/** About normal: the sum of twelve draws. */
const normal = () => Array.from({ length: 12 }, draw).reduce((sum, value) => sum + value, -6);

function drawInput(gaps) {
  const common = Float64Array.from({ length: ROWS }, normal);
  const ids = Array.from({ length: INDICATORS }, (_, k) => `i${k}`);
  const columns = new Map(
    ids.map((id) => [id, common.map((v) => (draw() < gaps ? Number.NaN : 0.6 * v + 0.8 * normal()))]),
  );
  const points = new Map(ids.map((id) => [id, columns.get(id).map((v) => (Number.isNaN(v) ? 0 : v / INDICATORS))]));
  const scores = common.map((_, row) => ids.reduce((sum, id) => sum + points.get(id)[row], 0));
  return { declared: new Map(ids.map((id) => [id, 1 / INDICATORS])), scores, points, columns };
}

function measure(input) {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    effectiveWeights(input);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const sorted = times.slice(1).sort((a, b) => a - b);
  return { first: times[0], median: sorted[sorted.length >> 1], p95: sorted[Math.floor(sorted.length * 0.95)] };
}

const figures = { whole: measure(drawInput(0)), oneInFiveMissing: measure(drawInput(0.2)) };
process.stdout.write(`${JSON.stringify({ unit: 'ms of processor time', limit: LIMIT, ...figures }, null, 2)}\n`);
process.exitCode = Object.values(figures).every(({ median }) => median < LIMIT) ? 0 : 1;
