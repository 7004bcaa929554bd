/**
 * Kendall's tau-b of two columns of numbers: the share of pairs in the same order, less the share in opposite order,
 * with pairs tied in one column taken out of its side: (P - Q) / sqrt((pairs - ties in x) (pairs - ties in y)). Null
 * for fewer than two rows, where a column has one value only, and where a value is missing: what is not there has no
 * order, so that rows without one are the caller's to leave out. In n log n, by counting the exchanges of a merge
 * sort (W. R. Knight, Journal of the American Statistical Association 61, 1966, 436-439).
 */
export function kendallTau(x: Float64Array, y: Float64Array): number | null {
  if (x.some(Number.isNaN) || y.some(Number.isNaN)) return null;
  const order = Uint32Array.from(x, (_, row) => row).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  const sorted = Float64Array.from(order, (row) => y[row]!);
  const pairs = pairsOf(order.length);
  const tiedInX = countTied(order.length, (at) => x[order[at]!] === x[order[at - 1]!]);
  const tiedInBoth = countTied(
    order.length,
    (at) => x[order[at]!] === x[order[at - 1]!] && sorted[at] === sorted[at - 1],
  );
  const opposed = countExchanges(sorted);
  const tiedInY = countTied(sorted.length, (at) => sorted[at] === sorted[at - 1]);
  if (tiedInX === pairs || tiedInY === pairs) return null;
  const agreeing = pairs - tiedInX - tiedInY + tiedInBoth - opposed;
  return (agreeing - opposed) / Math.sqrt((pairs - tiedInX) * (pairs - tiedInY));
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** Pairs within runs: `joins` says whether a place continues the run of the place before it. */
function countTied(length: number, joins: (at: number) => boolean): number {
  let tied = 0;
  let run = 1;
  for (let at = 1; at < length; at++) {
    run = joins(at) ? run + 1 : 1;
    tied += run - 1;
  }
  return tied;
}

/** Sorts values upwards by merging, and counts the pairs that stood the other way round. */
function countExchanges(values: Float64Array): number {
  let exchanges = 0;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(values.length);
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      for (let left = start, right = middle, at = start; at < end; at++) {
        if (right >= end || (left < middle && from[left]! <= from[right]!)) to[at] = from[left++]!;
        else {
          to[at] = from[right++]!;
          exchanges += middle - left;
        }
      }
    }
    [from, to] = [to, from];
  }
  values.set(from);
  return exchanges;
}
