/**
 * How long `bearings rank` takes from a cold start, against Node doing nothing: both are started in turn, so that
 * whatever else the machine does falls on both. Prints JSON; exit status 1 where the ratio of the medians is 3 or more.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNS = Number(process.env.RUNS ?? 25);
const LIMIT = 3;
const program = fileURLToPath(new URL('../packages/cli/bin/bearings.js', import.meta.url));

const commands = {
  node: ['-e', '0'],
  rank: [program, 'rank'],
  rankJson: [program, 'rank', '--format', 'json'],
};

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (const argv of Object.values(commands)) time(argv);
for (let run = 0; run < RUNS; run++) {
  for (const [name, argv] of Object.entries(commands)) times[name].push(time(argv));
}

const medians = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
const ratio = round(medians.rank / medians.node);
console.log(
  JSON.stringify({
    bench: 'cold-start',
    runs: RUNS,
    medianMs: Object.fromEntries(Object.entries(medians).map(([name, ms]) => [name, round(ms)])),
    fastestMs: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, round(Math.min(...all))])),
    ratio,
    ratioJson: round(medians.rankJson / medians.node),
    limit: LIMIT,
    met: ratio < LIMIT,
  }),
);
process.exitCode = ratio < LIMIT ? 0 : 1;

function time(argv) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, argv, { env: { ...process.env, BEARINGS_HOME: '/nowhere' } });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  return ms;
}

function median(all) {
  const sorted = [...all].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

function round(value) {
  return Math.round(value * 100) / 100;
}
