/** Rows in the order of school ids; those of the same id in the order they stand in. */
export function orderById(schools: readonly string[]): Int32Array {
  const rows = Int32Array.from(schools, (_, row) => row);
  const rising = schools.every((school, row) => row === 0 || schools[row - 1]! <= school);
  return rising ? rows : rows.sort((a, b) => (schools[a]! < schools[b]! ? -1 : schools[a]! > schools[b]! ? 1 : 0));
}
