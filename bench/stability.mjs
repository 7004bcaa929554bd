/**
 * Stability intervals of 3.5 million rows (a school and a work): 1,000 samples of the works of 1,000 invented schools, the two
 * usual indicators by both countings, each from a stream of its own; then every indicator, on a tenth of the schools.
 * Beside it, on a tenth of the schools, a plain loop in JavaScript that draws once for both, with doubles and a table.
 * Needs the built packages: `npx tsc -b packages/core packages/kernel packages/evidence && node bench/stability.mjs [SCHOOLS]`.
 * Processor time is measured, so that other work on the machine does not count. Exit status 1 where the limit is missed.
 */
import { plainResample, resampleStates, stream } from '../packages/core/dist/index.js';
import { bibliometricIndicators } from '../packages/evidence/dist/index.js';
import { intervalsOf } from '../packages/evidence/dist/stability/stability-intervals.js';
import { summandsOf } from '../packages/evidence/dist/stability/work-table.js';
import { openSimdResample } from '../packages/kernel/dist/index.js';

const SCHOOLS = Number(process.argv[2] ?? 1000);
const [ROWS_OF_A_SCHOOL, SAMPLES, PART] = [3500, 1000, 10];
/** Seconds of processor time for 3.5 million rows. */
const LIMIT = 10;
const USUAL = ['normalized-citations', 'top-10'];

const method = {
  top: [1, 5, 10, 50],
  citations: { self: false },
  hOfAll: 0.5,
  damping: null,
  network: { formula: 'L/lnP' },
  stability: { samples: SAMPLES, seed: 20_270_115 },
};

/** Works of a school: some much cited, credits of a fraction, kinds by chance. Sizes are uneven, of a known mean. */
function drawSchool(number) {
  const draw = stream(20261128, `bench/stability/${number}`);
  const works = Math.round(ROWS_OF_A_SCHOOL * 2 * ((number * 0.6180339887498949) % 1)) + 1;
  const column = (value) => Float64Array.from({ length: works }, (_, at) => value(at));
  const chance = (part) => column(() => (draw() < part ? 1 : 0));
  const n = column(() => Math.floor(4 / (draw() + 0.02)) - 3);
  const ncs = column((at) => Math.floor((n[at] * 1e6) / (8 + 6 * draw()) + 0.5));
  const top = (percent, above) => [
    `top_${percent}`,
    column((at) => (n[at] > above ? 1e6 : n[at] === above ? 350_000 : 0)),
  ];
  const columns = {
    credit: column(() => Math.floor(1e6 / (1 + Math.floor(8 * draw())) + 0.5)),
    n,
    self_n: column((at) => Math.floor(n[at] * draw() * 0.3)),
    ncs,
    ...Object.fromEntries([top(1, 130), top(5, 60), top(10, 35), top(50, 5)]),
    ...Object.fromEntries(
      ['is_first', 'is_last', 'international', 'domestic', 'industry', 'is_free', 'single_field'].map((name, k) => [
        name,
        chance(0.1 * (k + 1)),
      ]),
    ),
  };
  const table = { works, columns };
  const row = { school: `zz-${number}`, scope: 'all', scopeId: 0, sums: {} };
  const sums = [...summandsOf(method)].map(([name, summand]) => [name, summand(table, row).reduce((a, b) => a + b, 0)]);
  row.sums = { ...Object.fromEntries(sums), h_all: 0, h_single: 0, partners: 30, partner_countries: 9 };
  return { table, row };
}

/** The textbook loop with Poisson weights: one draw for both indicators, doubles, a generator of 128 bits (sfc32). */
function plainLoop({ table: { works, columns }, row }) {
  let [a, b, c, d] = resampleStates(1, row.school, 1);
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  const { credit, ncs, top_10: top } = columns;
  const [scores, shares] = [new Float64Array(SAMPLES), new Float64Array(SAMPLES)];
  for (let sample = 0; sample < SAMPLES; sample++) {
    let [weights, score, share] = [0, 0, 0];
    for (let at = 0; at < works; at += 2) {
      const bits = next();
      for (let half = 0; half < 2 && at + half < works; half++) {
        const times = TIMES[half === 0 ? bits & 65_535 : bits >>> 16];
        const weight = times * credit[at + half];
        weights += weight;
        score += weight * ncs[at + half];
        share += weight * top[at + half];
      }
    }
    scores[sample] = score / weights;
    shares[sample] = share / weights;
  }
  for (const one of [scores, shares]) one.sort();
  return [scores, shares].map((one) => [one[25], one[975]]);
}

