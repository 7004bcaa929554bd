/** Samples side by side: one in each 32-bit lane of two vectors. */
const LANES: i32 = 8;

/** Pairs of rows that are drawn before their values are summed; sums of 32 bits hold so many. */
const BLOCK: i32 = 256;

/**
 * Sums digits over resampled rows. `digits` are words of two digits, of a row and the one behind it, digit by digit;
 * `states` are vectors, four for each four samples; `thresholds` are the eight below which a row stands once, twice and so on, less 32,768, in 16 bits; `drawn` is room for a block of draws; `sums` are doubles that begin at 0,
 * digit by digit, one for each sample: what is added to them is below 0, since comparing gives -1.
 */
export function resample(
  pairs: i32,
  width: i32,
  samples: i32,
  digits: usize,
  states: usize,
  thresholds: usize,
  drawn: usize,
  sums: usize,
): void {
  for (let first = 0; first < samples; first += LANES) {
    const own = states + <usize>(16 * first);
    for (let from = 0; from < pairs; from += BLOCK) {
      const count = min(BLOCK, pairs - from);
      drawBlock(own, count, drawn, thresholds);
      drawBlock(own + 64, count, drawn + 16, thresholds);
      for (let digit = 0; digit < width; digit++)
        addDigit(
          count,
          digits + <usize>(4 * (pairs * digit + from)),
          drawn,
          sums + <usize>(8 * (samples * digit + first)),
        );
    }
  }
}

/** Draws how often each row of a block stands in four samples, by xoshiro128** of Blackman and Vigna. */
function drawBlock(own: usize, count: i32, drawn: usize, thresholds: usize): void {
  let a = v128.load(own, 0);
  let b = v128.load(own, 16);
  let c = v128.load(own, 32);
  let d = v128.load(own, 48);
  const once = v128.load16_splat(thresholds, 0);
  const twice = v128.load16_splat(thresholds, 2);
  const thrice = v128.load16_splat(thresholds, 4);
  const four = v128.load16_splat(thresholds, 6);
  const five = v128.load16_splat(thresholds, 8);
  const end = drawn + <usize>(32 * count);
  for (let at = drawn; at < end; at += 32) {
    const times5 = i32x4.add(i32x4.shl(b, 2), b);
    const turned = v128.or(i32x4.shl(times5, 7), i32x4.shr_u(times5, 25));
    const bits = i32x4.add(i32x4.shl(turned, 3), turned);
    const shifted = i32x4.shl(b, 9);
    c = v128.xor(c, a);
    d = v128.xor(d, b);
    b = v128.xor(b, c);
    a = v128.xor(a, d);
    c = v128.xor(c, shifted);
    d = v128.or(i32x4.shl(d, 11), i32x4.shr_u(d, 21));
    // Each threshold that is above a number adds -1.
    const often = i16x8.gt_s(five, bits);
    let less = i16x8.add(
      i16x8.add(i16x8.gt_s(once, bits), i16x8.gt_s(twice, bits)),
      i16x8.add(i16x8.add(i16x8.gt_s(thrice, bits), i16x8.gt_s(four, bits)), often),
    );
    if (v128.any_true(often)) less = i16x8.add(less, rareTimes(bits, thresholds));
    v128.store(at, less);
  }
  v128.store(own, a, 0);
  v128.store(own, b, 16);
  v128.store(own, c, 32);
  v128.store(own, d, 48);
}

/** What the thresholds for more than five times add: of 100 rows hardly one has any. */
function rareTimes(bits: v128, thresholds: usize): v128 {
  return i16x8.add(
    i16x8.add(i16x8.gt_s(v128.load16_splat(thresholds, 10), bits), i16x8.gt_s(v128.load16_splat(thresholds, 12), bits)),
    i16x8.gt_s(v128.load16_splat(thresholds, 14), bits),
  );
}

/** Adds what a block brings of one digit to the sums of eight samples. */
function addDigit(count: i32, digits: usize, drawn: usize, sums: usize): void {
  let left = i32x4.splat(0);
  let right = i32x4.splat(0);
  const end = digits + <usize>(4 * count);
  for (let at = digits; at < end; at += 4) {
    const pair = v128.load32_splat(at);
    left = i32x4.add(left, i32x4.dot_i16x8_s(v128.load(drawn, 0), pair));
    right = i32x4.add(right, i32x4.dot_i16x8_s(v128.load(drawn, 16), pair));
    drawn += 32;
  }
  addSums(sums, left);
  addSums(sums + 32, right);
}

function addSums(at: usize, more: v128): void {
  v128.store(at, f64x2.add(v128.load(at), f64x2.convert_low_i32x4_s(more)));
  const high = i8x16.shuffle(more, more, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15);
  v128.store(at, f64x2.add(v128.load(at, 16), f64x2.convert_low_i32x4_s(high)), 16);
}
