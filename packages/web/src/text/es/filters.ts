import type { FILTERS as EN } from '../en/filters.js';

/** Sentences about filters of the table, in Spanish. */
export const FILTERS: typeof EN = {};
