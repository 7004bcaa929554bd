import { type Remote, wrap } from 'comlink';
import { BASE } from '../address/base.js';
import { isOwn } from '../own/is-own.js';
import type { DoubtDesk } from '../worker/doubt.worker.js';
import { engine } from './engine.js';

/** A worker that measures doubt for as long as somebody wants to know. */
export interface Desk {
  readonly desk: Remote<DoubtDesk>;
  /** Nothing is to be asked before. */
  readonly ready: Promise<void>;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/** Starts a worker that measures doubt about an edition; it knows a table of the reader's own as the engine has it. */
export function openDesk(edition: string): Desk {
  const worker = new Worker(new URL('../worker/doubt.worker.ts', import.meta.url), { type: 'module' });
  const desk = wrap<DoubtDesk>(worker);
  return { desk, ready: startDesk(desk, edition), end: () => worker.terminate() };
}

async function startDesk(desk: Remote<DoubtDesk>, edition: string): Promise<void> {
  const saved = isOwn(edition) ? await engine().saveOwn(edition) : null;
  await desk.start(new URL(BASE, location.href).href, saved?.kind === 'ready' ? saved.value : null);
}
