import type { UNITS as EN } from '../en/units.js';

/** Units of readings, beside their numbers, in Spanish. */
export const UNITS: typeof EN = {
  usd: (number, per) => `${number} USD${per ? ` ${per}` : ''}`,
  percent: (number) => `${number}%`,
  of100: (number) => `${number} de 100`,
  other: (number, unit) => `${number} ${unit}`,
};
