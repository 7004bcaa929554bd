import { isCalendarDay } from '@bearings/core';
import { UsageError } from './usage-error.js';

/** The day that was given, else today. */
export function readToday(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10);
  if (!isCalendarDay(text)) throw new UsageError(`--today takes a day such as 2026-11-24, not "${text}"`);
  return text;
}
