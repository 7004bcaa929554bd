/** Sentences about filters of the table. */
export const FILTERS = {};
