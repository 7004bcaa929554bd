/**
 * Exact best and worst ranks of every school within 25 % of equal weights. Inputs are those of `gen.py` among the shared
 * engine baselines: 200 schools by 6 indicators (a), 1,500 by 10 (b). Needs the built core:
 * `npx tsc -b packages/core && node bench/attainable.mjs DIR a|b [nodes] [every]`, where `every` takes each so-manieth
 * school only. Processor time is measured, so that other work on the machine does not count. Exit status 1 where it is
 * 10 s (a) or 15 minutes (b) or more, and for a where anything is not exact or not what five solvers agree on.
 */
import { readFileSync } from 'node:fs';
import { attainableRanks, boxAround } from '../packages/core/dist/index.js';

const [dir, name = 'a', nodes = '9000', every = '1'] = process.argv.slice(2);
const { n, p, limit } = { a: { n: 200, p: 6, limit: 10 }, b: { n: 1500, p: 10, limit: 900 } }[name];
const bytes = readFileSync(`${dir}/${name}.X.f64`);
const ranking = {
  schools: Array.from({ length: n }, (_, row) => `xx-s${row}`),
  indicators: Array.from({ length: p }, (_, k) => `i${k}`),
  columns: Array.from({ length: p }, (_, k) =>
    Float64Array.from({ length: n }, (_, row) => bytes.readDoubleLE(8 * (p * row + k))),
  ),
  declared: new Float64Array(p).fill(1 / p),
};

const chosen = Array.from({ length: n }, (_, row) => row).filter((row) => row % Number(every) === 0);
const before = process.cpuUsage();
const ranks = attainableRanks(ranking, boxAround(ranking.declared, 0.25), {
  nodes: Number(nodes),
  rows: chosen,
  onSchool: (done, of) => {
    if (done % 100 === 0) process.stderr.write(`${done} of ${of}\n`);
  },
});
const { user, system } = process.cpuUsage(before);
const seconds = ((user + system) / 1e6) * (n / chosen.length);

const ends = ranks.flatMap(({ best, worst }) => [best, worst]);
const gaps = ends
  .map(({ gap }) => gap)
  .filter((gap) => gap > 0)
  .sort((a, b) => a - b);
const sum = (of) => ranks.reduce((total, rank) => total + of(rank), 0);
const figures = {
  unit: 's of processor time, for all schools',
  limit,
  seconds: Math.round(seconds * 100) / 100,
  schools: ranks.length,
  exact: ends.length - gaps.length,
  of: ends.length,
  gaps: {
    median: gaps[gaps.length >> 1] ?? 0,
    p90: gaps[Math.floor(gaps.length * 0.9)] ?? 0,
    largest: gaps.at(-1) ?? 0,
  },
  nodes: ends.reduce((total, end) => total + end.nodes, 0),
  sums: { best: sum(({ best }) => best.rank), worst: sum(({ worst }) => worst.rank) },
  peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
const agrees =
  name !== 'a' ||
  ranks.length < n ||
  (gaps.length === 0 && figures.sums.best === 17547 && figures.sums.worst === 22691);
process.exitCode = seconds < limit && agrees ? 0 : 1;
