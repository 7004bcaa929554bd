import { stream } from '../stream.js';
import { type DrawOne, drawSimplex } from './draw-simplex.js';

/** A box in its own measure: from one corner, in the direction that points inside, on the scale on which the rest is 1. */
interface Turned {
  readonly corner: Float64Array;
  /** What is added to the corner for each unit of rest; below 0 where the corner is the upper one. */
  readonly scale: number;
  /** How far each weight may go, in units of the rest. */
  readonly reach: Float64Array;
}

/** Tries that one draw may take on average; where more are needed, a walk through the region is cheaper. */
const MOST_TRIES = 400;
const PILOT = 1000;
/** Throws and hits that show a way to be good enough without more of them: a start from cold costs more than a few tries. */
const QUICK_PILOT = 40;
const QUICK_HITS = 4;

/**
 * Weights drawn evenly over those within bounds, each draw on its own, by throwing away what falls outside. Narrow
 * weights are thrown evenly between their bounds and wide ones share out what is left; which are wide, and from which
 * corner to measure, is tried out beforehand on a stream of its own. Null where nearly all would be thrown away.
 */
export function openBox(low: readonly number[], high: readonly number[]): ((next: () => number) => DrawOne) | null {
  const ways = [turn(low, high, 1), turn(high, low, -1)];
  for (const { corner, scale } of ways) if (scale === 0) return () => (into, at) => into.set(corner, at);
  const quick = findWay(ways, low.length, QUICK_PILOT);
  const { way, wide, hits } = quick.hits >= QUICK_HITS ? quick : findWay(ways, low.length, PILOT);
  if (hits * MOST_TRIES < PILOT) return null;
  return (next) => {
    const attempt = tryBox(way, wide, next);
    return (into, at) => {
      while (!attempt(into, at));
      for (let k = 0; k < low.length; k++) into[at + k] = Math.min(high[k]!, Math.max(0, low[k]!, into[at + k]!));
    };
  };
}

/** The corner and the number of wide weights of which most throws hit. */
function findWay(ways: readonly Turned[], parts: number, throws: number) {
  const tried = ways.flatMap((way) =>
    Array.from({ length: parts }, (_, k) => ({
      way,
      wide: k + 1,
      hits: countHits(tryBox(way, k + 1, stream(0, 'weights/box')), parts, throws),
    })),
  );
  return tried.reduce((best, next) => (next.hits > best.hits ? next : best));
}

function countHits(attempt: (into: Float64Array, at: number) => boolean, parts: number, throws: number): number {
  const scratch = new Float64Array(parts);
  let hits = 0;
  for (let i = 0; i < throws; i++) if (attempt(scratch, 0)) hits++;
  return hits;
}

/** Measures a box from one of its corners; bounds beyond what a sum of 1 allows are drawn in first. */
function turn(from: readonly number[], to: readonly number[], sign: 1 | -1): Turned {
  const corner = Float64Array.from(from, (bound) => Math.min(1, Math.max(0, bound)));
  const rest = Math.max(0, sign * (1 - corner.reduce((sum, bound) => sum + bound, 0)));
  const reach = Float64Array.from(to, (bound, k) =>
    rest === 0 ? 0 : Math.min(1, (sign * (Math.min(1, Math.max(0, bound)) - corner[k]!)) / rest),
  );
  return { corner, scale: sign * rest, reach };
}

/** One throw: whether it came to lie within the bounds. */
function tryBox(
  { corner, scale, reach }: Turned,
  wide: number,
  next: () => number,
): (into: Float64Array, at: number) => boolean {
  const parts = corner.length;
  const widest = [...reach.keys()].sort((a, b) => reach[b]! - reach[a]! || a - b);
  const [sharing, thrown] = [widest.slice(0, wide), widest.slice(wide)];
  const shares = new Float64Array(wide);
  const share = drawSimplex(wide, next);
  const offset = new Float64Array(parts);
  return (into, at) => {
    let left = 1;
    for (const k of thrown) {
      offset[k] = next() * reach[k]!;
      left -= offset[k]!;
    }
    if (left <= 0) return false;
    // The wide weights have left^(wide - 1) times as much room as if nothing were thrown.
    let room = 1;
    for (let i = 1; i < wide; i++) room *= left;
    if (wide > 1 && thrown.length > 0 && next() >= room) return false;
    share(shares, 0);
    for (let i = 0; i < wide; i++) {
      const k = sharing[i]!;
      offset[k] = left * shares[i]!;
      if (offset[k]! > reach[k]!) return false;
    }
    for (let k = 0; k < parts; k++) into[at + k] = corner[k]! + scale * offset[k]!;
    return true;
  };
}
