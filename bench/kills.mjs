// Kills a preparation and a build over ten million invented works, ten times in all, at moments drawn from a seed, each time by SIGKILL, and
// lets them go on; the files must be those of a preparation and a build that nobody killed, to the byte.
// Usage: node bench/kills.mjs FOLDER [KILLS] [WORKS]; needs `npm run build`. What is in FOLDER from bench/indicators.mjs is used again.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stream } from '../packages/core/dist/index.js';
import { generateWorks } from './biblio/generate-works.mjs';
import { runNode } from './biblio/run-node.mjs';

const [folder, kills = '10', works = '10000000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder with room for 8 GB');
const draw = stream(20_261_128, 'kills');
const snapshot = join(folder, `works-${Number(works) / 1e6}m`);
const [prepared, built] = [`${snapshot}.prepared`, `${snapshot}.built`];
const killed = { prepared: `${snapshot}.killed`, built: `${snapshot}.killed-build` };
const RELATIONS = ['works', 'refs', 'self_refs', 'authors', 'credits', 'raw', 'institutions', 'lineage'];

/** Starts a script and kills it after so many milliseconds; whether it was killed before it ended. */
function killAfter(milliseconds, script, args) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`biblio/${script}`, import.meta.url)), ...args], {
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve, reject) => {
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(true);
      else if (code === 0) resolve(false);
      else reject(new Error(`${script} ended with ${code ?? signal}`));
    });
  });
}

/** Kills a script so many times on its way, somewhere in each further part of the time that it takes alone, then lets it end. */
async function killOnTheWay(times, milliseconds, script, args, isPublished) {
  const moments = [];
  for (let at = 0; at < times; at += 1) {
    const moment = 300 + draw() * ((2 * milliseconds) / (times + 2));
    if (!(await killAfter(moment, script, args)))
      throw new Error(`${script} ended before it was killed ${times} times`);
    if (isPublished()) throw new Error(`${script} had published when it was killed`);
    moments.push(Math.round(moment));
  }
  return { moments, ...JSON.parse(`{"last":${JSON.stringify(runNode(script, ...args).stdout.trim())}}`) };
}

async function digestOf(root, folders) {
  const hash = createHash('sha256');
  for (const name of folders)
    for (const path of readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).sort()) {
      const file = join(root, name, path);
      if (!statSync(file).isFile()) continue;
      hash.update(`${name}/${path}\n`);
      for await (const chunk of createReadStream(file)) hash.update(chunk);
    }
  return hash.digest('hex');
}

const timed = (work) => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

await generateWorks(snapshot, Number(works));
for (const place of [...Object.values(killed), `${killed.built}.run`, built, `${built}.run`])
  rmSync(place, { recursive: true, force: true });
rmSync(prepared, { recursive: true, force: true });
const alone = {
  prepare: timed(() => runNode('prepare-works.mjs', snapshot, prepared)),
  build: timed(() => runNode('build-once.mjs', prepared, built)),
};
const half = Math.floor(Number(kills) / 2);
const preparing = await killOnTheWay(half, alone.prepare, 'prepare-works.mjs', [snapshot, killed.prepared], () =>
  existsSync(join(killed.prepared, 'prepared.json')),
);
const building = await killOnTheWay(
  Number(kills) - half,
  alone.build,
  'build-once.mjs',
  [killed.prepared, killed.built],
  () => existsSync(killed.built),
);
const same = {
  prepared: (await digestOf(prepared, RELATIONS)) === (await digestOf(killed.prepared, RELATIONS)),
  built: (await digestOf(built, ['.'])) === (await digestOf(killed.built, ['.'])),
};
console.log(JSON.stringify({ works: Number(works), alone, preparing, building, same }, null, 2));
process.exitCode = same.prepared && same.built ? 0 : 1;
