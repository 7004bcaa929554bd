import { type Problem, problem } from '@bearings/contract';
import type { z } from 'zod/mini';

/** What came of a question to the server. */
export type Answer<T> =
  | { readonly kind: 'ready'; readonly value: T }
  /** The server says what is wrong. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** It answered in a form that this page does not know. */
  | { readonly kind: 'misread' }
  | { readonly kind: 'offline' };

/** Asks the server and checks the answer against its shape. */
export async function ask<T>(address: string, shape: z.ZodMiniType<T>, signal: AbortSignal): Promise<Answer<T>> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(address, { signal, headers: { accept: 'application/json' } });
    body = await response.json().catch(() => null);
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'offline' };
  }
  if (!response.ok) {
    const told = problem.safeParse(body);
    return told.success ? { kind: 'problem', problem: told.data } : { kind: 'misread' };
  }
  const read = shape.safeParse(body);
  return read.success ? { kind: 'ready', value: read.data } : { kind: 'misread' };
}
