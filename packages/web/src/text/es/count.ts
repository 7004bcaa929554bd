import { formatCount } from '../words.js';

/** "1 facultad", "2 facultades". The plural is given, since Spanish has more than one. */
export function count(number: number, one: string, many: string): string {
  return `${formatCount(number)} ${number === 1 ? one : many}`;
}
