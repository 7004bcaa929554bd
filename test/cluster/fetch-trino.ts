import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.mjs';
import { installPackage } from './install-package.js';

/** The Trino that is started. */
export const TRINO = '476';

/**
 * The folder of Trino's jars, `lib` for the server and `plugin` for what reads Parquet: fetched from Maven Central once, 340 MB, and
 * kept under $BEARINGS_CACHE, else ~/.cache/bearings. It is there whole or not at all.
 */
export function fetchTrino(): string {
  const cache = cacheFolder();
  const kept = join(cache, `trino-${TRINO}`);
  if (existsSync(kept)) return kept;
  mkdirSync(cache, { recursive: true });
  const begun = mkdtempSync(join(cache, 'fetching-'));
  try {
    process.stderr.write(`Fetching Trino ${TRINO} from Maven Central to ${kept}.\n`);
    fetchJars(begun, 'trino-main', join(begun, 'lib'));
    fetchJars(begun, 'trino-hive', join(begun, 'plugin'));
    renameSync(begun, kept);
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
  return kept;
}

/** Fetches an artifact with all that it needs when it runs. */
function fetchJars(folder: string, artifact: string, output: string): void {
  const wanted = `<groupId>io.trino</groupId><artifactId>${artifact}</artifactId><version>${TRINO}</version>`;
  const own =
    '<modelVersion>4.0.0</modelVersion><groupId>bearings</groupId><artifactId>cluster</artifactId><version>1</version>';
  const pom = join(folder, `${artifact}.xml`);
  writeFileSync(
    pom,
    `<project xmlns="http://maven.apache.org/POM/4.0.0">${own}<dependencies><dependency>${wanted}</dependency></dependencies></project>\n`,
  );
  if (spawnSync('mvn', ['--version']).error && !installPackage('maven'))
    throw new Error('Trino is fetched by Maven, and there is none; install it (Debian: apt-get install maven).');
  const { status } = spawnSync(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${output}`],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0)
    throw new Error(`Maven could not fetch ${artifact} ${TRINO}; look whether Maven Central can be reached.`);
}
