/** An axis of ranks, wide enough for all that is drawn on it. */
export interface RankAxis {
  /** Where a rank lies, in pixels from where a line begins. */
  readonly place: (rank: number) => number;
  readonly ticks: readonly number[];
}

/** At least so many ranks are on an axis, where there are so many. */
const LEAST = 10;
const MOST_TICKS = 8;

/** The part of all ranks that holds what is drawn, with some air; all of them where that is most of them anyway. */
export function rankAxis(drawn: readonly number[], ranked: number, width: number): RankAxis {
  const [high, low] = [Math.min(...drawn, ranked), Math.max(...drawn, 1)];
  const air = Math.max(2, Math.round((low - high) * 0.15));
  let from = Math.max(1, high - air);
  let to = Math.min(ranked, low + air);
  if (to - from < LEAST) [from, to] = [Math.max(1, to - LEAST), Math.min(ranked, Math.max(from, to - LEAST) + LEAST)];
  if (drawn.length === 0 || to - from > 0.6 * ranked) [from, to] = [1, Math.max(1, ranked)];
  const span = Math.max(1, to - from);
  return { place: (rank) => ((rank - from) / span) * width, ticks: ticksOf(from, to, width) };
}

/** Both ends, and round ranks between them that leave room for their labels. */
function ticksOf(from: number, to: number, width: number): readonly number[] {
  const most = Math.max(2, Math.min(MOST_TICKS, Math.floor(width / 56)));
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((by) => (to - from) / by <= most) ?? 5000;
  const round: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) round.push(at);
  const apart = step * 0.6;
  return [...new Set([from, ...round.filter((at) => at - from >= apart && to - at >= apart), to])];
}
