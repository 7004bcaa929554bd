/**
 * Ranks of 100,000 draws of weights folded into counts: case a, 200 schools by 6 indicators, and case b, 1,500 by 10, by
 * the plain kernel and by WebAssembly, each run in a process of its own. Needs the built packages:
 * `npx tsc -b packages/core packages/kernel && node bench/doubt-kernel.mjs [ROUNDS] [INPUTS] [NUMPY_SCRIPT]`.
 *
 * INPUTS is a folder with a.X.f64, a.W.f64, b.X.f64 and b.W.f64 (doubles, row by row); without it, inputs of the same
 * shape are drawn. NUMPY_SCRIPT is a script that does the same from the same folder by NumPy, run by $PYTHON in turn with
 * ours. Processor time is measured, so that other work on the machine does not count. Exit status 1 where a limit is missed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { countRanks, drawWeights, joinRankCounts, plainKernel, stream } from '../packages/core/dist/index.js';
import { openSimdKernel } from '../packages/kernel/dist/index.js';

const DRAWS = 100_000;
const CASES = { a: { rows: 200, parts: 6 }, b: { rows: 1500, parts: 10 } };
const KERNELS = { plain: () => plainKernel, simd: openSimdKernel };
/** Seconds of processor time: 3.5 times what C with 512-bit vectors took, and for the plain kernel what was to be reached. */
const LIMITS = { a: { simd: 0.217, plain: 0.5 }, b: { simd: 4.2, plain: 6 } };
const [MOST_MEMORY, SLIDER_DRAWS, SLIDER_LIMIT, AHEAD_OF_NUMPY] = [120, 2000, 8, 1.4];

const doubles = (file) => {
  const bytes = readFileSync(file);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};

function inputsOf(name, folder) {
  const { rows, parts } = CASES[name];
  if (folder) {
    const values = doubles(`${folder}/${name}.X.f64`);
    const columns = Array.from({ length: parts }, (_, k) =>
      Float64Array.from({ length: rows }, (_, row) => values[row * parts + k]),
    );
    return { columns, weights: doubles(`${folder}/${name}.W.f64`) };
  }
  const draw = stream(20261127, `bench/doubt-kernel/${name}`);
  const normal = () => Array.from({ length: 12 }, draw).reduce((sum, value) => sum + value, -6);
  const common = Float64Array.from({ length: rows }, normal);
  const columns = Array.from({ length: parts }, () => common.map((v) => 0.6 * v + 0.8 * normal()));
  return { columns, weights: drawWeights({ kind: 'simplex' }, new Float64Array(parts).fill(1 / parts), DRAWS, draw) };
}

/** The sum of counts times school times rank: the hash that other programs print of the same counts. */
function hashOf({ schools, counts }) {
  let hash = 0n;
  for (let row = 0; row < schools; row++)
    for (let rank = 0; rank < schools; rank++)
      hash += ((BigInt(counts[row * schools + rank]) * BigInt(row + 1)) % 1000003n) * BigInt(rank + 7);
  return Number(hash % 1000000007n);
}

/** One measurement, in this process, which has done nothing before. */
function measureOne(name, kernel, folder) {
  const { columns, weights } = inputsOf(name, folder);
  const before = process.cpuUsage();
  const started = performance.now();
  const counted = countRanks({ columns }, weights, DRAWS, KERNELS[kernel]());
  const wall = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { cpu: (user + system) / 1e6, wall, megabytes, hash: hashOf(counted) };
}

