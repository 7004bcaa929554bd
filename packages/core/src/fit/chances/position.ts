/** The percentiles that a school prints of the scores of one group of people. */
export const BAND_PERCENTILES = [10, 25, 50, 75, 90] as const;
export type BandPercentile = (typeof BAND_PERCENTILES)[number];

/** Percentiles of one group of people by one test; null where one is not known. */
export type Bands = Readonly<Record<BandPercentile, number | null>>;

/** Where a score can lie, lowest first; a score equal to a percentile is in the bracket above it. */
export const POSITIONS = ['below-10', '10-25', '25-50', '50-75', '75-90', 'above-90'] as const;
export type Position = (typeof POSITIONS)[number];

/** Where a score lies: `least` and `most` differ where a percentile between them is not known. */
export interface PositionRange {
  readonly least: Position;
  readonly most: Position;
}

/** Whether known percentiles stand in order, equal ones included; bands that do not are a mistake of their source. */
export function areInOrder(bands: Bands): boolean {
  const known = BAND_PERCENTILES.map((p) => bands[p]).filter((value) => value !== null);
  return known.every((value, at) => at === 0 || known[at - 1]! <= value);
}

/** Finds where a score lies among percentiles; null where none is known, or they do not stand in order. */
export function positionOf(score: number, bands: Bands): PositionRange | null {
  if (!areInOrder(bands) || BAND_PERCENTILES.every((p) => bands[p] === null)) return null;
  let least = 0;
  let most: number = BAND_PERCENTILES.length;
  BAND_PERCENTILES.forEach((percentile, at) => {
    const value = bands[percentile];
    if (value === null) return;
    if (value <= score) least = at + 1;
    else if (most > at) most = at;
  });
  return { least: POSITIONS[least]!, most: POSITIONS[most]! };
}
