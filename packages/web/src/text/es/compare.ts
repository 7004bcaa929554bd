import type { COMPARE as EN } from '../en/compare.js';

/** Sentences about comparing schools, in Spanish. */
export const COMPARE: typeof EN = {};
