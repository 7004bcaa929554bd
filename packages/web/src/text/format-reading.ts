import { W } from './language.js';
import { wordUnit } from './say.js';
import { formatPlain } from './words.js';

/** A reading with its unit: "$319,871,538", "12.5%", "95.2 of 100", "165 degrees". */
export function formatReading(value: number, unit: string): string {
  const usd = /^USD(?: (.*))?$/.exec(unit);
  const number = formatPlain(value, 7);
  if (usd) return W.units.usd(number, usd[1] === undefined ? '' : (W.unitWords[usd[1]] ?? usd[1]));
  if (unit === 'percent') return W.units.percent(number);
  if (unit === 'score of 100') return W.units.of100(number);
  return unit ? W.units.other(number, wordUnit(unit)) : number;
}
