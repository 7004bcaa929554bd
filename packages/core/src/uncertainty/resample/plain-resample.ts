import { xoshiro128 } from '../xoshiro128.js';
import { checkResampling, DRAWN_AT_LEAST, type ResampleKernel } from './resample-kernel.js';

/**
 * Resamples row by row, for wherever nothing faster can run, and as the law for what is faster. Each sample has a generator
 * of its own, of which one number draws two rows: its lower 16 bits the first, its upper ones the second.
 */
export const plainResample: ResampleKernel = (resampling) => {
  checkResampling(resampling);
  const { columns, states } = resampling;
  const samples = states.length / 4;
  const rows = columns[0]?.length ?? 0;
  const sums = columns.map(() => new Float64Array(samples));
  const drawn = new Uint8Array(rows + 1);
  for (let sample = 0; sample < samples; sample++) {
    const [a, b, c, d] = states.subarray(4 * sample, 4 * sample + 4);
    const next = xoshiro128([a!, b!, c!, d!]);
    for (let row = 0; row < rows; row += 2) {
      const bits = next();
      drawn[row] = timesDrawn(bits & 0xffff);
      drawn[row + 1] = timesDrawn(bits >>> 16);
    }
    columns.forEach((column, k) => {
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += drawn[row]! * column[row]!;
      sums[k]![sample] = sum;
    });
  }
  return sums;
};

/** How often a row is drawn, of a number below 65,536. */
function timesDrawn(bits: number): number {
  let times = 0;
  while (times < DRAWN_AT_LEAST.length && bits < DRAWN_AT_LEAST[times]!) times++;
  return times;
}
