/** The rows that are shown by their ranks in one draw, level ones in the order given; those without a rank last. */
export function arrangeDrawn(rows: Int32Array, ranks: Uint16Array): Int32Array {
  const last = ranks.length + 1;
  const places = new Map(Array.from(rows, (row, at) => [row, at]));
  return rows.slice().sort((a, b) => (ranks[a] || last) - (ranks[b] || last) || places.get(a)! - places.get(b)!);
}
