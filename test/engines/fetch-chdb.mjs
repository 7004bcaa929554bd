import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.mjs';

/** ClickHouse within the process: 0.55 GB, so beside the repository's own packages, and only for those who test engines. */
const VERSION = '3.4.0';

/** Makes chdb loadable, from the cache or the registry, and gives what loads it. It is in the cache whole or not at all. */
export function fetchChdb() {
  const cache = cacheFolder();
  const home = join(cache, `chdb-${VERSION}`);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const begun = mkdtempSync(join(cache, 'fetching-'));
    try {
      writeFileSync(join(begun, 'package.json'), '{ "private": true }\n');
      // Not by `npm ci`: a lock file would have to name the builds of every platform, and not every registry has them all.
      const install = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', `chdb@${VERSION}`];
      const { status } = spawnSync('npm', install, { cwd: begun, stdio: 'inherit' });
      if (status !== 0) throw new Error(`chdb ${VERSION} cannot be installed into ${home}`);
      renameSync(begun, home);
    } finally {
      rmSync(begun, { recursive: true, force: true });
    }
  }
  return createRequire(join(home, 'load.js'));
}
