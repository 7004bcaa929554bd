// What pandas and polars take for six figures of each school of a million invented works, from plain tables and from our prepared files, beside what a
// whole run takes for all of its indicators, in CPU seconds; the totals must be the same. The limit is held against plain tables. Usage: node bench/frames.mjs FOLDER [PYTHON] [ROUNDS]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { generateWorks } from './biblio/generate-works.mjs';
import { runNode } from './biblio/run-node.mjs';

const LEAST = 3;
const [folder, python = 'python3', rounds = '3'] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder with room for a gigabyte');
const snapshot = join(folder, 'works-1m');
await generateWorks(snapshot, 1_000_000);
const prepared = `${snapshot}.prepared`;
if (!existsSync(join(prepared, 'prepared.json'))) runNode('prepare-works.mjs', snapshot, prepared);
const plain = `${snapshot}.plain`;
if (!existsSync(plain)) runNode('write-plain.mjs', snapshot, plain);
const links = join(folder, 'links.csv');
const script = fileURLToPath(new URL('biblio/count_frames.py', import.meta.url));

const ways = {
  bearings: () => JSON.parse(runNode('count-once.mjs', prepared, 'count', links).stdout),
  pandas: () => frames('pandas', plain, 'plain'),
  polars: () => frames('polars', plain, 'plain'),
  pandasFromPrepared: () => frames('pandas', prepared, 'prepared'),
  polarsFromPrepared: () => frames('polars', prepared, 'prepared'),
};
function frames(library, from, layout) {
  const env = { ...process.env, POLARS_MAX_THREADS: '2', OMP_NUM_THREADS: '2' };
  const { status, stdout, stderr } = spawnSync(python, [script, from, links, library, layout], {
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(`${library}: ${stderr}`);
  return JSON.parse(stdout);
}

const all = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
for (let round = 0; round < Number(rounds); round += 1)
  for (const [name, run] of Object.entries(ways)) all[name].push(run());
const middle = (name, of) => all[name].map((one) => one[of]).toSorted((a, b) => a - b)[Math.floor(Number(rounds) / 2)];
const report = Object.fromEntries(
  Object.keys(ways).map((name) => [
    name,
    Object.fromEntries(['cpuSeconds', 'seconds', 'gigabytes'].map((of) => [of, middle(name, of)])),
  ]),
);
const same = Object.values(all)
  .flat()
  .every(({ checked }) => isDeepStrictEqual(checked, all.bearings[0].checked));
const times = Object.fromEntries(
  ['pandas', 'polars'].map((name) => [name, report[name].cpuSeconds / report.bearings.cpuSeconds]),
);
console.log(JSON.stringify({ ...report, times, same, checked: all.bearings[0].checked }, null, 2));
if (!same) console.error(`the figures differ: ${JSON.stringify(Object.values(all).map(([one]) => one.checked))}`);
if (Math.max(times.pandas, times.polars) < LEAST) console.error(`missed: ${LEAST} times as fast as one of them`);
process.exitCode = same && Math.max(times.pandas, times.polars) >= LEAST ? 0 : 1;
