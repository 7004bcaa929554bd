/** 10 to the power of a whole number from 0 to 22, all of which a number holds exactly; the same in every engine. */
export function powerOfTen(exponent: number): number {
  if (!Number.isInteger(exponent) || exponent < 0 || exponent > 22) throw new RangeError(`not a power: ${exponent}`);
  let power = 1;
  for (let at = 0; at < exponent; at++) power *= 10;
  return power;
}
