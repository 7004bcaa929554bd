/** Sentences about weights and rules that the reader changes. */
export const WEIGHTS = {};
