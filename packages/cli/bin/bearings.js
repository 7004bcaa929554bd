#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/main.js', import.meta.url);
if (!existsSync(built)) build();
await import(built.href);

/** A clone that was never built is built on first use; everything the build says goes to standard error. */
function build() {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  process.stderr.write('bearings is not built yet; building it once (a few seconds)\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['run', '--silent', 'build', '-w', '@bearings/cli'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0 && existsSync(built)) return;
  process.stderr.write('bearings could not be built: run "npm ci" in the checkout, then try again\n');
  process.exit(70);
}
