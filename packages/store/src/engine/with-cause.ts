import type { Fault } from '@bearings/core';

/** Keeps what a fault came from: its cause is for whoever looks for the reason, and is not part of its sentence. */
export function withCause(error: Fault, cause: unknown): Fault {
  return Object.assign(error, { cause });
}

export function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
