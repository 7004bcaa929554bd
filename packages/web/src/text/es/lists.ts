import type { LISTS as EN } from '../en/lists.js';

/** Sentences about two lists side by side, in Spanish. */
export const LISTS: typeof EN = {};
