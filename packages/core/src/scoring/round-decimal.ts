import { powerOfTen } from '../arithmetic/power-of-ten.js';
import type { Rounding } from '../methodology/methodology.js';

/** How near, in units of the last place, a number must lie to a half to count as one. */
const HALF_SLACK = 1e-9;

/**
 * Rounds as on paper. 74.85 is stored as 74.849999999999994315…, and sums of products miss it by more: a number within a
 * billionth of a half, in units of the last place, is that half. Half up goes away from zero, so that a score and its
 * negative print alike; half even goes to the even digit. A number that is not finite stays as it is.
 */
export function roundDecimal(value: number, { rule, decimals }: Pick<Rounding, 'rule' | 'decimals'>): number {
  return rule === 'none' ? value : roundAt(value, powerOfTen(decimals), rule === 'half-up');
}

/** Rounds a column in decimal, as `roundDecimal` does each number. */
export function roundColumn(
  values: Float64Array,
  { rule, decimals }: Pick<Rounding, 'rule' | 'decimals'>,
): Float64Array {
  const rounded = Float64Array.from(values);
  if (rule === 'none') return rounded;
  const scale = powerOfTen(decimals);
  for (let row = 0; row < rounded.length; row++) rounded[row] = roundAt(rounded[row]!, scale, rule === 'half-up');
  return rounded;
}

/** Rounds to whole units of 1 / scale. */
function roundAt(value: number, scale: number, up: boolean): number {
  const scaled = Math.abs(value) * scale;
  // Beyond 2^52 there are no digits left to round, and scaling may overflow; NaN passes here too.
  if (!(scaled < 4503599627370496)) return value;
  const whole = (up ? halfUp(scaled) : halfEven(scaled)) / scale;
  return value < 0 && whole !== 0 ? -whole : whole;
}

function halfUp(scaled: number): number {
  return Math.floor(scaled + 0.5 + slack(scaled));
}

function halfEven(scaled: number): number {
  const floor = Math.floor(scaled);
  if (Math.abs(scaled - floor - 0.5) > slack(scaled)) return Math.round(scaled);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Large numbers do not carry a billionth of a unit: there, a few of their last bits, and never a hundredth. */
function slack(scaled: number): number {
  return Math.min(Math.max(HALF_SLACK, scaled * 4 * Number.EPSILON), 0.01);
}
