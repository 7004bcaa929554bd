/** Draws that are ranked side by side, one in each 32-bit lane of two vectors. */
const LANES: i32 = 8;

/** Draws whose ranks are kept until the counts of a school are added in one go. */
const BLOCK: i32 = 64;

/** Bytes of the keys of one place in the order: one key per lane. */
const KEYS: usize = 32;

/** Bytes of the weights of one column: one double per lane. */
const WEIGHTS: usize = 64;

/** Added to a number from 0 to 2^32, it leaves the nearest whole number in the lower half of the double. */
const WHOLE: f64 = 4503599627370496;

/** Runs up to this length are put in order by moving schools one by one, longer ones by a heap. */
const SHORT: i32 = 24;

/** Where everything lies in memory, set by `place`. */
let rows: i32 = 0;
let parts: i32 = 0;
/** Bits of a key that hold the number of the school. */
let bits: i32 = 0;
/** Values, school by school. */
let values: usize = 0;
/** Lowest value of each column, then the highest of each. */
let extremes: usize = 0;
/** Weights of a chunk of draws, draw by draw. */
let weights: usize = 0;
/** Weights of the draws side by side, column by column; then what their scores begin at, then their scale. */
let lanes: usize = 0;
let keys: usize = 0;
/** Places whose key differs from the one before in nothing but the school, with a bit for each lane. */
let near: usize = 0;
let runScores: usize = 0;
let runSchools: usize = 0;
/** Ranks less 1 of a block, school by school. */
let ranks: usize = 0;
/** How often each school had each rank, school by school. */
let counts: usize = 0;

/** Takes memory from an address on for so many schools and columns; gives the first address behind it. */
export function place(from: usize, schools: i32, columns: i32, chunk: i32): usize {
  rows = schools;
  parts = columns;
  bits = 1;
  while (1 << bits < schools) bits++;
  values = from;
  extremes = values + <usize>(8 * schools * columns);
  weights = extremes + <usize>(16 * columns);
  lanes = (weights + <usize>(8 * columns * chunk) + 63) & ~63;
  keys = lanes + WEIGHTS * <usize>(columns + 2);
  near = keys + KEYS * <usize>schools;
  runScores = near + <usize>(8 * schools);
  runSchools = runScores + <usize>(8 * schools);
  ranks = (runSchools + <usize>(4 * schools) + 63) & ~63;
  counts = ranks + <usize>(2 * BLOCK * schools);
  return counts + 4 * <usize>schools * <usize>schools;
}

export function valuesAt(): usize {
  return values;
}

export function extremesAt(): usize {
  return extremes;
}

export function weightsAt(): usize {
  return weights;
}

export function countsAt(): usize {
  return counts;
}

/** Ranks the schools by each of the draws of a chunk and adds to the counts. */
export function countRanks(draws: i32): void {
  for (let from = 0; from < draws; from += BLOCK) {
    const block = min(BLOCK, draws - from);
    for (let first = 0; first < block; first += LANES) {
      spreadWeights(from + first, draws - 1);
      makeKeys();
      sortKeys();
      settleRuns(writeRanks(first), first);
    }
    addRanks(block);
  }
}

/** Sets the weights of the next draws side by side; behind the last draw, the last again. */
function spreadWeights(first: i32, last: i32): void {
  const top: f64 = <f64>((1 << (32 - bits)) - 1);
  for (let lane = 0; lane < LANES; lane++) {
    const own = weights + <usize>(8 * parts * min(first + lane, last));
    let low: f64 = 0;
    let high: f64 = 0;
    for (let k = 0; k < parts; k++) {
      const weight = load<f64>(own + <usize>(8 * k));
      const least = load<f64>(extremes + <usize>(8 * k));
      const most = load<f64>(extremes + <usize>(8 * (parts + k)));
      // Rounding keeps order, so that no score of this draw lies outside these two.
      low += weight * (weight < 0 ? most : least);
      high += weight * (weight < 0 ? least : most);
      store<f64>(lanes + WEIGHTS * <usize>k + <usize>(8 * lane), weight);
    }
    store<f64>(lanes + WEIGHTS * <usize>parts + <usize>(8 * lane), low);
    store<f64>(lanes + WEIGHTS * <usize>(parts + 1) + <usize>(8 * lane), top / (high - low));
  }
}

