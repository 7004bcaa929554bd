import { formatCount } from '../words.js';

/** "1 school", "2 schools". */
export function count(number: number, noun: string): string {
  return `${formatCount(number)} ${noun}${number === 1 ? '' : 's'}`;
}
