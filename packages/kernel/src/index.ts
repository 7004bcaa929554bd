export { rankKernel } from './rank-kernel.js';
export { MOST_FOR_SIMD, openSimdKernel } from './simd-kernel.js';
export { openSimdResample, resampleKernel } from './simd-resample.js';
