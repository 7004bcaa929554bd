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

/** The same over points in columns, one row per school; NaN is no point. */
export function axisOver(columns: readonly Float64Array[]): Axis {
  let from = 0;
  let to = 0;
  const rows = columns[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    let below = 0;
    let above = 0;
    for (const column of columns) {
      const value = column[row]!;
      if (value > 0) above += value;
      else if (value < 0) below += value;
    }
    if (below < from) from = below;
    if (above > to) to = above;
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
