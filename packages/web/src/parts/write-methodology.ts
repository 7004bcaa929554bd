import type { MethodologyShape } from '@bearings/contract';

/** A methodology as a file that the program reads back to the same digest. */
export function writeMethodology(methodology: MethodologyShape): string {
  return `${JSON.stringify(methodology, null, 2)}\n`;
}
