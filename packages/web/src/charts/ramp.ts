import { presentValues } from './distribution-bins.js';

/** How many tones of one hue tell little from much. */
export const RAMP_STEPS = 6;

/** Schools of one tone. */
export interface RampStep {
  /** 1 is the palest, 6 the strongest. */
  readonly tone: number;
  /** The lowest and the highest value in it. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Ramp {
  /** From the lowest values to the highest. */
  readonly steps: readonly RampStep[];
  /** The tone of each value; 0 where it is missing. */
  readonly tones: Uint8Array;
}

/**
 * Gives values tones so that each tone holds about as many schools as any other. Equal values always share a tone, so
 * tones may be fewer or uneven. `strong` says which end is the strongest.
 */
export function rampOf(values: Float64Array, strong: 'high' | 'low'): Ramp {
  const sorted = presentValues(values);
  const cuts: number[] = [];
  for (let step = 1; step < RAMP_STEPS; step++) {
    const cut = sorted[Math.ceil((step * sorted.length) / RAMP_STEPS)];
    if (cut !== undefined && cut > (sorted[0] ?? cut) && cut !== cuts.at(-1)) cuts.push(cut);
  }
  const stepOf = (value: number): number => cuts.filter((cut) => cut <= value).length;
  const toneOf = (step: number): number => {
    const share = cuts.length === 0 ? 0.5 : step / cuts.length;
    return 1 + Math.round((strong === 'high' ? share : 1 - share) * (RAMP_STEPS - 1));
  };
  const steps =
    sorted.length === 0
      ? []
      : [sorted[0] ?? Number.NaN, ...cuts].map((from, step) => {
          const inside = sorted.filter((value) => stepOf(value) === step);
          return { tone: toneOf(step), from, to: inside.at(-1) ?? from, count: inside.length };
        });
  const tones = new Uint8Array(values.length);
  for (const [row, value] of values.entries()) tones[row] = Number.isNaN(value) ? 0 : toneOf(stepOf(value));
  return { steps, tones };
}
