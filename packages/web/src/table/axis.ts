/** The scale that all bars share; it always holds zero. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

const NICE = [1, 2, 2.5, 4, 5, 10];

/** The scale over the points of many bars: from zero, or the lowest sum of negative points, to a round end divisible by four. */
export function axisOf(bars: readonly (readonly number[])[]): Axis {
  let from = 0;
  let to = 0;
  for (const points of bars) {
    from = Math.min(
      from,
      sumWhere(points, (value) => value < 0),
    );
    to = Math.max(
      to,
      sumWhere(points, (value) => value > 0),
    );
  }
  return { from: from === 0 ? 0 : -roundUp(-from), to: to === 0 ? 1 : roundUp(to) };
}

function roundUp(value: number): number {
  const quarter = value / 4;
  const scale = 10 ** Math.floor(Math.log10(quarter));
  const nice = NICE.find((step) => step * scale >= quarter * (1 - 1e-9)) ?? 10;
  return nice * scale * 4;
}

function sumWhere(values: readonly number[], is: (value: number) => boolean): number {
  return values.reduce((sum, value) => (is(value) ? sum + value : sum), 0);
}
