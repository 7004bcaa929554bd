// Many mutated CSV, JSON and TOML inputs through the whole of intake: read, understood, mapped, drafted. Each must end
// in a draft or a fault. Usage: node bench/fuzz.mjs [ROUNDS] [SEED]; needs `npm run build`.
import * as intake from '../packages/intake/dist/index.js';
import { exercise } from '../packages/intake/test/fuzz/exercise.mjs';
import { INPUTS } from '../packages/intake/test/fuzz/inputs.mjs';
import { mutate, seededStream } from '../packages/intake/test/fuzz/mutate.mjs';

const rounds = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? 1);
const kinds = ['csv', 'json', 'toml'];
const all = Object.values(INPUTS).flat();
const next = seededStream(seed);
const faults = new Map();
const counts = { drafted: 0, refused: 0, crashed: 0 };
let slowest = { milliseconds: 0, kind: '', bytes: new Uint8Array() };
const started = performance.now();

for (let round = 0; round < rounds; round++) {
  const kind = kinds[round % kinds.length];
  const bytes = mutate(INPUTS[kind][next(INPUTS[kind].length)], all, next);
  const begun = performance.now();
  try {
    const outcome = exercise(intake, kind, bytes);
    counts[outcome.drafted ? 'drafted' : 'refused'] += 1;
    for (const code of outcome.faults) faults.set(code, (faults.get(code) ?? 0) + 1);
  } catch (error) {
    counts.crashed += 1;
    if (counts.crashed <= 10) console.log(kind, Buffer.from(bytes).toString('base64').slice(0, 4000), error);
  }
  const milliseconds = performance.now() - begun;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, kind, bytes };
}

console.log(
  JSON.stringify({
    bench: 'fuzz',
    inputs: rounds,
    seed,
    seconds: Math.round((performance.now() - started) / 1000),
    ...counts,
    slowest: { ms: Math.round(slowest.milliseconds), kind: slowest.kind, bytes: slowest.bytes.length },
    faults: Object.fromEntries([...faults].sort()),
    met: counts.crashed === 0,
  }),
);
process.exitCode = counts.crashed > 0 ? 1 : 0;
