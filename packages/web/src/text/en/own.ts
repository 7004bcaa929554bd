/** Sentences about tables of one’s own. */
export const OWN = {};
