import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL server of this run alone. */
    postgres: string;
  }
}

const DEBIAN = '/usr/lib/postgresql';
/** PostgreSQL refuses to run as root: it runs as nobody then. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const runAs = process.getuid?.() === 0 ? NOBODY : {};
const START_TRIES = 100;

/** Starts a PostgreSQL server in a temporary folder for the tests of one run, and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const binaries = findBinaries() ?? installed();
  const folder = mkdtempSync(join(tmpdir(), 'bearings-postgres-'));
  if ('uid' in runAs) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const data = join(folder, 'data');
  const make = ['-D', data, '-U', 'bearings', '-A', 'trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(join(binaries, 'initdb'), make, { ...runAs, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const options = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), ...options.flatMap((one) => ['-c', one])],
    { ...runAs, cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] },
  );
  const stop = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !isReady(binaries, port); tries++) {
    if (server.exitCode !== null || tries === START_TRIES) {
      await stop();
      throw new Error('PostgreSQL did not start');
    }
    await pause(200);
  }
  project.provide('postgres', `postgres://bearings@127.0.0.1:${port}/postgres/run`);
  return stop;
}

/** SIGINT is PostgreSQL's word for: end every connection and stop. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await gone;
}

const isReady = (binaries: string, port: number): boolean =>
  spawnSync(join(binaries, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0;

/** The newest PostgreSQL of this machine. */
function findBinaries(): string | null {
  const places = (process.env.PATH ?? '').split(':');
  try {
    const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
    places.unshift(...versions.map((version) => join(DEBIAN, version, 'bin')));
  } catch {
    // Not Debian's: on the path, or nowhere.
  }
  const needed = ['initdb', 'postgres', 'pg_isready'];
  return places.find((place) => needed.every((name) => isProgram(join(place, name)))) ?? null;
}

const isProgram = (file: string): boolean => spawnSync(file, ['--version']).status === 0;

function installed(): string {
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql-15']])
    spawnSync('apt-get', ['-q', ...command], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const binaries = findBinaries();
  if (binaries === null) throw new Error('no PostgreSQL here, and apt-get installs none: install PostgreSQL 15');
  return binaries;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
