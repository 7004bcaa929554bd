import { BAND_PERCENTILES, type BandPercentile, type Bands, type ScoreAxis } from '@bearings/core/fit';

/** A percentile on a scale. */
export interface ScaleMark {
  readonly percentile: BandPercentile;
  readonly value: number;
  /** 0 to 1 along the scale. */
  readonly at: number;
  /** Rows below the scale on which its words stand, so that words of near marks do not meet. */
  readonly row: number;
}

/** A scale from `from` to `to`, and what lies on it. */
export interface ScaleLayout {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly ScaleMark[];
  /** Null where the person's score is not known. */
  readonly own: number | null;
}

/** The least and most that a score can be, how much is left free at the ends, and the step of its ends. */
const AXES: Readonly<Record<ScoreAxis, { least: number; most: number; free: number; step: number }>> = {
  mcat: { least: 472, most: 528, free: 3, step: 1 },
  gpa: { least: 0, most: 4, free: 0.1, step: 0.1 },
};
/** How far apart marks must be for their words to stand side by side, as a part of the scale. */
const APART = 0.17;

/** Lays out a person's score among the percentiles that are known; null where there are none. The scale does not begin at zero. */
export function layoutScale(axis: ScoreAxis, bands: Bands, own: number | null): ScaleLayout | null {
  const known = BAND_PERCENTILES.flatMap((percentile) => {
    const value = bands[percentile];
    return value === null ? [] : [{ percentile, value }];
  });
  if (known.length === 0) return null;
  const { least, most, free, step } = AXES[axis];
  const all = [...known.map(({ value }) => value), ...(own === null ? [] : [own])];
  const steps = Math.round(1 / step);
  const from = Math.max(least, Math.floor((Math.min(...all) - free) * steps) / steps);
  const to = Math.min(most, Math.ceil((Math.max(...all) + free) * steps) / steps);
  const place = (value: number): number => (value - from) / (to - from);
  const ends: number[] = [];
  const marks = known.map(({ percentile, value }): ScaleMark => {
    const at = place(value);
    const free = ends.findIndex((end) => at - end >= APART);
    const row = free < 0 ? ends.length : free;
    ends[row] = at;
    return { percentile, value, at, row };
  });
  return { from, to, marks, own: own === null ? null : place(own) };
}
