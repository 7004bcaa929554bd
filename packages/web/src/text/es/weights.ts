import type { WEIGHTS as EN } from '../en/weights.js';

/** Sentences about weights and rules that the reader changes, in Spanish. */
export const WEIGHTS: typeof EN = {};
