// Builds the readings of the invented schools from a prepared folder, as `bearings build` does, and prints what it took. A build that was killed
// goes on where it ended. Usage: node bench/biblio/build-once.mjs PREPARED OUT [MEMORY] [THREADS]
import { resampleKernel } from '../../packages/kernel/dist/index.js';
import {
  buildReadings,
  identifyPrepared,
  loadMethod,
  openEngine,
  parseScope,
} from '../../packages/store/dist/build/index.js';
import { affiliations, schools } from './invented-schools.mjs';

const [prepared, out, memory = '2GB', threads = '2'] = process.argv.slice(2);
if (out === undefined) throw new Error('name a prepared folder and one for the build');
const root = new URL('../..', import.meta.url).pathname;
const began = performance.now();
const room = { folder: `${out}.run`, threads: Number(threads), memory, password: null };
const engine = await openEngine('duckdb', room);
await engine.attach(prepared);
let cpu = process.cpuUsage();
const steps = {};
const took = (name) => {
  const { user, system } = process.cpuUsage(cpu);
  steps[name] = (steps[name] ?? 0) + Math.round((user + system) / 1e4) / 100;
  cpu = process.cpuUsage();
};
const { record, wasThere, stabilitySeconds } = await buildReadings({
  ...{ engine, prepared: await identifyPrepared(prepared), method: loadMethod(root, 'open-medicine-2026'), out },
  ...{ affiliations, affiliationsFile: 'invented', schools, scopes: [parseScope('all')], replace: false, since: null },
  resample: resampleKernel(),
  now: () => performance.now(),
  onProgress: ({ step, finished }) => finished && took(step),
  onCheck: ({ name }) => took(`check ${name}`),
});
took('files');
await engine.close();
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    cpuSeconds: (user + system) / 1e6,
    seconds: (performance.now() - began) / 1000,
    gigabytes: process.resourceUsage().maxRSS / 2 ** 20,
    wasThere,
    stabilitySeconds,
    files: record.files.length,
    steps,
  }),
);
