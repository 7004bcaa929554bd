import { checkResampling, type ResampleKernel, rowDraws } from './resample-kernel.js';

/**
 * Resamples row by row, for wherever nothing faster can run, and as the law for what is faster. Each sample has a generator
 * of its own, so that no sample and no column shifts another.
 */
export const plainResample: ResampleKernel = (resampling) => {
  checkResampling(resampling);
  const { columns, states } = resampling;
  const samples = states.length / 4;
  const sums = columns.map(() => new Float64Array(samples));
  const drawn = new Uint8Array(columns[0]?.length ?? 0);
  for (let sample = 0; sample < samples; sample++) {
    const draw = rowDraws(states, sample);
    for (let row = 0; row < drawn.length; row++) drawn[row] = draw();
    columns.forEach((column, k) => {
      let sum = 0;
      for (let row = 0; row < drawn.length; row++) sum += drawn[row]! * column[row]!;
      sums[k]![sample] = sum;
    });
  }
  return sums;
};
