import { readQuestion as readTexts, type EditionQuestion, type QuestionTexts } from '@bearings/library';
import { parseWhere, type Condition } from '@bearings/core';
import type { CommonOptions } from './job.js';
import { UsageError } from './usage-error.js';

/** Options of the commands that rank. */
export interface RankingOptions extends CommonOptions, QuestionTexts {
  readonly where: readonly string[];
  readonly weight: readonly string[];
}

/** Reads the options of a ranking as the question that the library answers; a text that is wrong is a fault of the core. */
export function readQuestion(edition: string, options: RankingOptions): EditionQuestion {
  return readTexts(edition, options);
}

/** Reads conditions; one that is wrong is a fault of the core. */
export function readConditions(where: readonly string[]): Condition[] {
  return where.map(parseWhere);
}

/** Reads "--top 10". */
export function readTop(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UsageError(`--top takes a whole number from 1 upwards, not "${text}"`);
  return Number(text);
}
