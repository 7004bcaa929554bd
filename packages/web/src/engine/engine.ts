import { type Remote, wrap } from 'comlink';
import { BASE } from '../address/base.js';
import type { Engine } from '../worker/engine.worker.js';

let started: Remote<Engine> | null = null;

/** The page's engine, in a worker of its own; started when it is first asked. */
export function engine(): Remote<Engine> {
  if (started) return started;
  const worker = new Worker(new URL('../worker/engine.worker.ts', import.meta.url), { type: 'module' });
  started = wrap<Engine>(worker);
  void started.start(new URL(BASE, location.href).href);
  return started;
}
