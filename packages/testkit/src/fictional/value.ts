/** A drawn value of an indicator, before any is withheld. */
export interface FictionalValue {
  readonly indicator: string;
  readonly value: number | string;
  readonly unit: string;
  readonly year: number;
}

/** The year that the readings of the fictional cohort are said to be of. */
export const FICTIONAL_YEAR = 2025;

/** Makes a value of the fictional year, or of an earlier one. */
export function makeValue(
  indicator: string,
  value: number | string,
  unit: string,
  year: number = FICTIONAL_YEAR,
): FictionalValue {
  return { indicator, value, unit, year };
}
