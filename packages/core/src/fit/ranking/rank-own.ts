/** Fits closer than this are level: what is left is rounding. */
export const LEVEL = 1e-9;

/** Schools by wishes, with how much of each wish each fulfils. */
export interface OwnTable {
  /** By wish, one value a school: 0 to 1, NaN where it is unknown. */
  readonly columns: readonly Float64Array[];
  /** By wish, 0 or more; what counts is the share of each in the sum. */
  readonly weights: readonly number[];
  readonly schools: number;
  /** The least known share of all weight with which a school is placed. */
  readonly leastKnown: number;
}

/** A person's own ranking, row by row of the schools. */
export interface OwnRanking {
  /** 0 to 100, over the wishes whose value is known there; NaN where none is. */
  readonly fit: Float64Array;
  /** The part of all weight that lies on wishes whose value is known there. */
  readonly known: Float64Array;
  /** From 1, level schools sharing one; 0 for a school that is not placed. */
  readonly rank: Int32Array;
}

/** Ranks schools by how much of the wishes they fulfil. An unknown value counts neither for nor against a school. */
export function rankOwn({ columns, weights, schools, leastKnown }: OwnTable): OwnRanking {
  const fit = new Float64Array(schools);
  const known = new Float64Array(schools);
  let whole = 0;
  for (const [k, column] of columns.entries()) {
    const weight = weights[k]!;
    whole += weight;
    if (weight === 0) continue;
    for (let row = 0; row < schools; row++) {
      const value = column[row]!;
      if (Number.isNaN(value)) continue;
      fit[row] = fit[row]! + weight * value;
      known[row] = known[row]! + weight;
    }
  }
  for (let row = 0; row < schools; row++) {
    fit[row] = known[row]! > 0 ? (100 * fit[row]!) / known[row]! : Number.NaN;
    known[row] = whole > 0 ? known[row]! / whole : 0;
  }
  return { fit, known, rank: rankFits(fit, known, leastKnown) };
}

/** Ranks of fits, higher first; 0 for schools of which less is known than the least. */
export function rankFits(fit: Float64Array, known: Float64Array, leastKnown: number): Int32Array {
  const placed = [...fit.keys()].filter((row) => !Number.isNaN(fit[row]!) && known[row]! >= leastKnown - LEVEL);
  placed.sort((a, b) => fit[b]! - fit[a]! || a - b);
  const ranks = new Int32Array(fit.length);
  let rank = 0;
  let leader = Number.NaN;
  for (const [place, row] of placed.entries()) {
    if (!(leader - fit[row]! <= LEVEL)) {
      rank = place + 1;
      leader = fit[row]!;
    }
    ranks[row] = rank;
  }
  return ranks;
}

/** What each wish gives to the fit of a school, 0 to 100 in all; null where it is unknown or weighs nothing. */
export function partsOf(
  { columns, weights }: Pick<OwnTable, 'columns' | 'weights'>,
  row: number,
): readonly (number | null)[] {
  let known = 0;
  for (const [k, column] of columns.entries()) if (!Number.isNaN(column[row]!)) known += weights[k]!;
  return columns.map((column, k) => {
    const value = column[row]!;
    return Number.isNaN(value) || !(known > 0) ? null : (100 * weights[k]! * value) / known;
  });
}
