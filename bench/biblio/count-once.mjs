// Counts all indicators of the invented schools from a prepared folder, step by step, and prints what each took; or, with `scan`, only
// reads every column that the steps read, once and with the same years left out: what the engine needs at the least. With `scan-unlinked` it
// reads beside them who cites and who wrote, from which a run would have to find self-citations that no preparation has found.
// Usage: node bench/biblio/count-once.mjs PREPARED count|scan|scan-unlinked [LINKS.csv] [MEMORY] [THREADS] [METHOD]; writes which institutions are whose to LINKS.csv.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadMethod, giveSchools } from '../../packages/store/dist/build/index.js';
import { DuckDBEngine } from '../../packages/store/dist/duckdb/index.js';
import { planRun, PREPARED } from '../../packages/evidence/dist/index.js';
import { affiliations, schools } from './invented-schools.mjs';

const [prepared, what, links = '', memory = '2GB', threads = '2', id = 'open-medicine-2026'] = process.argv.slice(2);
const root = new URL('../..', import.meta.url).pathname;
const method = loadMethod(root, id);
const room = mkdtempSync(join(dirname(prepared), 'counting-'));
const engine = await DuckDBEngine.open({
  file: join(room, 'run.duckdb'),
  threads: Number(threads),
  memory,
  spill: join(room, 'spill'),
});
await engine.attach(prepared);
const given = await giveSchools(engine, { affiliations, schools, method, file: 'invented' });
for (const [name, rows] of Object.entries(given.rows)) await engine.give(name, rows);
const steps = planRun(engine.dialect, method);

/** The columns of a prepared relation that the steps read. */
function columnsRead(name) {
  if (what === 'scan-unlinked' && name === 'refs') return Object.entries(PREPARED.refs.columns);
  const texts = steps.filter(({ reads }) => reads.includes(name)).map(({ select }) => select);
  return Object.entries(PREPARED[name].columns).filter(([column]) =>
    texts.some((text) => new RegExp(`\\b\\w+\\.${column}\\b`).test(text)),
  );
}

function scanOf(name) {
  const sums = columnsRead(name).map(([column, type]) =>
    type === 'integer' ? `sum(${column})` : type === 'text' ? `max(${column})` : `count(*) filter (${column})`,
  );
  const { publications: p, citations: c } = method;
  const years = {
    works: `pub_year between ${p.from} and ${p.to}`,
    credits: `pub_year between ${p.from} and ${p.to}`,
    refs: `citing_year between ${p.from - c.yearsBefore} and ${c.to}`,
  }[name];
  return `select count(*), ${sums.join(', ')} from ${name}${years ? ` where ${years}` : ''}`;
}

const isScan = what !== 'count';
const list = isScan
  ? Object.keys(PREPARED)
      .filter((name) => columnsRead(name).length > 0)
      .map((name) => [name, () => engine.rows(scanOf(name))])
      .concat(
        what === 'scan-unlinked'
          ? [
              [
                'authors',
                () => engine.rows(`select count(*), sum(work_id), sum(author_id) from '${prepared}/authors/*.parquet'`),
              ],
            ]
          : [],
      )
  : steps.map(({ name, select }) => [name, () => engine.make(name, select)]);
const parts = {};
const [cpu, clock] = [process.cpuUsage(), performance.now()];
for (const [name, run] of list) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  parts[name] = Math.round((user + system) / 1e4) / 100;
}
const { user, system } = process.cpuUsage(cpu);
const TOTALS = ['works', 'citations', 'ncs', 'top_10', 'international', 'h_all'];
const [totals] = isScan
  ? [null]
  : await engine.rows(`select ${TOTALS.map((column) => `sum(${column})`).join(', ')} from results where scope = 0`);
const checked = totals && Object.fromEntries(TOTALS.map((column, at) => [column, Number(totals[at])]));
if (links) {
  const rows = await engine.rows(
    "select institution_id, school from institution_schools where relation in ('component', 'joint') order by 1, 2",
  );
  writeFileSync(links, `institution_id,school\n${rows.map((row) => `${row.join()}\n`).join('')}`);
}
console.log(
  JSON.stringify({
    cpuSeconds: (user + system) / 1e6,
    seconds: (performance.now() - clock) / 1000,
    gigabytes: process.resourceUsage().maxRSS / 2 ** 20,
    checked,
    parts,
  }),
);
await engine.close();
rmSync(room, { recursive: true });
