// Preparation of a snapshot against only unpacking it: CPU seconds of prepareSnapshot, which reads every record, checks it and
// writes the prepared relations, and of `gzip -dc | wc -c` over the same part files, in turns in the same run; medians and their
// ratio. Usage: node bench/ingest.mjs [FILES] [WORKS PER FILE] [ROUNDS]; needs `npm run build`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareSnapshot } from '../packages/store/dist/prepare/index.js';
import { generateSnapshot } from './biblio/generate-snapshot.mjs';

const LIMIT = 2.5;
const [THREADS, MEMORY] = [2, '2GB'];

if (process.argv[2] === '--prepare') {
  const [folder, out] = process.argv.slice(3);
  const started = performance.now();
  const { rows } = await prepareSnapshot({ folder, out, threads: THREADS, memory: MEMORY });
  const { user, system } = process.cpuUsage();
  const rssMB = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, wall: (performance.now() - started) / 1000, rssMB, rows }));
} else {
  const [files, works, rounds] = [4, 25_000, 3].map((usual, at) => Number(process.argv[2 + at] ?? usual));
  const root = mkdtempSync(join(tmpdir(), 'bearings-ingest-'));
  try {
    const made = await generateSnapshot(join(root, 'snapshot'), files, works);
    const parts = readdirSync(join(root, 'snapshot'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.includes('works') && path.endsWith('.gz'))
      .map((path) => join(root, 'snapshot', path));
    const [plain, prepared] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      plain.push(unpackOnly(parts));
      prepared.push(prepareAlone(join(root, 'snapshot'), join(root, `out-${round}`)));
    }
    const cpu = { prepare: median(prepared.map((one) => one.cpu)), unpack: median(plain.map((one) => one.cpu)) };
    const ratio = round2(cpu.prepare / cpu.unpack);
    console.log(
      JSON.stringify({
        bench: 'ingest',
        works: made.works,
        packedMB: Math.round(made.packedBytes / 1e6),
        plainMB: Math.round(plain[0].bytes / 1e6),
        rounds,
        medianCpuSeconds: { prepare: round2(cpu.prepare), unpack: round2(cpu.unpack) },
        wallSeconds: round2(median(prepared.map((one) => one.wall))),
        rssMB: Math.max(...prepared.map((one) => one.rssMB)),
        rows: prepared[0].rows,
        ratio,
        limit: LIMIT,
        met: ratio <= LIMIT,
      }),
    );
    process.exitCode = ratio <= LIMIT ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function prepareAlone(folder, out) {
  const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--prepare', folder, out], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  rmSync(out, { recursive: true, force: true });
  return JSON.parse(run.stdout);
}

/** The shell tells what its children took: the last line of `times`, user and system, as 0m4.35s. */
function unpackOnly(parts) {
  const run = spawnSync('bash', ['-c', 'gzip -dc "$@" | wc -c; times', 'bash', ...parts], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const lines = run.stdout.trim().split('\n');
  const [, minutes, seconds, systemMinutes, systemSeconds] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s/.exec(lines.at(-1));
  const cpu = Number(minutes) * 60 + Number(seconds) + Number(systemMinutes) * 60 + Number(systemSeconds);
  return { cpu, bytes: Number(lines[0]) };
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function round2(value) {
  return Math.round(value * 100) / 100;
}
