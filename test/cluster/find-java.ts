import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installPackage } from './install-package.js';

/** The oldest Java that the Trino of these tests runs on, and the package of Debian that is asked for where there is none. */
const LEAST = 24;
const PACKAGE = 'openjdk-25-jdk-headless';

/**
 * The home of a JDK that Trino runs on: JAVA_HOME, else the newest under /usr/lib/jvm, else the one on the path, else one that is
 * installed now. Fails with one sentence; nothing is skipped where there is none.
 */
export function findJava(): string {
  const home = firstFitting() ?? (installPackage(PACKAGE) ? firstFitting() : undefined);
  if (home !== undefined) return home;
  const seen = places()
    .filter((place) => versionOf(place) > 0)
    .map((place) => `${place} (Java ${versionOf(place)})`);
  throw new Error(
    `Trino needs a JDK of Java ${LEAST} or later; found: ${seen.join(', ') || 'none'}. Install one, as Temurin 25 or Debian’s ${PACKAGE}, and name its folder in JAVA_HOME.`,
  );
}

function firstFitting(): string | undefined {
  return places().find((place) => versionOf(place) >= LEAST);
}

function places(): string[] {
  const named = process.env.JAVA_HOME;
  const newest = installed().sort((a, b) => versionOf(b) - versionOf(a) || (a < b ? -1 : 1));
  return [...(named ? [named] : []), ...newest, ...onPath()];
}

function installed(): string[] {
  const folder = '/usr/lib/jvm';
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function onPath(): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => existsSync(join(folder, 'javac')))
    .map((folder) => dirname(folder));
}

/** The Java of a JDK, by the file in which every JDK tells it; 0 where there is none. */
function versionOf(home: string): number {
  const file = join(home, 'release');
  if (!existsSync(file) || !existsSync(join(home, 'bin', 'javac'))) return 0;
  return Number(/^JAVA_VERSION="(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
}