const TIMES = Uint8Array.from({ length: 65_536 }, (_, at) => {
  let [times, chance, sum] = [0, Math.exp(-1), Math.exp(-1)];
  while ((at + 0.5) / 65_536 > sum && times < 12) sum += chance /= ++times;
  return times;
});

function cpuOf(job) {
  const before = process.cpuUsage();
  const started = performance.now();
  job();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - started) / 1000 };
}

const round = (value, digits = 2) => Number(value.toFixed(digits));
const simd = openSimdResample();
const missed = [];
const schools = Array.from({ length: SCHOOLS }, (_, number) => drawSchool(number));
const few = schools.filter((_, at) => at % PART === 0);
const rowsOf = (some) => some.reduce((sum, { table }) => sum + table.works, 0);
const [rows, fewRows] = [rowsOf(schools), rowsOf(few)];
const all = bibliometricIndicators(method);
const usual = all.filter(({ id }) => USUAL.includes(id));
// The h-index of invented works is not counted by anybody: what it does in the samples takes the same time.
const measure = (some, indicators) => {
  const found = [];
  for (const { row, table } of some)
    for (const one of intervalsOf(indicators, row, table, method, simd)) found.push({ works: table.works, ...one });
  return found;
};

measure(few.slice(0, 3), all);
let intervals = [];
const both = cpuOf(() => {
  intervals = measure(schools, usual);
});
const every = cpuOf(() => measure(few, all));
plainLoop(few[0]);
const baseline = cpuOf(() => few.map(plainLoop));

/** The kernel on its own, and against the plain way, on one school. */
const { table } = few[1] ?? few[0];
const columns = [table.columns.credit, table.columns.ncs];
const states = resampleStates(7, 'bench', SAMPLES);
const [fast, plain] = [simd({ columns, states }), plainResample({ columns, states })];
if (fast.some((sums, k) => sums.some((sum, at) => sum !== plain[k][at])))
  missed.push('the kernel and the plain way differ');
const kernel = cpuOf(() => simd({ columns, states }));
const reference = cpuOf(() => plainResample({ columns, states }));

/** How far bounds of schools with 400 works or more are from those of a normal distribution, in errors, on average: skewness moves them a little. */
const large = intervals.filter(({ works }) => works >= 400);
const apart = large.map(({ estimate, low, high, error }) => Math.abs((low + high) / 2 - estimate) / error);
const wide = large.map(({ low, high, error }) => (high - low) / (3.92 * error));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const atFull = (both.cpu * 3.5e6) / rows;
if (atFull > LIMIT)
  missed.push(`the usual indicators took ${round(atFull)} s for 3.5 million rows, more than ${LIMIT}`);
const draws = (count, indicators) => count * SAMPLES * indicators;
const perRow = (seconds, count) => (seconds * 1e9) / (count * SAMPLES);
const told = {
  schools: SCHOOLS,
  rows,
  samples: SAMPLES,
  usual: {
    indicators: USUAL,
    cpu: round(both.cpu),
    wall: round(both.wall),
    nanosecondsADraw: round(perRow(both.cpu, rows) / USUAL.length),
    draws: draws(rows, USUAL.length),
    cpuAt3500000Rows: round(atFull),
  },
  plainLoop: {
    rows: fewRows,
    cpu: round(baseline.cpu),
    nanosecondsADraw: round(perRow(baseline.cpu, fewRows)),
    timesSlower: round(perRow(baseline.cpu, fewRows) / perRow(both.cpu, rows)),
  },
  kernelAlone: {
    nanosecondsADraw: round(perRow(kernel.cpu, table.works)),
    plainNanosecondsADraw: round(perRow(reference.cpu, table.works)),
  },
  everyIndicator: {
    indicators: all.length,
    rows: fewRows,
    cpu: round(every.cpu),
    cpuAt3500000Rows: round((every.cpu * 3.5e6) / fewRows),
  },
  againstNormal: { middleApart: round(mean(apart), 3), width: round(mean(wide), 3) },
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  missed,
};
process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;
