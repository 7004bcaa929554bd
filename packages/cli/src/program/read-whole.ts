import { UsageError } from './usage-error.js';

/** A whole number that an option takes. */
export function readWhole(option: string, text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new UsageError(`${option} takes a whole number, not "${text}"`);
}
