import type { OWN as EN } from '../en/own.js';

/** Sentences about tables of one’s own, in Spanish. */
export const OWN: typeof EN = {};
