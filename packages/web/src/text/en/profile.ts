/** Sentences about a school’s own page. */
export const PROFILE = {};
