import { plainKernel, type RankKernel } from '@bearings/core';
import { MOST_FOR_SIMD, openSimdKernel } from './simd-kernel.js';

/** The fastest way of counting ranks that there is here; which one it is changes no count. */
export function rankKernel(): RankKernel {
  const simd = openSimdKernel();
  if (simd === null) return plainKernel;
  return (columns) => ((columns[0]?.length ?? 0) > MOST_FOR_SIMD ? plainKernel : simd)(columns);
}
