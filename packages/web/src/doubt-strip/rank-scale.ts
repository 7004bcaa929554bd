/** Room at both ends of a strip, so that no dot is cut, in percent. */
const ROOM = 5;

/** Where a rank lies on the scale that all strips of a table share, in percent from where a line begins. */
export function placeOnScale(rank: number, ranked: number): number {
  const part = ranked > 1 ? (rank - 1) / (ranked - 1) : 0.5;
  return Math.round((ROOM + part * (100 - 2 * ROOM)) * 100) / 100;
}

/** Half the least length of a line, in percent. */
const HALF_LINE = 1.2;

/** The line from the low to the high rank as a picture. */
export function paintLine(low: number, high: number, ranked: number): string {
  const from = (placeOnScale(low, ranked) - HALF_LINE).toFixed(2);
  const to = (placeOnScale(high, ranked) + HALF_LINE).toFixed(2);
  return `linear-gradient(var(--onward), transparent ${from}%, var(--sure-line) ${from}% ${to}%, transparent ${to}%)`;
}
