import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** ClickHouse within the process: 0.55 GB, so beside the repository's own packages, and only for those who test engines. */
const VERSION = '3.4.0';
const HOME = new URL('../../.cache/chdb/', import.meta.url);

/** Makes chdb loadable, from the cache or the registry, and gives what loads it. */
export function fetchChdb() {
  const at = new URL('node_modules/chdb/package.json', HOME);
  const have = existsSync(at) && JSON.parse(readFileSync(at, 'utf8')).version === VERSION;
  if (!have) {
    mkdirSync(HOME, { recursive: true });
    writeFileSync(new URL('package.json', HOME), '{ "private": true }\n');
    // Not by `npm ci`: a lock file would have to name the builds of every platform, and not every registry has them all.
    const install = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', `chdb@${VERSION}`];
    const { status } = spawnSync('npm', install, { cwd: fileURLToPath(HOME), stdio: 'inherit' });
    if (status !== 0) throw new Error(`chdb ${VERSION} cannot be installed into ${fileURLToPath(HOME)}`);
  }
  return createRequire(new URL('load.js', HOME));
}
