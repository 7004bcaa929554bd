import { fault } from '../../fault/fault.js';
import { innerPoint } from '../region/inner-point.js';
import { slackOf } from '../region/check-region.js';
import type { RegionRow } from '../region/weight-region.js';
import { type Directions, plainDirections, roundDirections } from './directions.js';
import type { DrawOne } from './draw-simplex.js';
import { measureMixing, type Mixing } from './mixing.js';
import { walk } from './walk.js';

/** A walk whose steps were found to be many enough, to be begun by any number of streams. */
export interface MixedWalk {
  readonly mixing: Mixing;
  begin(next: () => number): DrawOne;
}

/** R-hat up to which chains count as mixed (A. Vehtari and others, Bayesian Analysis 16 (2021) 667-718). */
export const MIXED = 1.01;

/** At least this part of the draws must be worth an independent one. */
const EFFECTIVE = 0.5;
const CHAINS = 4;
const LENGTH = 1000;
const MOST_STEPS = 4096;

/** How often directions are taken anew from where the chains have been. */
const ROUNDINGS = 4;

/** Draws that are thrown away at the beginning of a walk. */
const BURNED = 50;

/**
 * Weights drawn evenly over a region by hit and run (R. L. Smith, Operations Research 32 (1984) 1296-1308), along
 * directions in which the region looks round (H. S. Haraldsdóttir and others, Bioinformatics 33 (2017) 1741-1743): they are
 * taken from four chains that begin near four borders. The chains then show how many steps must lie between two draws;
 * where that would be more than 4,096, the draws are refused.
 */
export function mixedWalk(rows: readonly RegionRow[], parts: number, next: () => number): MixedWalk {
  const { weights: centre } = innerPoint(rows, parts);
  let directions = plainDirections(parts);
  const starts = Array.from({ length: CHAINS }, (_, chain) => startNear(rows, centre, directions, chain));
  const pilot = 8 * parts;
  for (let round = 0; round < ROUNDINGS; round++)
    directions = roundDirections(runChains(rows, directions, starts, pilot, next), parts);
  for (let steps = parts; ; steps *= 2) {
    const mixing = { steps, ...measureAll(runChains(rows, directions, starts, steps, next), parts) };
    if (mixing.rHat <= MIXED && mixing.effective >= EFFECTIVE)
      return { mixing, begin: (own) => begin(rows, directions, centre.slice(), steps, own) };
    if (steps * 2 > MOST_STEPS)
      throw fault('uncertainty.not-mixed', { steps, rHat: Math.round(mixing.rHat * 1e4) / 1e4, wanted: MIXED });
  }
}

/** From the centre almost to the border: up and down the first two directions. */
function startNear(
  rows: readonly RegionRow[],
  centre: Float64Array,
  directions: Directions,
  chain: number,
): Float64Array {
  const direction = directions[(chain >> 1) % directions.length]!;
  const sign = (chain & 1) === 0 ? 1 : -1;
  let far = Number.POSITIVE_INFINITY;
  const meet = (slack: number, slope: number): void => {
    if (slope < 0) far = Math.min(far, -slack / slope);
  };
  direction.forEach((slope, k) => {
    meet(centre[k]!, sign * slope);
  });
  for (const row of rows) meet(slackOf(row, centre), sign * slackOf({ ...row, atLeast: 0 }, direction));
  return centre.map((weight, k) => weight + 0.99 * far * sign * direction[k]!);
}

/** Moves every chain on, and gives all weights they came by, chain after chain. */
function runChains(
  rows: readonly RegionRow[],
  directions: Directions,
  starts: readonly Float64Array[],
  steps: number,
  next: () => number,
): Float64Array {
  const parts = starts[0]!.length;
  const draws = new Float64Array(CHAINS * LENGTH * parts);
  starts.forEach((weights, chain) => {
    const move = walk(rows, directions, weights, next);
    for (let i = 0; i < LENGTH; i++) {
      move(steps);
      draws.set(weights, (chain * LENGTH + i) * parts);
    }
  });
  return draws;
}

/** How the least well mixed weight fares. */
function measureAll(draws: Float64Array, parts: number): Omit<Mixing, 'steps'> {
  const measured = Array.from({ length: parts }, (_, k) =>
    measureMixing(
      Array.from({ length: CHAINS }, (_, chain) =>
        Float64Array.from({ length: LENGTH }, (_, i) => draws[(chain * LENGTH + i) * parts + k]!),
      ),
    ),
  );
  return {
    rHat: Math.max(...measured.map(({ rHat }) => rHat)),
    effective: Math.min(...measured.map(({ effective }) => effective)),
  };
}

function begin(
  rows: readonly RegionRow[],
  directions: Directions,
  weights: Float64Array,
  steps: number,
  next: () => number,
): DrawOne {
  const move = walk(rows, directions, weights, next);
  move(steps * BURNED);
  return (into, at) => {
    move(steps);
    into.set(weights, at);
  };
}
