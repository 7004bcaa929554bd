import type { EditionQuestion } from '@bearings/library';
import { parseWhere, type Condition } from '@bearings/core';
import type { CommonOptions } from './job.js';
import { UsageError } from './usage-error.js';

/** Options of the commands that rank. */
export interface RankingOptions extends CommonOptions {
  readonly methodology?: string;
  readonly cohort?: string;
  readonly where: readonly string[];
  readonly weight: readonly string[];
}

/** Reads the options of a ranking as the question that the store answers. */
export function readQuestion(edition: string, options: RankingOptions): EditionQuestion {
  return {
    edition,
    methodology: options.methodology,
    cohort: options.cohort,
    where: readConditions(options.where),
    weights: Object.fromEntries(options.weight.map(readWeight)),
  };
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

function readWeight(text: string): [string, number] {
  const found = /^(?<id>[a-z][a-z0-9-]*)=(?<weight>\d+(?:\.\d+)?|\.\d+)$/.exec(text)?.groups;
  if (!found?.id || !found.weight) {
    throw new UsageError(`--weight takes ID=NUMBER, such as nih-awards=0.4, not "${text}"`);
  }
  return [found.id, Number(found.weight)];
}
