/** Units of readings, beside their numbers. */
export const UNITS = {
  usd: (number: string, per: string) => `$${number}${per ? ` ${per}` : ''}`,
  percent: (number: string) => `${number}%`,
  of100: (number: string) => `${number} of 100`,
  other: (number: string, unit: string) => `${number} ${unit}`,
};