/** A key for each school and draw: its score on a scale of whole numbers, and below it the number of the school. */
function makeKeys(): void {
  const zero = f64x2.splat(0);
  const top = f64x2.splat(<f64>((1 << (32 - bits)) - 1));
  const whole = f64x2.splat(WHOLE);
  const low = lanes + WEIGHTS * <usize>parts;
  const l0 = v128.load(low, 0);
  const l1 = v128.load(low, 16);
  const l2 = v128.load(low, 32);
  const l3 = v128.load(low, 48);
  const c0 = v128.load(low, 64);
  const c1 = v128.load(low, 80);
  const c2 = v128.load(low, 96);
  const c3 = v128.load(low, 112);
  let value = values;
  let key = keys;
  for (let row = 0; row < rows; row++) {
    let x = v128.load64_splat(value);
    let s0 = f64x2.mul(v128.load(lanes, 0), x);
    let s1 = f64x2.mul(v128.load(lanes, 16), x);
    let s2 = f64x2.mul(v128.load(lanes, 32), x);
    let s3 = f64x2.mul(v128.load(lanes, 48), x);
    let weight = lanes;
    for (let k = 1; k < parts; k++) {
      value += 8;
      weight += WEIGHTS;
      x = v128.load64_splat(value);
      s0 = f64x2.add(s0, f64x2.mul(v128.load(weight, 0), x));
      s1 = f64x2.add(s1, f64x2.mul(v128.load(weight, 16), x));
      s2 = f64x2.add(s2, f64x2.mul(v128.load(weight, 32), x));
      s3 = f64x2.add(s3, f64x2.mul(v128.load(weight, 48), x));
    }
    value += 8;
    // Where a scale is not finite, products are NaN, and these bounds make them 0.
    s0 = f64x2.pmin(f64x2.pmax(zero, f64x2.mul(f64x2.sub(s0, l0), c0)), top);
    s1 = f64x2.pmin(f64x2.pmax(zero, f64x2.mul(f64x2.sub(s1, l1), c1)), top);
    s2 = f64x2.pmin(f64x2.pmax(zero, f64x2.mul(f64x2.sub(s2, l2), c2)), top);
    s3 = f64x2.pmin(f64x2.pmax(zero, f64x2.mul(f64x2.sub(s3, l3), c3)), top);
    const a = v128.shuffle<i32>(f64x2.add(s0, whole), f64x2.add(s1, whole), 0, 2, 4, 6);
    const b = v128.shuffle<i32>(f64x2.add(s2, whole), f64x2.add(s3, whole), 0, 2, 4, 6);
    const school = i32x4.splat(row);
    v128.store(key, v128.or(i32x4.shl(a, bits), school), 0);
    v128.store(key, v128.or(i32x4.shl(b, bits), school), 16);
    key += KEYS;
  }
}

/** Sorts every lane from the highest key down: merge exchange (D. E. Knuth, The Art of Computer Programming 3, 5.2.2 M). */
function sortKeys(): void {
  let levels = 0;
  while (1 << levels < rows) levels++;
  if (levels === 0) return;
  for (let p = 1 << (levels - 1); p > 0; p >>= 1) {
    let q = 1 << (levels - 1);
    let r = 0;
    let d = p;
    for (;;) {
      const distance = KEYS * <usize>d;
      for (let from = r; from < rows - d; from += 2 * p) {
        let key = keys + KEYS * <usize>from;
        const end = keys + KEYS * <usize>min(from + p, rows - d);
        for (; key < end; key += KEYS) {
          const other = key + distance;
          const a = v128.load(key, 0);
          const b = v128.load(key, 16);
          const c = v128.load(other, 0);
          const e = v128.load(other, 16);
          v128.store(key, i32x4.max_u(a, c), 0);
          v128.store(key, i32x4.max_u(b, e), 16);
          v128.store(other, i32x4.min_u(a, c), 0);
          v128.store(other, i32x4.min_u(b, e), 16);
        }
      }
      if (q === p) break;
      d = q - p;
      q >>= 1;
      r = p;
    }
  }
}

/** Writes the place of each school in each draw; gives how many places are near the one before in some lane. */
function writeRanks(first: i32): i32 {
  const schools: u32 = (1 << bits) - 1;
  const zero = i32x4.splat(0);
  let lastA = v128.not(v128.load(keys, 0));
  let lastB = v128.not(v128.load(keys, 16));
  let key = keys;
  let found: i32 = 0;
  const into = ranks + <usize>(2 * first);
  for (let at = 0; at < rows; at++) {
    for (let lane: usize = 0; lane < 8; lane++) {
      const school = load<u32>(key + 4 * lane) & schools;
      store<u16>(into + <usize>(school << 7) + 2 * lane, <u16>at);
    }
    const a = v128.load(key, 0);
    const b = v128.load(key, 16);
    const sameA = i32x4.eq(i32x4.shr_u(v128.xor(a, lastA), bits), zero);
    const sameB = i32x4.eq(i32x4.shr_u(v128.xor(b, lastB), bits), zero);
    if (v128.any_true(v128.or(sameA, sameB))) {
      store<i32>(near + <usize>(8 * found), at);
      store<i32>(near + <usize>(8 * found + 4), i32x4.bitmask(sameA) | (i32x4.bitmask(sameB) << 4));
      found++;
    }
    lastA = a;
    lastB = b;
    key += KEYS;
  }
  return found;
}

