import fc from 'fast-check';

/** Columns of equal length: values that tie, crowd together or lie far out, and a few rows that are all alike. */
export const anyColumns = (mostRows = 40): fc.Arbitrary<Float64Array[]> =>
  fc
    .record({
      rows: fc.integer({ min: 1, max: mostRows }),
      parts: fc.integer({ min: 1, max: 11 }),
      kind: fc.constantFrom('few', 'any', 'crowded', 'far'),
      seed: fc.integer({ min: 0, max: 1e6 }),
      twins: fc.integer({ min: 0, max: 3 }),
    })
    .chain(({ rows, parts, kind, twins }) => {
      const value = {
        few: fc.integer({ min: 0, max: 3 }),
        any: fc.double({ min: -100, max: 100, noNaN: true }),
        crowded: fc.double({ min: 50, max: 50 + 1e-12, noNaN: true }),
        far: fc.constantFrom(0, 1, 1e-300, -1e300, 1e300, 5e-324, -0),
      }[kind];
      return fc
        .array(fc.array(value, { minLength: rows, maxLength: rows }), { minLength: parts, maxLength: parts })
        .map((columns) =>
          columns.map((column) => Float64Array.from(column, (own, row) => (row < twins && row > 0 ? column[0]! : own))),
        );
    });

/** Weights of so many draws, some 0. */
export const anyWeights = (parts: number, draws: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: parts * draws,
      maxLength: parts * draws,
    })
    .map((weights) => Float64Array.from(weights));

/** The rank of each row for one draw, by comparing every pair of sums. */
export function ranksOf(columns: readonly Float64Array[], weights: Float64Array): number[] {
  const sums = Array.from(columns[0]!, (_, row) =>
    columns.reduce((sum, column, k) => sum + weights[k]! * column[row]!, 0),
  );
  return sums.map((own) => 1 + sums.filter((other) => other > own).length);
}
