/** Room at both ends of a strip, so that no dot is cut, in percent. */
const ROOM = 5;

/** Where a rank lies on the scale that all strips of a table share, in percent from where a line begins. */
export function placeOnScale(rank: number, ranked: number): number {
  const part = ranked > 1 ? (rank - 1) / (ranked - 1) : 0.5;
  return Math.round((ROOM + part * (100 - 2 * ROOM)) * 100) / 100;
}

/** Half the least length of a line and half the width of a tick, in percent. */
const HALF_LINE = 1.2;
const HALF_TICK = 0.9;

/** A strip as pictures one over the other: the tick of the median, then the line from the low to the high rank. */
export function paintStrip(low: number, median: number, high: number, ranked: number): string {
  const from = placeOnScale(low, ranked) - HALF_LINE;
  const to = placeOnScale(high, ranked) + HALF_LINE;
  const tick = placeOnScale(median, ranked);
  return [stretch('var(--sure-tick)', tick - HALF_TICK, tick + HALF_TICK), stretch('var(--sure-line)', from, to)].join(
    ', ',
  );
}

function stretch(colour: string, from: number, to: number): string {
  const [begins, ends] = [from.toFixed(2), to.toFixed(2)];
  return `linear-gradient(var(--onward), transparent ${begins}%, ${colour} ${begins}% ${ends}%, transparent ${ends}%)`;
}
