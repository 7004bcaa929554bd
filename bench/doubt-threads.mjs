/**
 * What a second thread is worth to `bearings doubt`: case a, 200 schools by 6 indicators, and case b, 1,500 by 10, as
 * editions of a home folder of their own. Needs the built program: `npm run build -w @bearings/cli`, then
 * `node bench/doubt-threads.mjs [ROUNDS] [DRAWS_A] [DRAWS_B]`.
 *
 * "counting" is the wall time in which one thread, or two, of the program's own count all blocks, once they are up; "whole" is that
 * of the whole command. Exit status 1 where the bytes differ, or where two threads count less than 1.6 times as fast as
 * one although a second core is free: two threads that share nothing are then worth 1.8 of one, before and after.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { joinRankCounts, stream } from '../packages/core/dist/index.js';
import { readDoubtQuestion, readQuestion } from '../packages/library/dist/index.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(ROOT, 'packages/cli/bin/bearings.js');
const THREAD = new URL('../packages/cli/dist/doubt-worker.js', import.meta.url);
const CASES = { a: { schools: 200, indicators: 6 }, b: { schools: 1500, indicators: 10 } };
const [LIMIT, ROOM, PER_BLOCK] = [1.6, 1.8, 4096];
/** Blocks that a thread counts before it hands its counts over, as `bearings doubt` asks for them. */
const AT_ONCE = 4;

const [rounds = 3, drawsA = 2_000_000, drawsB = 100_000] = process.argv.slice(2).map(Number);
const draws = { a: drawsA, b: drawsB };

/** Writes a case as a table, a map and a methodology, and imports it. */
function layOut(home, name) {
  const { schools, indicators } = CASES[name];
  const ids = Array.from({ length: indicators }, (_, k) => `part-${'abcdefghij'[k]}`);
  const draw = stream(20261127, `bench/doubt-threads/${name}`);
  const normal = () => Array.from({ length: 12 }, draw).reduce((sum, value) => sum + value, -6);
  const rows = Array.from({ length: schools }, (_, i) => {
    const common = normal();
    const values = ids.map(() => Math.min(100, Math.max(0, 50 + 12 * (0.6 * common + 0.8 * normal()))).toFixed(6));
    return [`Threadbare school ${name} number ${i + 1}`, ...values].join(',');
  });
  writeFileSync(join(home, `${name}.csv`), `${['School', ...ids].join(',')}\n${rows.join('\n')}\n`);
  const columns = ids.map(
    (id) => `[[indicators]]\nid = "${id}"\ncolumn = "${id}"\nunit = "score of 100"\ndirection = "higher"\n`,
  );
  writeFileSync(
    join(home, `${name}.toml`),
    `format = 1\ntitle = "Case ${name}"\nstarts-from = "indicator-scores"\n\n[columns]\nschool = "School"\n\n${columns.join('\n')}`,
  );
  const like = JSON.parse(readFileSync(join(ROOT, 'methodologies/qs-medicine-2023/methodology.json'), 'utf8'));
  const methodology = {
    ...like,
    id: `case-${name}`,
    derivations: [],
    eligibility: [],
    provenance: [],
    bands: null,
    indicators: ids.map((indicator) => ({ ...like.indicators[0], indicator, weight: 1 / indicators, normalize: [] })),
  };
  const folder = join(home, 'methodologies', methodology.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'methodology.json'), JSON.stringify(methodology));
  writeFileSync(join(folder, 'RATIONALE.md'), '# Made up for a benchmark\n');
  const files = [join(home, `${name}.csv`), '--map', join(home, `${name}.toml`)];
  bearings(home, 'import', 'table', ...files, '--as', `case-${name}`, '--methodology', methodology.id);
}

