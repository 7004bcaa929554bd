/** Runs every benchmark in turn and ends with status 1 where one misses its limit: `npm run build && npm run bench`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const benches = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .sort();
const missed = benches.filter((file) => {
  process.stdout.write(`\n== ${file}\n`);
  return spawnSync(process.execPath, [`${FOLDER}${file}`], { stdio: 'inherit' }).status !== 0;
});
process.stdout.write(
  `\n${benches.length - missed.length} of ${benches.length} benchmarks within their limits${missed.length > 0 ? `; not: ${missed.join(', ')}` : ''}\n`,
);
process.exitCode = missed.length > 0 ? 1 : 0;
