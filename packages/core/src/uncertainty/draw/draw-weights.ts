import { fault } from '../../fault/fault.js';
import { regionRows } from '../region/weight-region.js';
import { stream } from '../stream.js';
import { openBox } from './draw-box.js';
import { drawAround } from './draw-gamma.js';
import { type DrawOne, drawOrdered, drawSimplex } from './draw-simplex.js';
import { mixedWalk } from './hit-and-run.js';
import type { Mixing } from './mixing.js';
import { checkSpread, type WeightSpread } from './weight-spread.js';

/** Weights in blocks, each from a stream of its own: whoever draws block 7 draws the same, on one thread or on ten. */
export interface WeightDraws {
  /** How many weights a draw has. */
  readonly parts: number;
  /** How a walk through the region mixes; null where each draw stands on its own. */
  readonly mixing: Mixing | null;
  /** The first `draws` of a block, draw after draw, `parts` weights each. */
  block(index: number, draws?: number): Float64Array;
}

/** Draws in a block: its weights and what is made of them stay in the cache of a processor. */
export const DRAWS_PER_BLOCK = 4096;

/** More than this many draws would overflow the counts of a school at one rank. */
export const MOST_DRAWS = 4_000_000_000;

/** Weights drawn from a spread by the streams of a seed. `names` are those of the indicators, for faults. */
export function weightDraws(
  spread: WeightSpread,
  declared: Float64Array,
  seed: number,
  names: readonly string[] = [],
): WeightDraws {
  const { mixing, begin } = prepare(spread, declared, stream(seed, 'weights/mixing'), names);
  const parts = declared.length;
  return {
    parts,
    mixing,
    block: (index, draws = DRAWS_PER_BLOCK) => {
      if (!(draws >= 0 && draws <= DRAWS_PER_BLOCK)) throw new RangeError(`a block has no ${draws} draws`);
      return fill(begin(stream(seed, `weights/${index}`)), parts, draws);
    },
  };
}

/** So many weights drawn from a spread by one stream, draw after draw. */
export function drawWeights(
  spread: WeightSpread,
  declared: Float64Array,
  count: number,
  next: () => number,
): Float64Array {
  checkDraws(count);
  return fill(prepare(spread, declared, next, []).begin(next), declared.length, count);
}

/** Refuses a number of draws that is no whole number from 1 on. */
export function checkDraws(count: number): void {
  if (!(Number.isInteger(count) && count >= 1 && count <= MOST_DRAWS))
    throw fault('uncertainty.draws-refused', { found: String(count), most: MOST_DRAWS });
}

interface Prepared {
  readonly mixing: Mixing | null;
  begin(next: () => number): DrawOne;
}

function prepare(
  spread: WeightSpread,
  declared: Float64Array,
  pilot: () => number,
  names: readonly string[],
): Prepared {
  checkSpread(spread, declared, names);
  const parts = declared.length;
  if (parts === 1) return { mixing: null, begin: () => (into, at) => into.fill(1, at, at + 1) };
  switch (spread.kind) {
    case 'simplex':
      return { mixing: null, begin: (next) => drawSimplex(parts, next) };
    case 'around':
      return { mixing: null, begin: (next) => drawAround(declared, spread.concentration, next) };
    case 'ordered':
      return { mixing: null, begin: (next) => drawOrdered(spread.order, next) };
    case 'box': {
      const open = openBox(spread.low, spread.high);
      if (open !== null) return { mixing: null, begin: open };
      break;
    }
  }
  return mixedWalk(regionRows(spread, parts), parts, pilot);
}

function fill(draw: DrawOne, parts: number, draws: number): Float64Array {
  const weights = new Float64Array(parts * draws);
  for (let i = 0; i < draws; i++) draw(weights, i * parts);
  return weights;
}
