/** What `npm test` does: build, find a Chromium, run every test. Arguments go to Vitest. */
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.mjs';

function run(command, args, env = {}) {
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? (signal ? 1 : 70));
}

run('npm', ['run', 'build', '--silent']);
const chromium = await findChromium();
run('npx', ['vitest', 'run', ...process.argv.slice(2)], { CHROME_PATH: chromium });
