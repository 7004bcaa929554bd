/**
 * Rank confidence sets of 1,500 units, 1,000 draws, stepped down: processor time and peak memory, each kind in a process of
 * its own. Then coverage with known truth: how often 95 % sets hold it, and how wide they are. Needs the built core:
 * `npx tsc -b packages/core && node bench/confidence.mjs [WORLDS]`. Exit status 1 past 20 seconds of processor time or
 * 100 MB for both kinds with known errors together, and where sets cover less than 95 % less two Monte Carlo errors.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { normalQuantile, rankSets, stream } from '../packages/core/dist/index.js';

const ASKED = { coverage: 0.95, side: 'both', stepDown: true };
const normals = (name) => {
  const draw = stream(20261208, `bench/confidence/${name}`);
  return () => normalQuantile(draw() || 2 ** -54);
};

/** Units with near-ties in the middle and a few far off, as scores of schools are. */
function speed(kind, units, degrees) {
  const normal = normals('speed');
  const estimates = Float64Array.from({ length: units }, () => 50 + 10 * normal());
  const errors = Float64Array.from({ length: units }, () => 1 + Math.abs(normal()));
  const error = degrees ? { errors, degrees: errors.map(() => degrees) } : { errors };
  const before = process.cpuUsage();
  const { lower, upper, rounds } = rankSets({ ...ASKED, estimates, error, kind, draws: 1000, seed: 1 });
  const { user, system } = process.cpuUsage(before);
  const width = lower.reduce((sum, low, at) => sum + upper[at] - low + 1, 0) / units;
  return { units, seconds: (user + system) / 1e6, peakMB: process.resourceUsage().maxRSS / 1024, rounds, width };
}

/** Draws of estimates and errors of the units of a world, whose true values are known. */
const TRUTHS = {
  'all equal': new Array(10).fill(0),
  'near-ties': [0, 0, 0, 0.02, 0.02, 0.5, 0.51, 2, 2, 5],
  'far apart': Array.from({ length: 10 }, (_, at) => 3 * at),
};
const ERRORS = {
  normal: (normal) => (value, unit) => ({
    estimate: value + (0.3 + 0.1 * unit) * normal(),
    error: 0.3 + 0.1 * unit,
    degrees: Infinity,
  }),
  'means of 60, t of 3 degrees': (normal) => (value) => meanOf(60, value, () => t3(normal)),
  'means of 60, skewed': (normal) => (value) => meanOf(60, value, () => (normal() ** 2 - 1) / Math.SQRT2),
  'means of 15, t of 3 degrees': (normal) => (value) => meanOf(15, value, () => t3(normal)),
  'means of 6, normal': (normal) => (value) => meanOf(6, value, normal),
};
function t3(normal) {
  const squares = normal() ** 2 + normal() ** 2 + normal() ** 2;
  return normal() / Math.sqrt(squares / 3);
}
function meanOf(count, value, draw) {
  const drawn = Array.from({ length: count }, () => value + 3 * draw());
  const estimate = drawn.reduce((sum, one) => sum + one, 0) / count;
  const squares = drawn.reduce((sum, one) => sum + (one - estimate) ** 2, 0);
  return { estimate, error: Math.sqrt(squares / (count - 1) / count), degrees: count - 1 };
}

function cover(truth, errorOf, worlds) {
  const ranks = truth.map((value) => 1 + truth.filter((other) => other > value).length);
  const own = new Float64Array(truth.length);
  let [joint, ownWidth, jointWidth] = [0, 0, 0];
  for (let seed = 0; seed < worlds; seed++) {
    const drawn = truth.map(errorOf);
    const input = {
      ...ASKED,
      estimates: drawn.map(({ estimate }) => estimate),
      error: { errors: drawn.map(({ error }) => error), degrees: drawn.map(({ degrees }) => degrees) },
      draws: 399,
      seed,
    };
    const [marginal, all] = ['marginal', 'simultaneous'].map((kind) => rankSets({ ...input, kind }));
    const holds = ({ lower, upper }, at) => lower[at] <= ranks[at] && ranks[at] <= upper[at];
    for (const at of ranks.keys()) own[at] += holds(marginal, at) ? 1 / worlds : 0;
    joint += ranks.every((_, at) => holds(all, at)) ? 1 / worlds : 0;
    for (const at of ranks.keys()) {
      ownWidth += (marginal.upper[at] - marginal.lower[at] + 1) / worlds / ranks.length;
      jointWidth += (all.upper[at] - all.lower[at] + 1) / worlds / ranks.length;
    }
  }
  return { marginal: Math.min(...own), simultaneous: joint, ownWidth, jointWidth };
}

if (process.argv[2] === 'speed') {
  process.stdout.write(JSON.stringify(speed(process.argv[3], 1500, Number(process.argv[4]))));
} else {
  const worlds = Number(process.argv[2] ?? 1000);
  const self = fileURLToPath(import.meta.url);
  const run = (kind, degrees) =>
    JSON.parse(execFileSync(process.execPath, [self, 'speed', kind, degrees], { encoding: 'utf8' }));
  const speeds = ['simultaneous', 'marginal'].map((kind) => [kind, run(kind, '0')]);
  const fewReadings = ['simultaneous', 'marginal'].map((kind) => [`${kind}, 14 degrees of freedom`, run(kind, '14')]);
  const least = 0.95 - 2 * Math.sqrt((0.95 * 0.05) / worlds);
  const covered = Object.entries(TRUTHS).flatMap(([truth, values]) =>
    Object.entries(ERRORS).map(([error, of]) => ({
      truth,
      error,
      ...cover(values, of(normals(truth + error)), worlds),
    })),
  );
  process.stdout.write(
    `${JSON.stringify({ ...Object.fromEntries([...speeds, ...fewReadings]), worlds, least, covered }, null, 2)}\n`,
  );
  const quick = speeds.reduce((sum, [, { seconds }]) => sum + seconds, 0) < 20;
  const small = speeds.every(([, { peakMB }]) => peakMB < 100);
  const held = covered.every(({ marginal, simultaneous }) => marginal >= least && simultaneous >= least);
  process.exitCode = quick && small && held ? 0 : 1;
}
