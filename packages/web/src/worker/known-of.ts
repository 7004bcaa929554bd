import { categoryOf, numberOf, type Seen } from '@bearings/core/fit';
import type { KnownValues } from '../engine/fit.js';

/** What is known for one wish of some schools, in numbers. Percentiles are of type 1: values that a school has. */
export function knownOf(seen: readonly Seen[]): KnownValues {
  const numbers = seen.flatMap((one) => numberSeen(one) ?? []).sort((a, b) => a - b);
  const categories = new Map<string, number>();
  for (const one of seen) {
    const category = one.kind === 'fact' ? categoryOf(one.fact) : null;
    if (category !== null) categories.set(category, (categories.get(category) ?? 0) + 1);
  }
  const at = (share: number): number => numbers[Math.max(0, Math.ceil(share * numbers.length) - 1)]!;
  return {
    schools: seen.length,
    known: numbers.length + [...categories.values()].reduce((sum, count) => sum + count, 0),
    numbers: numbers.length === 0 ? null : { least: at(0), low: at(0.1), median: at(0.5), high: at(0.9), most: at(1) },
    categories: Object.fromEntries(categories),
  };
}

function numberSeen(seen: Seen): number | null {
  switch (seen.kind) {
    case 'fact':
      return numberOf(seen.fact);
    case 'distance':
      return seen.kilometres;
    case 'rank':
      return seen.rank.rank;
    case 'nothing':
      return null;
  }
}
