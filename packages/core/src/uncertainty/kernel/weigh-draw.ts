/**
 * The weighted sums of all schools for one draw, into `sums`: products added column by column in their order, so that the
 * bits are those of `weighColumns`. Four columns at a time, for fewer passes.
 */
export function weighDraw(
  columns: readonly Float64Array[],
  weights: Float64Array,
  at: number,
  sums: Float64Array,
): void {
  const parts = columns.length;
  let k = 4;
  if (parts >= 4) {
    setFour(columns[0]!, columns[1]!, columns[2]!, columns[3]!, weights, at, sums);
  } else {
    sums.fill(0);
    k = 0;
  }
  for (; k + 4 <= parts; k += 4)
    addFour(columns[k]!, columns[k + 1]!, columns[k + 2]!, columns[k + 3]!, weights, at + k, sums);
  if (k + 2 <= parts) {
    addTwo(columns[k]!, columns[k + 1]!, weights[at + k]!, weights[at + k + 1]!, sums);
    k += 2;
  }
  if (k < parts) addOne(columns[k]!, weights[at + k]!, sums);
}

function setFour(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  weights: Float64Array,
  at: number,
  sums: Float64Array,
): void {
  const [u, v, w, x] = [weights[at]!, weights[at + 1]!, weights[at + 2]!, weights[at + 3]!];
  for (let row = 0; row < sums.length; row++) sums[row] = u * a[row]! + v * b[row]! + w * c[row]! + x * d[row]!;
}

function addFour(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  weights: Float64Array,
  at: number,
  sums: Float64Array,
): void {
  const [u, v, w, x] = [weights[at]!, weights[at + 1]!, weights[at + 2]!, weights[at + 3]!];
  for (let row = 0; row < sums.length; row++)
    sums[row] = sums[row]! + u * a[row]! + v * b[row]! + w * c[row]! + x * d[row]!;
}

function addTwo(a: Float64Array, b: Float64Array, u: number, v: number, sums: Float64Array): void {
  for (let row = 0; row < sums.length; row++) sums[row] = sums[row]! + u * a[row]! + v * b[row]!;
}

function addOne(a: Float64Array, u: number, sums: Float64Array): void {
  for (let row = 0; row < sums.length; row++) sums[row] = sums[row]! + u * a[row]!;
}
