/** A number as JSON can say it: null where there is none. */
export function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
