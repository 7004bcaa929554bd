import { fault } from '../../fault/fault.js';
import { requireSeed } from '../stream.js';
import { readEstimationError, type EstimationError, type Estimates } from './estimation-error.js';
import { drawsAtOrAbove } from './max-quantile.js';
import { compareUnits, type Comparison, type Family, type RankSide } from './rank-family.js';

/** Estimates with their errors, and what is wanted to be known of the ranks. */
export interface RankSetsInput extends Estimates {
  /** The part of all repetitions in which a set holds the true rank (marginal) or all sets do (simultaneous): 0.5 to 1. */
  readonly coverage: number;
  /** `marginal`: each set by itself. `simultaneous`: all sets that are asked for at once. */
  readonly kind: 'marginal' | 'simultaneous';
  readonly side: RankSide;
  /** Whether what one critical value leaves open is tested again by a lower one: sets are never wider for it. */
  readonly stepDown: boolean;
  /** Draws of the errors; at least coverage / (1 - coverage), better a thousand. */
  readonly draws: number;
  /** Any whole number, 0 among them. */
  readonly seed: number;
  /** The units whose sets are wanted, rising; all where absent. They are compared with all units in any case. */
  readonly of?: readonly number[];
}

/** Rank confidence sets: for each unit asked for, all ranks from `lower` to `upper`. */
export interface RankSets {
  readonly units: readonly number[];
  /** Rank of the estimate: 1 + the number of units with a higher one. */
  readonly rank: Int32Array;
  /** 1 + how many units are surely above. */
  readonly lower: Int32Array;
  /** The number of units less those surely below. */
  readonly upper: Int32Array;
  /** In standard errors of a difference: one for each unit, or the one of all; NaN for counts, which need none. */
  readonly critical: Float64Array;
  /** The most rounds that stepping down took. */
  readonly rounds: number;
}

/**
 * Rank confidence sets of M. Mogstad, J. P. Romano, A. M. Shaikh and D. Wilhelm, Review of Economic Studies 91 (2024)
 * 476-518: what the estimates allow, given their own errors. The rank of a unit is 1 + the number of units truly above
 * it. Each difference of two estimates is tested in its own standard errors, all at once, by the distribution of the
 * largest under independent draws from the normal distribution (parametric bootstrap); a unit's rank lies below all that
 * are surely above it, and above all that are surely below. Holds for near-ties and exact ties. Standard errors count as
 * known, unless their degrees of freedom are given: then each draw finds its own.
 *
 * Time: units squared by draws. Memory: four bytes by units and draws (eight with degrees of freedom), and a byte by
 * units squared at most.
 */
export function rankSets(input: RankSetsInput): RankSets {
  const error = readEstimationError(input);
  const members = readMembers(input, error);
  const keep = readKeep(input, error.units);
  const { estimates, side, stepDown, kind } = input;
  const family: Family = { estimates, error, drawn: error.draw(input.draws, input.seed), keep, side, stepDown };
  const groups = kind === 'simultaneous' ? [members] : members.map((member) => [member]);
  const compared = groups.map((group) => compareUnits(family, group));
  return gatherSets(estimates, members, side, compared);
}

/** Puts counts of units surely above and below together as ranks. */
export function gatherSets(
  estimates: ArrayLike<number>,
  units: readonly number[],
  side: RankSide,
  compared: readonly Comparison[],
): RankSets {
  const all = estimates.length;
  const above = compared.flatMap((group) => [...group.above]);
  const below = compared.flatMap((group) => [...group.below]);
  const sorted = Float64Array.from(estimates).sort();
  return {
    units,
    rank: Int32Array.from(units, (unit) => 1 + all - countUpTo(sorted, estimates[unit]!)),
    lower: Int32Array.from(above, (count) => (side === 'upper' ? 1 : 1 + count)),
    upper: Int32Array.from(below, (count) => (side === 'lower' ? all : all - count)),
    critical: Float64Array.from(compared, ({ critical }) => critical),
    rounds: compared.reduce((most, { rounds }) => Math.max(most, rounds), 0),
  };
}

/** How many of some rising values are at most a value. */
function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readMembers({ of }: RankSetsInput, { units }: EstimationError): readonly number[] {
  return of ? requireUnits(of, units) : Array.from({ length: units }, (_, unit) => unit);
}

/** Units that a caller names: rising, each once. */
export function requireUnits(of: readonly number[], units: number): readonly number[] {
  for (const [at, unit] of of.entries()) {
    if (Number.isInteger(unit) && unit >= 0 && unit < units && (at === 0 || unit > of[at - 1]!)) continue;
    const expected = `a whole number from 0 to ${units - 1}, rising`;
    throw fault('uncertainty.option-refused', { option: `of/${at}`, found: String(unit), expected });
  }
  return of;
}

/** Draws by units past these would not fit. */
const MOST_DRAWN = 0x8000000;

function readKeep({ coverage, draws, seed }: RankSetsInput, units: number): number {
  requireCoverage(coverage);
  requireSeed(seed);
  const keep = Number.isSafeInteger(draws) && draws > 0 ? drawsAtOrAbove(draws, coverage) : 0;
  const most = Math.floor(MOST_DRAWN / units);
  if (keep > 0 && draws <= most) return keep;
  const least = Math.ceil(coverage / (1 - coverage) - 1e-9);
  const expected = `a whole number from ${least} to ${most} for this coverage and as many units`;
  throw fault('uncertainty.option-refused', { option: 'draws', found: String(draws), expected });
}

/** Refuses a coverage that is no part between a half and the whole. */
export function requireCoverage(coverage: number): void {
  if (coverage >= 0.5 && coverage < 1) return;
  const expected = 'a number from 0.5 to below 1';
  throw fault('uncertainty.option-refused', { option: 'coverage', found: String(coverage), expected });
}
