/**
 * Ranks 1,500 and 10,000 schools by 12 indicators again at other weights, as the page does while a slider moves: from
 * what was prepared once, and, beside it, from the readings. Exit status 1 where a median of processor time is over its
 * limit: on a busy machine the clock also counts what others do.
 * `npx tsc -b packages/core packages/testkit && node bench/rerank.mjs`
 */
import { prepareScoring, rankPrepared, rankSchools, reweight, stream } from '../packages/core/dist/index.js';
import { methodologyOf, tableOf, useOf } from '../packages/testkit/dist/index.js';

const COLUMNS = 12;
const PRINTED = {
  rounding: { rule: 'half-up', decimals: 1, ranks: 'after-rounding' },
  ties: { rule: 'competition', tolerance: 0 },
};
const draw = stream(20261125, 'bench/rerank');

/** What is ranked, the times it is ranked again and from the readings, and the limit of the median in milliseconds. */
const CASES = [
  { name: 'arithmetic', schools: 1500, again: 400, whole: 9, limit: 2 },
  { name: 'arithmetic', schools: 10000, again: 60, whole: 5, limit: 15 },
  { name: 'arithmetic, one reading in ten is missing, renormalized', schools: 1500, again: 200, gaps: 0.1, limit: 8 },
  { name: 'arithmetic, three pillars', schools: 1500, again: 200, pillars: 3, limit: 8 },
  { name: 'geometric', schools: 1500, again: 100, whole: 5, limit: 8 },
  { name: 'harmonic', schools: 1500, again: 100, limit: 8 },
  { name: 'median', schools: 1500, again: 100, limit: 8 },
  { name: 'ordered-weighted', schools: 1500, again: 100, limit: 8 },
  { name: 'topsis', schools: 1500, again: 100, limit: 8 },
  { name: 'borda', schools: 1500, again: 60, limit: 8 },
  { name: 'copeland', schools: 1500, again: 5, whole: 3, limit: 200 },
];

function world({ name, schools, gaps = 0, pillars = 0 }) {
  const ids = Array.from({ length: COLUMNS }, (_, k) => `i${k}`);
  const by = name.split(',')[0];
  const aggregation = by === 'ordered-weighted' ? { by, positions: ids.map(() => 1 / COLUMNS) } : { by };
  const names = Array.from({ length: schools }, (_, i) => `zz-${String(i).padStart(5, '0')}`);
  const column = () => names.map(() => (draw() < gaps ? Number.NaN : 100 * draw() ** 2));
  const uses = ids.map((id, k) =>
    useOf(id, Math.max(1, pillars) / COLUMNS, {
      pillar: pillars > 0 ? `p${k % pillars}` : null,
      missing: { by: gaps > 0 ? 'renormalize' : 'refuse' },
      normalize: [{ by: 'percentile', over: { of: 'cohort' } }],
    }),
  );
  const groups = Array.from({ length: pillars }, (_, i) => ({
    id: `p${i}`,
    label: '',
    parent: null,
    weight: 1 / pillars,
    aggregation,
  }));
  const evidence = tableOf(names, Object.fromEntries(ids.map((id) => [id, column()])));
  const methodology = methodologyOf(uses, { ...PRINTED, aggregation, pillars: groups });
  return { methodology, evidence, startsFrom: 'readings' };
}

/** Medians of the milliseconds that an answer takes, of the processor and by the clock, at other weights each time. */
function time(rounds, methodology, answer) {
  const processor = [];
  const clock = [];
  for (let i = -Math.ceil(rounds / 4); i < rounds; i++) {
    const other = reweight(methodology, { i0: draw() / 4, i1: draw() / 4 });
    const start = process.hrtime.bigint();
    const before = process.cpuUsage();
    answer(other);
    const { user, system } = process.cpuUsage(before);
    if (i < 0) continue;
    clock.push(Number(process.hrtime.bigint() - start) / 1e6);
    processor.push((user + system) / 1e3);
  }
  return { processor: median(processor), clock: median(clock) };
}

const median = (times) => Number(times.sort((a, b) => a - b)[times.length >> 1].toFixed(2));

const lines = CASES.map((asked) => {
  const input = world(asked);
  const prepared = prepareScoring(input);
  const again = time(asked.again, input.methodology, (methodology) => rankPrepared(prepared, methodology));
  const whole = asked.whole && time(asked.whole, input.methodology, (m) => rankSchools({ ...input, methodology: m }));
  const { name, schools, limit } = asked;
  return { name, schools, again, fromReadings: whole ?? null, limit };
});
console.log(JSON.stringify(lines, null, 1));
process.exitCode = lines.every(({ again, limit }) => again.processor < limit) ? 0 : 1;
