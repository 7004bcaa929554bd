import { fault, type Fault } from '../fault/fault.js';
import type { Methodology } from './methodology.js';

/** The fault for a number of a methodology that makes no sense where it stands. */
export function outOfRange(m: Methodology, at: string, found: number | string, expected: string): Fault {
  return fault('methodology.out-of-range', { methodology: m.id, at, found: String(found), expected });
}
