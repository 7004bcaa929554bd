import type { z } from 'zod/mini';
import { engine } from '../engine/engine.js';
import type { Outcome } from '../engine/outcome.js';

/** Asks the page's engine an address of the HTTP interface and checks the answer against its shape. */
export async function ask<T>(address: string, shape: z.ZodMiniType<T>): Promise<Outcome<T>> {
  const outcome = await engine().ask(address);
  if (outcome.kind !== 'ready') return outcome;
  const read = shape.safeParse(outcome.value);
  return read.success ? { kind: 'ready', value: read.data } : { kind: 'misread' };
}
