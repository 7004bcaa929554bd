import type { Population, Residency } from '@bearings/core/fit';
import type { Chance } from './chance.js';
import { FICTIONAL_YEAR } from './value.js';

/** The year in which the admission cycle ends that the rules, fees and deadlines of the fictional schools are said to be of. */
export const FICTIONAL_CYCLE = 2027;

/** A drawn fact of a field, before it is said whose it is. */
export interface DrawnFact {
  readonly field: string;
  readonly value: FactSaid;
  readonly year: number;
  readonly population: Population | null;
  readonly residency: Residency | null;
}
type FactSaid =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'date'; readonly date: string; readonly zone: string }
  | {
      readonly kind: 'missing';
      readonly reason: 'not-reported' | 'suppressed' | 'not-applicable' | 'withdrew' | 'unknown';
    };

type Whose = Partial<Pick<DrawnFact, 'year' | 'population' | 'residency'>>;

/** A fact that is a number or a category, of the fictional year unless another is given; null where it was not reported. */
export function say(field: string, said: number | string | null, whose: Whose = {}): DrawnFact {
  if (said === null) return leaveOpen(field, 'not-reported', whose);
  const value =
    typeof said === 'number' ? { kind: 'value' as const, value: said } : { kind: 'category' as const, category: said };
  return factOf(field, value, whose);
}

/** A fact that is a day, or a minute with its zone, of the fictional cycle. */
export function sayDate(field: string, date: string, zone: string): DrawnFact {
  return factOf(field, { kind: 'date', date, zone }, { year: FICTIONAL_CYCLE });
}

/** A fact that says why there is none. */
export function leaveOpen(
  field: string,
  reason: Extract<FactSaid, { kind: 'missing' }>['reason'],
  whose: Whose = {},
): DrawnFact {
  return factOf(field, { kind: 'missing', reason }, whose);
}

function factOf(field: string, value: FactSaid, { year, population, residency }: Whose): DrawnFact {
  return { field, value, year: year ?? FICTIONAL_YEAR, population: population ?? null, residency: residency ?? null };
}

/** One of some words, each with its share; the shares sum to 1. */
export function pick(chance: Chance, name: string, shares: Readonly<Record<string, number>>): string {
  let left = chance.even(name);
  const words = Object.keys(shares);
  for (const word of words) {
    left -= shares[word]!;
    if (left < 0) return word;
  }
  return words.at(-1)!;
}

/** Whether something happens that does so with a probability from 0 to 1. */
export function happens(chance: Chance, name: string, probability: number): boolean {
  return chance.even(name) < probability;
}
