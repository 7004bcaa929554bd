/** How far apart, as a share of the larger, two scores may lie for the error of computing them. */
const SAME = 1e-12;

/** The difference below which two scores are the same but for the error of computing them. */
export function slackOf(a: number, b: number): number {
  return SAME * Math.max(Math.abs(a), Math.abs(b));
}

/** No less than `slackOf`, no more than twice as much, and quicker to compute. */
export function wideSlackOf(a: number, b: number): number {
  return SAME * (Math.abs(a) + Math.abs(b));
}
