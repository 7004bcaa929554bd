import { problem } from '@bearings/contract';
import type { z } from 'zod/mini';
import { withBase } from '../address/base.js';
import type { Outcome } from '../engine/outcome.js';

/** Asks the host that the page came from: for what is not in the files that the page computes from. */
export async function askHost<T>(address: string, shape: z.ZodMiniType<T>): Promise<Outcome<T>> {
  let response: Response;
  try {
    response = await fetch(withBase(address));
  } catch {
    return { kind: 'offline' };
  }
  const told: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const read = problem.safeParse(told);
    return read.success ? { kind: 'problem', problem: read.data } : { kind: 'misread' };
  }
  const read = shape.safeParse(told);
  return read.success ? { kind: 'ready', value: read.data } : { kind: 'misread' };
}
