/** Sentences about two lists side by side. */
export const LISTS = {};
