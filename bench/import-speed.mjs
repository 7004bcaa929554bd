// Importing every table of a QS workbook against only reading the same file with SheetJS (@e965/xlsx): cells of all
// sheets, nothing understood. Both in this process, in turns, after a warm-up; medians and their ratio are printed.
// Usage: node bench/import-speed.mjs [WORKBOOK] [ROUNDS]; needs `npm run build`.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read } from '@e965/xlsx';
import { listQsTables, openWorkbook, readQsSheet } from '../packages/intake/dist/index.js';

const given = process.argv[2];
const path = given ?? fileURLToPath(new URL('../../shared/data/qs/qs_by_subject_2026_official.xlsx', import.meta.url));
const rounds = Number(process.argv[3] ?? 7);
if (!existsSync(path)) {
  console.log(`skipped: no ${given ?? '../shared/data'}`);
  process.exit(0);
}
const bytes = readFileSync(path);
const names = listQsTables(bytes, path).map(({ sheet }) => sheet);

function importAll() {
  const workbook = openWorkbook(bytes, path);
  return names.reduce((rows, name) => rows + readQsSheet(workbook, name).rows.length, 0);
}

const readOnly = () => read(bytes).SheetNames.length;

function time(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

const schools = importAll();
readOnly();
const ours = [];
const plain = [];
for (let round = 0; round < rounds; round++) {
  ours.push(time(importAll));
  plain.push(time(readOnly));
}
const [a, b] = [median(ours), median(plain)];
const ratio = round(a / b);
console.log(
  JSON.stringify({
    bench: 'import-speed',
    tables: names.length,
    rows: schools,
    rounds,
    medianMs: { import: round(a), plainRead: round(b) },
    ratio,
    limit: 1,
    met: ratio <= 1,
  }),
);
process.exitCode = ratio <= 1 ? 0 : 1;

function round(value) {
  return Math.round(value * 100) / 100;
}
