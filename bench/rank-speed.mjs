/**
 * Scores and ranks 1,500 schools by 12 indicators, against the same in NumPy, in turn within one run.
 * Needs a Python with NumPy (PYTHON=/usr/bin/python3), and the built core: `npx tsc -b packages/core && node bench/rank-speed.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { normalizeColumn, rankColumn, roundColumn, stream, weighColumns } from '../packages/core/dist/index.js';

const [ROWS, COLUMNS, ROUNDS, TURNS] = [1500, 12, 2000, 5];
const draw = stream(20261125, 'bench/rank-speed');
const table = Array.from({ length: COLUMNS }, () => Float64Array.from({ length: ROWS }, () => 100 * draw() ** 2));
const uses = table.map((_, k) => ({
  indicator: `i${k}`,
  direction: 'higher',
  treat: [],
  normalize: [{ by: 'z-score', deviation: 'population', over: { of: 'cohort' }, frozen: null }],
}));
/** A Python that has NumPy; Debian's is /usr/bin/python3. */
const PYTHON = process.env.PYTHON ?? 'python3';
const ROUNDING = { rule: 'half-up', decimals: 1 };
const TIES = { rule: 'competition', tolerance: 0 };

/** The numeric heart of `rankSchools`: the functions it calls, without the words around them. */
function rank() {
  const parts = table.map((column, k) => ({
    values: normalizeColumn(column, column, uses[k], []).normalized,
    weight: 1 / COLUMNS,
  }));
  return rankColumn(roundColumn(weighColumns(parts, ROWS), ROUNDING), TIES, 1).ranks;
}

function timeOurs() {
  for (let i = 0; i < ROUNDS; i++) rank();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    rank();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1];
}

const folder = mkdtempSync(join(tmpdir(), 'bearings-bench-'));
try {
  const file = join(folder, 'table.f64');
  writeFileSync(file, Buffer.concat(table.map((column) => Buffer.from(column.buffer))));
  const script = new URL('rank_speed.py', import.meta.url).pathname;
  const ours = rank();
  const ratios = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const theirs = JSON.parse(execFileSync(PYTHON, [script, file, String(ROUNDS)], { encoding: 'utf8' }));
    const off = theirs.ranks.filter((r, row) => r !== ours[row]).length;
    if (off > 0) throw new Error(`${off} of ${ROWS} ranks differ from NumPy's`);
    const median = timeOurs();
    ratios.push(theirs.median / median);
    console.log(
      `NumPy ${theirs.numpy} ${(theirs.median * 1e6).toFixed(0)} us, ours ${(median * 1e6).toFixed(0)} us, ratio ${(theirs.median / median).toFixed(2)}; all ${ROWS} ranks equal`,
    );
  }
  const ratio = ratios.sort((a, b) => a - b)[TURNS >> 1];
  console.log(`median ratio ${ratio.toFixed(2)} (limit 1.5)`);
  process.exitCode = ratio >= 1.5 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
