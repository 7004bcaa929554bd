/** The whole numbers that a printed percentage leaves open, both ends among them. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** How far below a bound, in people, a number still counts as the bound: sums in binary miss a tenth by less. */
const SLACK = 1e-6;

/**
 * The numbers of people, of `people`, whose share is printed as `percent` and that of all others as `rest`, each rounded
 * to a tenth (to either side at a half, since rules differ). Null where no number is printed so.
 */
export function countFromPercent(people: number, percent: number, rest: number): CountRange | null {
  const at = (share: number): number => (people * share) / 100;
  const least = Math.max(at(percent - 0.05), people - at(rest + 0.05), 0);
  const most = Math.min(at(percent + 0.05), people - at(rest - 0.05), people);
  const range = { least: Math.ceil(least - SLACK), most: Math.floor(most + SLACK) };
  return range.least <= range.most ? range : null;
}
