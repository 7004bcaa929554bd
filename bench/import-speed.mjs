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
console.log(`import of ${names.length} tables, ${schools} rows: median ${a.toFixed(0)} ms of ${rounds} rounds`);
console.log(`plain read with @e965/xlsx: median ${b.toFixed(0)} ms of ${rounds} rounds`);
console.log(`ratio import / plain read: ${(a / b).toFixed(2)} (must be no more than 1)`);
process.exitCode = a <= b ? 0 : 1;
