// What all indicators of a thousand invented schools take from a prepared snapshot, set against what DuckDB needs only to read, once and with the
// same years left out, every column that the steps read. Beside it stands the time against a wider reading, with who cites and who wrote, as if
// preparation had not found the self-citations. Each in a process of its own, in turns.
// Usage: node bench/indicators.mjs FOLDER [ROUNDS]; needs `npm run build`. Makes FOLDER/works-1m and FOLDER/works-10m where they are not there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generateWorks } from './biblio/generate-works.mjs';
import { runNode } from './biblio/run-node.mjs';

const MOST_OF_SCAN = 4.5;
const MOST_GIGABYTES = 1.5;
const MOST_GROWTH = 10.5;
const [folder, rounds = '3'] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder with room for 4 GB');
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const once = (...args) => JSON.parse(runNode('count-once.mjs', ...args).stdout);

const measured = {};
for (const [name, works] of [
  ['1m', 1_000_000],
  ['10m', 10_000_000],
]) {
  const snapshot = join(folder, `works-${name}`);
  await generateWorks(snapshot, works);
  const prepared = `${snapshot}.prepared`;
  if (!existsSync(join(prepared, 'prepared.json'))) console.error(runNode('prepare-works.mjs', snapshot).stdout.trim());
  const [scans, wider, counts] = [[], [], []];
  for (let round = 0; round < Number(rounds); round += 1) {
    scans.push(once(prepared, 'scan').cpuSeconds);
    wider.push(once(prepared, 'scan-unlinked').cpuSeconds);
    counts.push(once(prepared, 'count'));
  }
  const [scan, count] = [median(scans), median(counts.map(({ cpuSeconds }) => cpuSeconds))];
  measured[name] = {
    scanCpuSeconds: scan,
    countCpuSeconds: count,
    timesTheScan: count / scan,
    timesTheScanWithoutLinks: count / median(wider),
    seconds: median(counts.map(({ seconds }) => seconds)),
    gigabytes: Math.max(...counts.map(({ gigabytes }) => gigabytes)),
  };
}
const growth = measured['10m'].countCpuSeconds / measured['1m'].countCpuSeconds;
console.log(JSON.stringify({ ...measured, growth }, null, 2));
const missed = [
  ...Object.entries(measured).flatMap(([name, { timesTheScan, gigabytes }]) => [
    ...(timesTheScan > MOST_OF_SCAN
      ? [`${name}: ${timesTheScan.toFixed(2)} times the scan, ${MOST_OF_SCAN} at most`]
      : []),
    ...(gigabytes > MOST_GIGABYTES ? [`${name}: ${gigabytes.toFixed(2)} GB, ${MOST_GIGABYTES} at most`] : []),
  ]),
  ...(growth > MOST_GROWTH ? [`from 1 M to 10 M ${growth.toFixed(1)} times, ${MOST_GROWTH} at most`] : []),
];
for (const one of missed) console.error(`missed: ${one}`);
process.exitCode = missed.length > 0 ? 1 : 0;
