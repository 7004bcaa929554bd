/** Sentences about the map. */
export const MAP = {};