/** What the page does while a slider moves: 2,000 draws of case a, in a process that is warm; milliseconds. */
function measureSlider(kernel) {
  const { columns, weights } = inputsOf('a', null);
  const times = Array.from({ length: 41 }, () => {
    const before = process.cpuUsage();
    countRanks({ columns }, weights, SLIDER_DRAWS, KERNELS[kernel]());
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return { cpu: median(times.slice(1)) };
}

/** Wall time of one worker and of two that share the draws; the workers are up before it begins. */
async function measureWorkers(name, folder) {
  const timeOf = async (count) => {
    const workers = Array.from({ length: count }, (_, i) => {
      const [from, to] = [i, i + 1].map((at) => Math.round((DRAWS * at) / count));
      return new Worker(new URL(import.meta.url), { workerData: { name, folder, from, to } });
    });
    const heard = (worker) => new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await Promise.all(workers.map(heard));
    const started = performance.now();
    const answers = workers.map(heard);
    for (const worker of workers) worker.postMessage('go');
    const counted = (await Promise.all(answers)).reduce(joinRankCounts);
    const wall = (performance.now() - started) / 1000;
    for (const worker of workers) await worker.terminate();
    return { wall, hash: hashOf(counted) };
  };
  return { one: await timeOf(1), two: await timeOf(2) };
}

function work({ name, folder, from, to }) {
  const { columns, weights } = inputsOf(name, folder);
  const own = weights.subarray(from * columns.length, to * columns.length);
  parentPort.once('message', () => {
    const counted = countRanks({ columns }, own, to - from, openSimdKernel());
    parentPort.postMessage(counted, [counted.counts.buffer]);
  });
  parentPort.postMessage('ready');
}

const median = (values) => [...values].sort((x, y) => x - y)[values.length >> 1];
const run = (program, ...args) => JSON.parse(spawnSync(program, args, { encoding: 'utf8' }).stdout);

/** NumPy on one thread, 4,000 draws at a time: all at once it would take more memory and more time. */
function runNumpy(script, folder, name) {
  const env = { ...process.env, OPENBLAS_NUM_THREADS: '1' };
  const args = [script, folder, name, 'rows', '4000'];
  const told = JSON.parse(spawnSync(process.env.PYTHON ?? 'python3', args, { encoding: 'utf8', env }).stdout);
  return { cpu: told.cpu_s, wall: told.wall_s, megabytes: told.peak_rss_mb, hash: told.check };
}

const round = (value) => Math.round(value * 1000) / 1000;

function summarize(runs) {
  const of = (key) => round(median(runs.map((one) => one[key])));
  return {
    cpu: of('cpu'),
    wall: of('wall'),
    megabytes: of('megabytes'),
    hashes: [...new Set(runs.map((r) => r.hash))],
  };
}

async function main([rounds = '5', folder = '', script = '']) {
  const self = fileURLToPath(import.meta.url);
  const missed = [];
  const figures = {};
  for (const name of Object.keys(CASES)) {
    const runs = { plain: [], simd: [], numpy: [] };
    for (let i = 0; i < Number(rounds); i++) {
      for (const kernel of Object.keys(KERNELS))
        runs[kernel].push(run(process.execPath, self, 'one', name, kernel, folder));
      if (existsSync(script)) runs.numpy.push(runNumpy(script, folder, name));
    }
    const told = { plain: summarize(runs.plain), simd: summarize(runs.simd) };
    if (new Set([...told.plain.hashes, ...told.simd.hashes]).size > 1) missed.push(`${name}: counts differ`);
    for (const [kernel, { cpu, megabytes }] of Object.entries(told)) {
      if (cpu > LIMITS[name][kernel]) missed.push(`${name}: ${kernel} took ${cpu} s`);
      if (megabytes > MOST_MEMORY) missed.push(`${name}: ${kernel} took ${megabytes} MB`);
    }
    if (runs.numpy.length > 0) {
      told.numpy = summarize(runs.numpy);
      told.timesNumpy = round(median(runs.numpy.map(({ cpu }, i) => cpu / runs.simd[i].cpu)));
      if (told.timesNumpy < AHEAD_OF_NUMPY) missed.push(`${name}: only ${told.timesNumpy} times as fast as NumPy`);
    }
    figures[name] = told;
  }
  const slider = Object.fromEntries(
    Object.keys(KERNELS).map((kernel) => [kernel, round(run(process.execPath, self, 'slider', kernel).cpu)]),
  );
  if (slider.simd > SLIDER_LIMIT) missed.push(`slider: ${slider.simd} ms`);
  const workers = await measureWorkers('b', folder);
  const told = {
    draws: DRAWS,
    seconds: 'processor time, medians',
    ...figures,
    sliderMilliseconds: slider,
    workers,
    missed,
  };
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  process.exitCode = missed.length > 0 ? 1 : 0;
}

const [mode, ...rest] = process.argv.slice(2);
if (!isMainThread) work(workerData);
else if (mode === 'one') process.stdout.write(JSON.stringify(measureOne(...rest)));
else if (mode === 'slider') process.stdout.write(JSON.stringify(measureSlider(...rest)));
else await main(process.argv.slice(2));
