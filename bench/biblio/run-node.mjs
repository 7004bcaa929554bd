import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a script of this folder in a process of its own; what goes wrong in it goes wrong here. */
export function runNode(script, ...args) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const ended = spawnSync(process.execPath, [path, ...args.map(String)], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (ended.status !== 0) throw new Error(`${script} ended with ${ended.status ?? ended.signal}: ${ended.stderr}`);
  return ended;
}
