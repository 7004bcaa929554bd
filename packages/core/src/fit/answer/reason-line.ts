import type { FitPart } from './answer-fit.js';

/** Why a school stands where it stands, for any language to say: wishes by id. */
export interface ReasonLine {
  /** The wish that gives most to the fit; null where none gives anything. */
  readonly for: string | null;
  /** Of the wishes that are fulfilled by less than half, the one that costs most; null where there is none. */
  readonly against: string | null;
  /** Wishes of any weight of which nothing is known there, in their order. */
  readonly unknown: readonly string[];
}

/** Half of a wish: what is fulfilled by less speaks against a school. */
const HALF = 0.5;

/** Says what speaks for a school and what against it; of equal ones the first. Weights are in the order of the parts. */
export function reasonLine(parts: readonly FitPart[], weights: readonly number[]): ReasonLine {
  const weighed = parts.map((part, k) => ({ ...part, weight: weights[k]! })).filter(({ weight }) => weight > 0);
  const known = weighed.filter((part) => part.value !== null);
  const most = (by: (part: (typeof known)[number]) => number, among: typeof known): string | null =>
    [...among].sort((a, b) => by(b) - by(a)).find((part) => by(part) > 0)?.wish ?? null;
  const best = most(({ points }) => points ?? 0, known);
  const short = known.filter(({ wish, value }) => value! < HALF && wish !== best);
  return {
    for: best,
    against: most(({ weight, value }) => weight * (1 - value!), short),
    unknown: weighed.filter(({ value }) => value === null).map(({ wish }) => wish),
  };
}
