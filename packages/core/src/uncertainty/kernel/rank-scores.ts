/** Writes the rank of each school, less 1, for one draw: into `ranks`, from `at` on, `stride` places apart. */
export type RankScores = (scores: Float64Array, ranks: Uint16Array, at: number, stride: number) => void;

/** A bucket with more schools than this is not put in order by moving them one by one. */
const CROWDED = 128;

/**
 * Ranks so many scores, exactly: they are thrown into evenly spaced buckets from the highest down, twice as many as there
 * are scores or a little more, and what then still stands out of order is moved up. Where scores crowd in few buckets,
 * they are sorted instead.
 */
export function rankScores(rows: number): RankScores {
  let buckets = 2;
  while (buckets < 2 * rows) buckets *= 2;
  const starts = new Int32Array(buckets);
  const bucketOf = new Int32Array(rows);
  const sorted = new Float64Array(rows);
  const rowOf = new Int32Array(rows);
  return (scores, ranks, at, stride) => {
    if (fillBuckets(scores, starts, bucketOf) > CROWDED) {
      rankBySorting(scores, sorted, ranks, at, stride);
      return;
    }
    for (let row = 0; row < rows; row++) {
      const bucket = bucketOf[row]!;
      const place = starts[bucket]!;
      starts[bucket] = place + 1;
      sorted[place] = scores[row]!;
      rowOf[place] = row;
    }
    settleOrder(sorted, rowOf);
    let rank = 0;
    let shared = sorted[0]!;
    for (let place = 0; place < rows; place++) {
      const score = sorted[place]!;
      if (score !== shared) {
        rank = place;
        shared = score;
      }
      ranks[at + rowOf[place]! * stride] = rank;
    }
  };
}

/** Finds the bucket of each score and where each bucket begins; gives the size of the fullest. */
function fillBuckets(scores: Float64Array, starts: Int32Array, bucketOf: Int32Array): number {
  let most = scores[0]!;
  let least = most;
  for (let row = 1; row < scores.length; row++) {
    const score = scores[row]!;
    if (score > most) most = score;
    else if (score < least) least = score;
  }
  const scale = (starts.length - 1) / (most - least || 1);
  starts.fill(0);
  for (let row = 0; row < scores.length; row++) {
    const bucket = ((most - scores[row]!) * scale) | 0;
    bucketOf[row] = bucket;
    starts[bucket] = starts[bucket]! + 1;
  }
  let sum = 0;
  let fullest = 0;
  for (let bucket = 0; bucket < starts.length; bucket++) {
    const count = starts[bucket]!;
    if (count > fullest) fullest = count;
    starts[bucket] = sum;
    sum = (sum + count) | 0;
  }
  return fullest;
}

/** Moves each score up past those that are lower. */
function settleOrder(sorted: Float64Array, rowOf: Int32Array): void {
  for (let place = 1; place < sorted.length; place++) {
    const score = sorted[place]!;
    if (!(sorted[place - 1]! < score)) continue;
    const row = rowOf[place]!;
    let to = place;
    do {
      sorted[to] = sorted[to - 1]!;
      rowOf[to] = rowOf[to - 1]!;
      to--;
    } while (to > 0 && sorted[to - 1]! < score);
    sorted[to] = score;
    rowOf[to] = row;
  }
}

/** The rank of a score is the number of those behind it in ascending order. */
function rankBySorting(
  scores: Float64Array,
  sorted: Float64Array,
  ranks: Uint16Array,
  at: number,
  stride: number,
): void {
  sorted.set(scores);
  sorted.sort();
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! > score) high = middle;
      else low = middle + 1;
    }
    ranks[at + row * stride] = sorted.length - low;
  }
}