function bearings(home, ...argv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv, '--home', home], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`bearings ${argv.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Seconds in which so many threads of the program count all blocks, and the digest of what they counted. */
async function countBy(home, name, threads) {
  const asked = { region: 'simplex', draws: String(draws[name]), rules: ['declared'], gaps: 'held' };
  const workerData = {
    role: 'count',
    folders: { shipped: ROOT, home },
    question: readDoubtQuestion(readQuestion(`case-${name}`, {}), asked),
    stop: new Int32Array(new SharedArrayBuffer(4)),
  };
  const workers = Array.from({ length: threads }, () => new Worker(THREAD, { workerData }));
  const ask = (worker, index, count) =>
    new Promise((resolve) => {
      const hear = (news) => (typeof news === 'number' ? worker.once('message', hear) : resolve(news));
      worker.once('message', hear);
      worker.postMessage({ index, draws: count });
    });
  await Promise.all(workers.map((worker) => ask(worker, 0, PER_BLOCK)));
  const blocks = Math.ceil(draws[name] / PER_BLOCK);
  let counted = null;
  let next = 0;
  const began = performance.now();
  await Promise.all(
    workers.map(async (worker) => {
      while (next < blocks) {
        const index = next;
        next += AT_ONCE;
        const block = await ask(worker, index, Math.min(AT_ONCE * PER_BLOCK, draws[name] - index * PER_BLOCK));
        counted = counted ? joinRankCounts(counted, block) : block;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const worker of workers) await worker.terminate();
  return { seconds, digest: digestOf(counted.counts) };
}

/** How many times as much two threads get done as one that share nothing: 2 where a second core is free. */
async function measureRoom() {
  const spin = `
    const { parentPort } = require('node:worker_threads');
    parentPort.once('message', () => {
      let sum = 0;
      for (let i = 0; i < 6e8; i++) sum = (sum + i * 7) % 1000003;
      parentPort.postMessage(sum);
    });`;
  const timeOf = async (threads) => {
    const workers = Array.from({ length: threads }, () => new Worker(spin, { eval: true }));
    await Promise.all(workers.map((worker) => new Promise((up) => worker.once('online', up))));
    const began = performance.now();
    await Promise.all(
      workers.map((worker) => {
        const done = new Promise((resolve) => worker.once('message', resolve));
        worker.postMessage('go');
        return done;
      }),
    );
    return performance.now() - began;
  };
  const one = await timeOf(1);
  return (2 * one) / (await timeOf(2));
}

/** Seconds of the whole command. */
function runBy(home, name, threads) {
  const began = performance.now();
  const argv = ['doubt', `case-${name}`, '--region', 'simplex', '--range', 'sensitivity', '--gaps', 'held'];
  const out = bearings(home, ...argv, '--draws', String(draws[name]), '--threads', String(threads), '--format', 'json');
  return { seconds: (performance.now() - began) / 1000, digest: digestOf(out) };
}

const digestOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const median = (values) => [...values].sort((x, y) => x - y)[values.length >> 1];
const round = (value) => Math.round(value * 1000) / 1000;

async function compare(measure, home, name) {
  const runs = [];
  for (let i = 0; i < rounds; i++) runs.push([await measure(home, name, 1), await measure(home, name, 2)]);
  const seconds = [0, 1].map((k) => round(median(runs.map((pair) => pair[k].seconds))));
  const times = round(median(runs.map(([one, two]) => one.seconds / two.seconds)));
  return { one: seconds[0], two: seconds[1], times, same: new Set(runs.flat().map(({ digest }) => digest)).size === 1 };
}

const home = mkdtempSync(join(tmpdir(), 'bearings-threads-'));
const missed = [];
const load = loadavg()[0];
const room = [await measureRoom()];
const figures = {};
try {
  for (const name of Object.keys(CASES)) {
    layOut(home, name);
    figures[name] = {
      draws: draws[name],
      counting: await compare(countBy, home, name),
      whole: await compare(runBy, home, name),
    };
    for (const [what, { same }] of Object.entries(figures[name]).slice(1))
      if (!same) missed.push(`${name}: ${what} differs`);
    const { times } = figures[name].counting;
    if (times < LIMIT) missed.push(`${name}: two threads are worth ${times}`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
room.push(await measureRoom());
const isFree = Math.min(...room) >= ROOM;
const told = {
  seconds: 'wall time, medians',
  cores: availableParallelism(),
  load: round(load),
  room: room.map(round),
  ...figures,
  missed,
};
process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
if (!isFree) process.stdout.write('no second core is free: what threads are worth is not judged\n');
process.exitCode = missed.some((one) => isFree || one.endsWith('differs')) ? 1 : 0;
