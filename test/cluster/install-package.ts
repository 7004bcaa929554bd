import { spawnSync } from 'node:child_process';

/** Installs a package of Debian where this process may; whether it is there then. */
export function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  process.stderr.write(`Installing Debian’s ${name} with apt-get.\n`);
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', name];
  return spawnSync('apt-get', install, { stdio: 'ignore', env }).status === 0;
}