/** Puts in order by their scores, exactly, those schools of each lane whose keys could not tell them apart. */
function settleRuns(found: i32, first: i32): void {
  for (let i = 0; i < found; i++) {
    const at = load<i32>(near + <usize>(8 * i));
    const mask = load<i32>(near + <usize>(8 * i + 4));
    for (let lane = 0; lane < LANES; lane++) {
      if ((mask >> lane) & 1 && !isSame(at - 1, lane)) settleRun(at - 1, lane, first);
    }
  }
}

/** Whether the key of a place differs from the one before in nothing but the school. */
function isSame(at: i32, lane: i32): bool {
  return at > 0 && at < rows && (keyAt(at, lane) ^ keyAt(at - 1, lane)) >>> bits === 0;
}

function keyAt(at: i32, lane: i32): u32 {
  return load<u32>(keys + KEYS * <usize>at + <usize>(4 * lane));
}

/** Ranks a run of schools from a place on, by their scores; equal scores share the first of their places. */
function settleRun(from: i32, lane: i32, first: i32): void {
  const schools: u32 = (1 << bits) - 1;
  let length = 0;
  do {
    const school = keyAt(from + length, lane) & schools;
    store<f64>(runScores + <usize>(8 * length), scoreOf(school, lane));
    store<u32>(runSchools + <usize>(4 * length), school);
    length++;
  } while (isSame(from + length, lane));
  if (length <= SHORT) sortShort(length);
  else sortLong(length);
  let rank = from;
  let shared = load<f64>(runScores);
  for (let i = 0; i < length; i++) {
    const score = load<f64>(runScores + <usize>(8 * i));
    if (score !== shared) {
      rank = from + i;
      shared = score;
    }
    const school = load<u32>(runSchools + <usize>(4 * i));
    store<u16>(ranks + <usize>(school << 7) + <usize>(2 * (first + lane)), <u16>rank);
  }
}

/** The score of a school in a draw, summed in the order in which `makeKeys` sums. */
function scoreOf(school: u32, lane: i32): f64 {
  const own = values + <usize>(8 * parts) * <usize>school;
  const weight = lanes + <usize>(8 * lane);
  let score = load<f64>(weight) * load<f64>(own);
  for (let k = 1; k < parts; k++) score += load<f64>(weight + WEIGHTS * <usize>k) * load<f64>(own + <usize>(8 * k));
  return score;
}

function sortShort(length: i32): void {
  for (let i = 1; i < length; i++) {
    const score = load<f64>(runScores + <usize>(8 * i));
    const school = load<u32>(runSchools + <usize>(4 * i));
    let to = i;
    while (to > 0 && load<f64>(runScores + <usize>(8 * (to - 1))) < score) {
      move(to - 1, to);
      to--;
    }
    store<f64>(runScores + <usize>(8 * to), score);
    store<u32>(runSchools + <usize>(4 * to), school);
  }
}

/** From the highest score down: the lowest of a heap goes to its end, again and again. */
function sortLong(length: i32): void {
  for (let i = (length >> 1) - 1; i >= 0; i--) sink(i, length);
  for (let end = length - 1; end > 0; end--) {
    const score = load<f64>(runScores + <usize>(8 * end));
    const school = load<u32>(runSchools + <usize>(4 * end));
    move(0, end);
    store<f64>(runScores, score);
    store<u32>(runSchools, school);
    sink(0, end);
  }
}

/** Lets what stands at a place of the heap down until nothing below it is lower. */
function sink(from: i32, length: i32): void {
  const score = load<f64>(runScores + <usize>(8 * from));
  const school = load<u32>(runSchools + <usize>(4 * from));
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= length) break;
    if (
      child + 1 < length &&
      load<f64>(runScores + <usize>(8 * (child + 1))) < load<f64>(runScores + <usize>(8 * child))
    )
      child++;
    if (!(load<f64>(runScores + <usize>(8 * child)) < score)) break;
    move(child, at);
    at = child;
  }
  store<f64>(runScores + <usize>(8 * at), score);
  store<u32>(runSchools + <usize>(4 * at), school);
}

function move(from: i32, to: i32): void {
  store<f64>(runScores + <usize>(8 * to), load<f64>(runScores + <usize>(8 * from)));
  store<u32>(runSchools + <usize>(4 * to), load<u32>(runSchools + <usize>(4 * from)));
}

/** Adds the ranks of a block to the counts. */
function addRanks(block: i32): void {
  for (let row = 0; row < rows; row++) {
    const own = counts + 4 * <usize>rows * <usize>row;
    let rank = ranks + <usize>(row << 7);
    const end = rank + <usize>(2 * block);
    for (; rank < end; rank += 2) {
      const at = own + 4 * <usize>load<u16>(rank);
      store<u32>(at, load<u32>(at) + 1);
    }
  }
}
